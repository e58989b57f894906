import { type Diagnostic, hasErrors, sortDiagnostics } from './diagnostic.ts';

/** How colours are written; `plain` for files and CI. */
export interface Palette {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly strong: (text: string) => string;
}

const same = (text: string): string => text;
export const plain: Palette = { error: same, warning: same, quiet: same, strong: same };

const LONGEST_EXCERPT = 120;

/**
 * Formats one diagnostic as compilers do: place and message, the source line with a caret, the fix.
 * Tabs and control characters of the excerpt are shown as spaces, so that the caret stays in step.
 */
export function formatDiagnostic(diagnostic: Diagnostic, palette: Palette = plain): string {
  const { file, line, column, severity, rule, message, fix, excerpt, length = 1 } = diagnostic;
  const colour = palette[severity];
  const head = `${palette.strong(`${file}:${line}:${column}`)}  ${colour(severity)}  ${visible(message)}  ${palette.quiet(`[${rule}]`)}`;
  const gutter = ' '.repeat(String(line).length);
  const lines = [head];
  if (excerpt !== undefined && excerpt.trim() !== '') {
    const from = column > LONGEST_EXCERPT - 20 ? column - 20 : 0;
    const shown = visible(excerpt).slice(from, from + LONGEST_EXCERPT);
    const caret = Math.max(0, column - 1 - from);
    const width = Math.max(1, Math.min(length, shown.length - caret));
    lines.push(
      `${palette.quiet(`${gutter} │`)}`,
      `${palette.quiet(`${line} │`)} ${shown}`,
      `${palette.quiet(`${gutter} │`)} ${' '.repeat(caret)}${colour('^'.repeat(width))}`,
    );
  }
  if (fix) lines.push(`${palette.quiet(`${gutter} =`)} ${visible(fix)}`);
  return lines.join('\n');
}

/** Control characters and direction marks of hostile text must not reach a terminal as they are. */
const visible = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ');

/** All diagnostics, sorted, with a line between, and a closing count. Empty text where there are none. */
export function formatReport(diagnostics: readonly Diagnostic[], palette: Palette = plain): string {
  const sorted = sortDiagnostics(diagnostics);
  if (sorted.length === 0) return '';
  return [...sorted.map((diagnostic) => formatDiagnostic(diagnostic, palette)), countLine(sorted, palette)].join(
    '\n\n',
  );
}

/** `2 errors and 1 warning`. */
export function countLine(diagnostics: readonly Diagnostic[], palette: Palette = plain): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const parts = [errors > 0 ? counted(errors, 'error') : '', warnings > 0 ? counted(warnings, 'warning') : ''].filter(
    Boolean,
  );
  const line = parts.length === 0 ? 'No problems' : parts.join(' and ');
  return hasErrors(diagnostics) ? palette.error(line) : warnings > 0 ? palette.warning(line) : line;
}

/** `1 error`, `2 errors`. */
export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
