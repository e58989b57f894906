import { meantOr } from '../diagnostics/did-you-mean.ts';
import type { School } from '../document/school.ts';

/** The schools that `--school` names; all of them when it is not given. */
export const selectSchools = (schools: readonly School[], wanted: readonly string[] | undefined): readonly School[] =>
  wanted === undefined || wanted.length === 0 ? schools : schools.filter(({ id }) => wanted.includes(id));

/** A message for ids that `--school` names and no folder has; undefined when all are known. */
export function unknownSchools(wanted: readonly string[] | undefined, found: readonly string[]): string | undefined {
  const unknown = (wanted ?? []).filter((id) => !found.includes(id));
  if (unknown.length === 0) return undefined;
  return unknown
    .map((id) => `There is no school “${id}”. ${meantOr(id, found, `The schools are ${found.join(', ')}.`)}`)
    .join('\n');
}
