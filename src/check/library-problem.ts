import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** An error in a file of the library. */
export const problem = (
  file: string,
  rule: string,
  message: string,
  fix: string,
  line = 1,
  column = 1,
): Diagnostic => ({
  rule,
  severity: 'error',
  file,
  line,
  column,
  message,
  fix,
});
