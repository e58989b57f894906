import type { Document } from '../../document/document.ts';
import { textIn } from './parse-page.ts';
import {
  type ListedDocument,
  MADE_WRONG,
  type MadeFolder,
  type MadePage,
  type PageProblem,
  type PageRule,
} from './rule.ts';

export const manifest: PageRule = {
  id: 'page/manifest',
  checks: ['C21'],
  name: 'The manifest, the name of each file and the links to print agree',
  reason: 'The manifest is what another website or an inspector reads to know what is in force.',
  severity: 'error',
  bad: 'listed as downloads/staff-v2.pdf with 3 pages, linked as downloads/staff.pdf with 2',
  good: 'listed as downloads/staff.pdf with 2 pages, linked as downloads/staff.pdf with 2',
  check(page, folder) {
    const { document } = page;
    if (!document) return [];
    const listed = folder.manifest.get(document.id);
    return listed === undefined
      ? [{ message: `The manifest does not list “${document.title}”.`, fix: MADE_WRONG }]
      : disagreements(page, document, listed, folder);
  },
};

function disagreements(
  page: MadePage,
  document: Document,
  listed: ListedDocument,
  { files }: MadeFolder,
): readonly PageProblem[] {
  const differ = (what: string, says: string, is: string): PageProblem => ({
    message: `The manifest gives “${says}” as the ${what} of “${document.title}”, and it is “${is}”.`,
    fix: MADE_WRONG,
  });
  if (listed.title !== document.title) return [differ('title', listed.title, document.title)];
  if (listed.html !== page.path) return [differ('page', listed.html, page.path)];
  if (listed.pdf === null) return [];
  if (!files.has(listed.pdf)) return [differ('PDF', listed.pdf, 'not there')];
  const link = page.elements.find(({ attributes }) => attributes.get('type') === 'application/pdf');
  const shown = link && /PDF, (\d+) pages?\b/.exec(textIn(page, link))?.[1];
  if (!link || shown === String(listed.pages)) return [];
  return [{ ...differ('number of pages', String(listed.pages), shown ?? 'not said'), element: link }];
}
