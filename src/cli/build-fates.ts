import type { School } from '../document/school.ts';
import type { KeptSchool } from '../make/make-output.ts';
import type { UnchangedSchool } from '../make/pages-input.ts';
import type { MadeSchool } from '../make/seal-school.ts';
import type { StandingSchool } from '../make/standing-school.ts';
import type { BuildPlan, SchoolPlan } from '../plan/build-plan.ts';
import { isPublished, type OutputFolders } from '../publish/work-folder.ts';

/** What becomes of the schools of a project: made, left as they are, kept from an earlier build, or neither. */
export interface Fates {
  readonly make: readonly SchoolPlan[];
  /** Schools whose published folder is what would be made again. */
  readonly unchanged: readonly UnchangedFolder[];
  /** Schools whose folder may be of an earlier day. */
  readonly kept: readonly KeptSchool[];
  readonly lost: readonly string[];
}

/** A school whose published folder is what would be made again, and what is in it. */
export interface UnchangedFolder {
  readonly school: UnchangedSchool;
  readonly counts: MadeSchool;
  /** How many of its warnings somebody let stand. */
  readonly waived: number;
}

/** What is known of the schools of a project. */
export interface KnownSchools {
  readonly plan: BuildPlan;
  /** Those that were read. */
  readonly schools: readonly School[];
  readonly standing: Readonly<Record<string, StandingSchool>>;
  /** The ids of those that are to be built. */
  readonly wanted: readonly string[];
  readonly output: OutputFolders;
}

/**
 * Decides what becomes of each school. One of which nothing has changed is left as it is. One that is not built now, or
 * that has an error, keeps what an earlier build published. Where there is nothing to keep, its sound documents are
 * published without the broken ones.
 */
export async function decideFates(ids: readonly string[], known: KnownSchools): Promise<Fates> {
  const make: SchoolPlan[] = [];
  const unchanged: UnchangedFolder[] = [];
  const kept: KeptSchool[] = [];
  const lost: string[] = [];
  const plans = new Map(known.plan.schools.map((plan) => [plan.school.id, plan]));
  const read = new Map(known.schools.map((school) => [school.id, school]));
  for (const id of ids) {
    const plan = plans.get(id);
    const standing = known.standing[id];
    const asItIs = standing && unchangedFolder(standing, plan);
    if (asItIs) unchanged.push(asItIs);
    else if (plan && plan.blocked.length === 0) make.push(plan);
    else if (await isPublished(known.output, id)) kept.push(keptSchool(id, read.get(id), standing));
    else if (plan && plan.pages.documents.length > 0) make.push(plan);
    else lost.push(id);
  }
  return { make, unchanged, kept, lost };
}

function unchangedFolder(
  { id, seal, note }: StandingSchool,
  plan: SchoolPlan | undefined,
): UnchangedFolder | undefined {
  if (!seal || (plan && plan.blocked.length > 0)) return undefined;
  const { pages, pdfs } = seal;
  if (plan) {
    const { school, waived } = plan;
    const counts = { id, documents: plan.pages.documents.length, pages, pdfs };
    return { school: { id, name: school.config.name, school }, counts, waived: waived.length };
  }
  if (!note) return undefined;
  const { documents, waived, summary } = note;
  return { school: { id, name: summary.school.config.name }, counts: { id, documents, pages, pdfs }, waived };
}

const keptSchool = (id: string, school: School | undefined, standing: StandingSchool | undefined): KeptSchool => ({
  id,
  name: school?.config.name ?? standing?.note?.summary.school.config.name ?? id,
  school,
  ...(standing && { published: standing.published }),
});
