import { join } from 'node:path';
import { z } from 'zod';
import type { NotedAmendment } from '../edition/noted.ts';
import { isAsSealed, readSealed, type Seal } from '../publish/seal.ts';
import { notedIn } from '../read/noted-amendments.ts';
import type { KeptNotes } from './kept-notes.ts';
import { wholeInputs } from './school-inputs.ts';
import { readNote, type SchoolNote } from './school-notes.ts';

/** What is known of a school before any of its files is read for its meaning. */
export interface StandingSchool {
  readonly id: string;
  /** The digest of everything its published folder would be made from. */
  readonly inputs: string;
  /** What was noted of it when it was made of what it is made from today. */
  readonly note: SchoolNote | undefined;
  /** Undefined where its published folder is not what would be made again, to the byte. */
  readonly seal: Seal | undefined;
  /** Since when its published folder has shown its amendments. */
  readonly amendments: readonly NotedAmendment[];
  /** The version of each document in its published folder, by the path of the page. */
  readonly published: Readonly<Record<string, string>>;
}

const DocumentsSchema = z.object({ documents: z.array(z.object({ html: z.string(), version: z.string() })) });

/**
 * Looks at what earlier builds left of a school.
 * @param inputs what `readSchoolInputs` says of it
 * @param out the published folder of all schools
 * @param compared whether the files of its own are compared with their seal
 */
export async function readStanding(
  id: string,
  inputs: string,
  { out, notes, compared }: { readonly out: string; readonly notes: KeptNotes; readonly compared: boolean },
): Promise<StandingSchool> {
  const folder = join(out, id);
  const manifest = await readSealed(folder);
  const amendments = notedIn(manifest?.said);
  const whole = wholeInputs(inputs, amendments);
  const isSame = compared && manifest?.seal?.inputs === whole && (await isAsSealed(folder, manifest));
  const documents = DocumentsSchema.safeParse(manifest?.said).data?.documents ?? [];
  return {
    id,
    inputs: whole,
    note: await readNote(notes, whole),
    seal: isSame ? manifest?.seal : undefined,
    amendments,
    published: Object.fromEntries(documents.map(({ html, version }) => [html, version])),
  };
}

/** Says whether nothing has changed and nothing is to be said, so that nothing of the school has to be read. */
export const isSettled = ({ note, seal }: StandingSchool): boolean =>
  seal !== undefined && note !== undefined && !note.hasProblems;
