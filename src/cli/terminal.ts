import { styleText } from 'node:util';
import type { Palette } from '../diagnostics/format.ts';

/** Where a command writes. Progress and problems go to the error stream, results to the output stream. */
export interface Terminal {
  readonly palette: Palette;
  /** A result that somebody may pipe elsewhere. */
  readonly print: (text: string) => void;
  /** A message for the person who watches. */
  readonly say: (text: string) => void;
  /** Shows how far a long step has come: one line that changes on a terminal, a plain line now and then elsewhere. */
  readonly progress: (step: string, done: number, of: number) => void;
}

export function createTerminal(): Terminal {
  const live = process.stderr.isTTY === true && process.env.CI === undefined;
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    styleText(format, text, { stream: process.stderr });
  let lastStep = '';
  let open = false;
  const closeLine = (): void => {
    if (open) process.stderr.write('\r\u001b[K');
    open = false;
  };
  return {
    palette: { error: style('red'), warning: style('yellow'), quiet: style('dim'), strong: style('bold') },
    print: (text) => {
      closeLine();
      process.stdout.write(`${text}\n`);
    },
    say: (text) => {
      closeLine();
      process.stderr.write(`${text}\n`);
    },
    progress: (step, done, of) => {
      if (live) {
        process.stderr.write(`\r\u001b[K${step} ${done} of ${of}`);
        open = done < of;
        if (done === of) process.stderr.write('\n');
      } else if (step !== lastStep || done === of) process.stderr.write(`${step} ${done} of ${of}\n`);
      lastStep = step;
    },
  };
}
