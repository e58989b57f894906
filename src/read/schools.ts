import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { School } from '../document/school.ts';
import { type FoundSchools, findSchools, folderProblem } from './find-schools.ts';
import { displayName } from './folders.ts';
import { checkTrust, readSchool } from './school.ts';

/** Everything that was found in a folder of schools. */
export interface Schools {
  /** The schools whose configuration is complete, sorted by id. */
  readonly schools: readonly School[];
  /** The ids of all schools found, broken ones included. */
  readonly found: readonly string[];
}

/**
 * Reads every school below a folder: `<trust>/trust.yaml` with `<trust>/<school>/school.yaml`, or
 * `<school>/school.yaml` for a school that stands alone.
 * @returns the complete schools and the ids of all; diagnostics for everything that is wrong in any of them, so
 *   that one broken school never hides another
 */
export async function readSchools(root: string): Promise<Outcome<Schools>> {
  const found = await findSchools(root);
  const diagnostics = [...problemsBeside(root, found)];
  const schools: School[] = [];
  for (const folder of found.schools) {
    const outcome = await readSchool(folder);
    if (outcome.value) schools.push(outcome.value);
    diagnostics.push(...outcome.diagnostics);
  }
  return {
    value: {
      schools: schools.sort((a, b) => (a.id < b.id ? -1 : 1)),
      found: found.schools.map(({ id }) => id).sort(),
    },
    diagnostics,
  };
}

/** What is wrong with a folder of schools besides its schools. */
export function problemsBeside(root: string, found: FoundSchools): readonly Diagnostic[] {
  const beside = [...found.diagnostics, ...found.emptyTrusts.flatMap((trust) => checkTrust(trust).diagnostics)];
  if (found.schools.length > 0 || beside.length > 0) return beside;
  return [
    folderProblem(
      displayName(root) || '.',
      'config/no-schools',
      'There is no school here.',
      'Put a school.yaml into a folder of its own; docs/first-school.md shows how.',
    ),
  ];
}
