import { findNameFonts } from '../class-set/name-fonts.ts';
import type { AgreementDocument } from '../document/document.ts';
import { readableText } from '../document/hast.ts';
import type { Library } from '../document/library.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';
import type { PrintJob } from '../print/print-pack.ts';
import { inside } from '../publish/inside.ts';
import { pdfPath } from '../site/paths.ts';
import { FOREIGN } from '../site/strings/interface.ts';
import { shownTranslations } from '../site/view/translations.ts';

/**
 * The translations of a school that are printed: those in a language that the interface speaks, and of which the
 * typeface has every letter. The others stand on their pages alone.
 * @param today year-month-day
 */
export async function translationJobs(
  { school, documents, drafts }: SchoolPlan,
  library: Library,
  today: string,
  folder: string,
): Promise<PrintJob[]> {
  const jobs: PrintJob[] = [];
  for (const { language, document } of shownTranslations(school, library, today, documents, drafts)) {
    if (!FOREIGN.includes(language) || !(await hasLetters(wordsOf(document)))) continue;
    jobs.push({ school, document, file: inside(folder, school.id, pdfPath(document)) });
  }
  return jobs;
}

/** Letters that the typeface is known to have: the forms of most schools have the same, and fonts are slow to open. */
const known = new Set<string>();

/** Whether the printed typeface itself has every letter; no other is at hand on every machine. */
async function hasLetters(text: string): Promise<boolean> {
  const letters = [...new Set(text)].filter((letter) => !known.has(letter));
  if (letters.length === 0) return true;
  const { missing } = await findNameFonts(letters, []);
  for (const letter of letters) if (!missing.has(letter)) known.add(letter);
  return missing.size === 0;
}

const wordsOf = ({ title, signedBy, intro, groups, blocks }: AgreementDocument): string =>
  [
    title,
    signedBy,
    readableText(intro),
    ...groups.flatMap((group) => [group.title ?? '', ...group.clauses.map(({ nodes }) => readableText(nodes))]),
    JSON.stringify(blocks),
  ].join('');
