import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';
import { inside } from '../publish/inside.ts';
import { sealFolder } from '../publish/seal.ts';
import type { SchoolSummary } from '../site/view/school-summary.ts';
import type { KeptNotes } from './kept-notes.ts';
import type { Printed } from './print-documents.ts';
import { wholeInputs } from './school-inputs.ts';
import { keepNote } from './school-notes.ts';

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

/** What is needed to seal a school. */
interface Sealing {
  /** The work folder of all schools. */
  readonly folder: string;
  /** What `readSchoolInputs` says of each school. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly notes: KeptNotes;
}

/**
 * Seals the finished folder of a school, so that the next build may keep it, and notes what it would have to find out
 * again. A school is not sealed where its pages or PDFs gave something to say: it is made again next time, so that it
 * is said again.
 */
export async function sealSchool(
  plan: SchoolPlan,
  printed: Printed,
  found: readonly Diagnostic[],
  summary: SchoolSummary | undefined,
  { folder, inputs, notes }: Sealing,
): Promise<void> {
  const { id } = plan.school;
  const own = inputs[id];
  if (own === undefined) return;
  const whole = wholeInputs(own, plan.amendments);
  if (summary) await keepNote(notes, whole, plan, summary);
  if (plan.blocked.length > 0 || found.some(({ school }) => school === id)) return;
  const { pages, pdfs } = countSchool(plan, printed);
  await sealFolder(inside(folder, id), { inputs: whole, pages, pdfs });
}
