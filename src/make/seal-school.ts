import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';
import { inside } from '../publish/inside.ts';
import { sealFolder } from '../publish/seal.ts';
import type { Printed } from './print-documents.ts';

/** What was made of one school. */
export interface MadeSchool {
  readonly id: string;
  readonly documents: number;
  readonly pages: number;
  readonly pdfs: number;
}

/** Counts what was made of a school, the PDFs in large print and those of its past editions among them. */
export function countSchool({ school, pages }: SchoolPlan, printed: Printed): MadeSchool {
  const past = Object.values(printed.editionPdfs[school.id] ?? {}).flatMap((versions) => Object.values(versions));
  const large = Object.values(printed.largePdfs[school.id] ?? {});
  const pdfs = [...Object.values(printed.pdfs[school.id] ?? {}), ...large, ...past];
  return {
    id: school.id,
    documents: pages.documents.length,
    pages: pdfs.reduce((sum, { pages }) => sum + pages, 0),
    pdfs: pdfs.length,
  };
}

/**
 * Seals the finished folder of a school, so that the next build may keep it. A school of which there is something to
 * say is not sealed: it is made again next time, so that it is said again.
 * @param inputs the digest of what each school is made from, by school
 */
export async function sealSchool(
  plan: SchoolPlan,
  printed: Printed,
  found: readonly Diagnostic[],
  { folder, inputs }: { readonly folder: string; readonly inputs: Readonly<Record<string, string>> },
): Promise<void> {
  const { id } = plan.school;
  const digest = inputs[id];
  if (digest === undefined || plan.blocked.length > 0 || found.some(({ school }) => school === id)) return;
  const { pages, pdfs } = countSchool(plan, printed);
  await sealFolder(inside(folder, id), { inputs: digest, pages, pdfs });
}
