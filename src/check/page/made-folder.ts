import type { Document } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import { pagePath } from '../../site/paths.ts';
import { parsePage } from './parse-page.ts';
import type { ListedDocument, MadeFolder, MadePage } from './rule.ts';

/**
 * Puts together what the rules look at.
 * @param html the pages by their path, relative to the folder of the school
 * @param files every file of that folder
 */
export function madeFolder(
  school: School,
  documents: readonly Document[],
  html: Readonly<Record<string, string>>,
  files: readonly string[],
  listed: readonly (ListedDocument & { readonly id: string })[],
): MadeFolder {
  const byPath = new Map(documents.map((document) => [pagePath(document), document]));
  const pages = Object.entries(html).map(
    ([path, source]): MadePage => ({ ...parsePage(source), path, document: byPath.get(path) }),
  );
  const idsOf = ({ elements }: MadePage): ReadonlySet<string> =>
    new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? []));
  return {
    school,
    pages,
    files: new Set(files),
    ids: new Map(pages.map((page) => [page.path, idsOf(page)])),
    manifest: new Map(listed.map((document) => [document.id, document])),
  };
}
