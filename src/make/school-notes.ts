import type { SchoolPlan } from '../plan/build-plan.ts';
import type { SchoolSummary } from '../site/view/school-summary.ts';
import type { KeptNotes } from './kept-notes.ts';

/** What is noted of a school that was made, so that the next build can tell of it without reading it. */
export interface SchoolNote {
  readonly documents: number;
  /** How many of its warnings somebody let stand. */
  readonly waived: number;
  /** Whether there is something to say of it, which is found out again by planning it. */
  readonly hasProblems: boolean;
  /** What pages of several schools tell of it. */
  readonly summary: SchoolSummary;
}

/**
 * What was noted of a school when it was made of the same inputs; undefined where nothing was.
 * @param inputs what `wholeInputs` says of the school: our own code has part in it, so no note of another shape is found
 */
export const readNote = async (notes: KeptNotes, inputs: string): Promise<SchoolNote | undefined> =>
  (await notes.read(inputs)) as SchoolNote | undefined;

/** Notes what a build has found out of a school. */
export const keepNote = (
  notes: KeptNotes,
  inputs: string,
  { pages, waived, hasProblems }: SchoolPlan,
  summary: SchoolSummary,
): Promise<void> =>
  notes.write(inputs, {
    documents: pages.documents.length,
    waived: waived.length,
    hasProblems,
    summary,
  } satisfies SchoolNote);
