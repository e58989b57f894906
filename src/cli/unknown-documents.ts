import { meantOr } from '../diagnostics/did-you-mean.ts';
import type { School } from '../document/school.ts';

/**
 * A message for ids that an option names and the school does not have; undefined when it has them all.
 * @param known the ids it has
 * @param what what they are ids of
 */
export function unknownDocuments(
  { config }: School,
  wanted: readonly string[],
  known: readonly string[],
  what = 'document',
): string | undefined {
  const unknown = wanted.filter((id) => !known.includes(id));
  const [first] = unknown;
  if (first === undefined) return undefined;
  const all = `It has: ${known.join(', ')}.`;
  const help = unknown.length === 1 ? meantOr(first, known, all) : all;
  return `${config.name} has no ${what} “${unknown.join('”, “')}”. ${help}`;
}
