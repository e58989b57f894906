import { join } from 'node:path';
import type { SchoolPlan } from '../plan/build-plan.ts';
import { isAsSealed, readSeal, type Seal } from '../publish/seal.ts';
import { dropKept, keepPublished, type OutputFolders } from '../publish/work-folder.ts';
import type { MadeSchool } from './seal-school.ts';

/** A school whose published folder stands, and what is in it. */
export interface UnchangedSchool {
  readonly plan: SchoolPlan;
  readonly school: MadeSchool;
}

/**
 * Parts the schools to be made from those whose published folder was made from the same inputs and has the same bytes
 * still: the folders of the latter are copied into the work folder.
 * @param inputs the digest of what each school is made from, by school; a school without one is made
 */
export async function keepUnchanged(
  plans: readonly SchoolPlan[],
  inputs: Readonly<Record<string, string>>,
  output: OutputFolders,
): Promise<{ readonly changed: readonly SchoolPlan[]; readonly unchanged: readonly UnchangedSchool[] }> {
  const changed: SchoolPlan[] = [];
  const unchanged: UnchangedSchool[] = [];
  for (const plan of plans) {
    const seal = await keptAsSealed(plan, inputs[plan.school.id], output);
    if (!seal) changed.push(plan);
    else {
      const { pages, pdfs } = seal;
      unchanged.push({ plan, school: { id: plan.school.id, documents: plan.pages.documents.length, pages, pdfs } });
    }
  }
  return { changed, unchanged };
}

async function keptAsSealed(
  { school: { id }, blocked }: SchoolPlan,
  inputs: string | undefined,
  output: OutputFolders,
): Promise<Seal | undefined> {
  if (inputs === undefined || blocked.length > 0) return undefined;
  const seal = await readSeal(join(output.out, id));
  if (seal?.inputs !== inputs || !(await keepPublished(output, id))) return undefined;
  // The copy is looked at, since it is what will be published.
  if (await isAsSealed(join(output.building, id), seal)) return seal;
  await dropKept(output, id);
  return undefined;
}
