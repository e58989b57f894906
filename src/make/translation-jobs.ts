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

/** Whether the printed typeface itself has every letter; no other is at hand on every machine. */
const hasLetters = async (text: string): Promise<boolean> => (await findNameFonts([text], [])).missing.size === 0;

const wordsOf = ({ title, signedBy, intro, groups, blocks }: AgreementDocument): string =>
  [
    title,
    signedBy,
    readableText(intro),
    ...groups.flatMap((group) => [group.title ?? '', ...group.clauses.map(({ nodes }) => readableText(nodes))]),
    JSON.stringify(blocks),
  ].join('');
