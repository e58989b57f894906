import { meantOr } from '../../diagnostics/did-you-mean.ts';
import type { Library } from '../../document/library.ts';
import type { LibraryProblem } from './rule.ts';
import { componentsOf } from './template-bodies.ts';

/** What to do about an id that nothing has: the nearest one, or all there are. */
export const useAnother = (id: string, known: readonly string[]): string =>
  meantOr(id, known, `Use one of: ${[...known].sort().join(', ')}.`);

/** Components of one name whose property names none of the known ids. */
export const unknownIds = (
  library: Library,
  name: string,
  property: string,
  what: string,
  known: readonly string[],
): LibraryProblem[] =>
  componentsOf(library, name)
    .filter(({ props }) => !known.includes(String(props[property] ?? '')))
    .map(({ file, props, line = 1, column }) => {
      const id = String(props[property] ?? '');
      return { file, line, column, message: `There is no ${what} “${id}”.`, fix: useAnother(id, known) };
    });
