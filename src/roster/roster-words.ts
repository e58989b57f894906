import type { Roster, RosterProblem } from './roster.ts';

/** More lines than these hide the ones that come first. */
const MOST = 100;

/** What is said of a roster that has to be mended. Only lines are named, so that no name ends in a log. */
export function problemWords(problems: readonly RosterProblem[]): string {
  const sorted = [...problems].sort((a, b) => a.line - b.line);
  const more = sorted.length > MOST ? [`  … and ${sorted.length - MOST} more`] : [];
  return [
    `The roster has ${sorted.length === 1 ? 'a problem' : `${sorted.length} problems`}, so nothing was printed:`,
    ...sorted.slice(0, MOST).map(lineWords),
    ...more,
    'Mend these lines in the file and run the command again.',
  ].join('\n');
}

/** What is said of a roster that is printed; empty where there is nothing to say. */
export function noticeWords({ warnings, ignored }: Roster): string {
  return [
    ...(ignored.length > 0 ? [`Columns of the roster that are not used: ${ignored.join(', ')}.`] : []),
    ...(warnings.length > 0 ? ['Look at these lines of the roster:', ...warnings.map(lineWords)] : []),
  ].join('\n');
}

const lineWords = ({ line, message }: RosterProblem): string => `  line ${line}: ${message}`;
