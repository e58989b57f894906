import type { Terminal } from '../../src/cli/terminal.ts';
import { plain } from '../../src/diagnostics/format.ts';

/** A terminal that keeps what is written. */
export function silentTerminal(): Terminal & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (text: string): void => {
    lines.push(text);
  };
  return { palette: plain, print: keep, say: keep, progress: () => undefined, lines };
}
