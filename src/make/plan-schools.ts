import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import type { FirstPublished } from '../edition/current.ts';
import { type BuildPlan, planLibrary } from '../plan/build-plan.ts';
import { planSchool, type SchoolPlan } from '../plan/school-plan.ts';
import type { FoundSchools } from '../read/find-schools.ts';
import { readSchool } from '../read/school.ts';
import { problemsBeside } from '../read/schools.ts';

export interface SchoolsToPlan {
  /** The folder of all schools. */
  readonly root: string;
  readonly found: FoundSchools;
  readonly library: Library;
  /** What is wrong with the library. */
  readonly diagnostics: readonly Diagnostic[];
  /** Year-month-day. */
  readonly today: string;
  /** The ids of those that are to be planned. Of others only what is asked for elsewhere is read, and nothing is said. */
  readonly wanted: readonly string[];
  /** Says of which schools so much is known that their files need not be read. */
  readonly isKnown: (school: string) => boolean;
  /** When the amendments of a school were first published, as an earlier build noted them. */
  readonly firstPublished: (school: string) => FirstPublished;
  /** Told of each plan as it is made; what it gives back stays in its place. The next school waits until it is done. */
  readonly onPlan?: ((plan: SchoolPlan) => Promise<SchoolPlan>) | undefined;
}

/** Reads and plans one school after the other, so that something can be made of the first while others are planned. */
export async function planSchools({
  root,
  found,
  library,
  diagnostics,
  today,
  ...how
}: SchoolsToPlan): Promise<{ readonly plan: BuildPlan; readonly schools: readonly School[] }> {
  const shared = planLibrary(library, today, [...problemsBeside(root, found), ...diagnostics]);
  const schools: School[] = [];
  const plans: SchoolPlan[] = [];
  const said: Diagnostic[] = [];
  const planned = async (school: School, read: readonly Diagnostic[]): Promise<SchoolPlan> => {
    const plan = planSchool(school, shared, today, read, how.firstPublished(school.id));
    return how.onPlan ? how.onPlan(plan) : plan;
  };
  for (const folder of found.schools.filter(({ id }) => !how.isKnown(id))) {
    const { id } = folder;
    const read = await readSchool(folder);
    if (how.wanted.includes(id)) said.push(...read.diagnostics);
    const plan = read.value && how.wanted.includes(id) ? await planned(read.value, read.diagnostics) : undefined;
    if (plan) plans.push(plan);
    const school = plan?.school ?? read.value;
    if (school) schools.push(school);
  }
  plans.sort((a, b) => (a.school.id < b.school.id ? -1 : 1));
  return {
    plan: {
      schools: plans,
      diagnostics: [...said, ...shared.said, ...plans.flatMap((plan) => plan.diagnostics)],
    },
    schools,
  };
}
