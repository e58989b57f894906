import type { Document } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import { pagePath } from '../../site/paths.ts';
import { type KnownTags, parsePage } from './parse-page.ts';
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
  // Head, contents and foot of a page have the same tags on all pages.
  const tags: KnownTags = new Map();
  const pages = Object.entries(html).map(
    ([path, source]): MadePage => ({ ...parsePage(source, tags), path, document: byPath.get(path) }),
  );
  return {
    school,
    pages,
    files: new Set(files),
    ids: new Map(pages.map((page) => [page.path, idsOf(page)])),
    manifest: new Map(listed.map((document) => [document.id, document])),
  };
}

function idsOf({ elements }: MadePage): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { attributes } of elements) {
    const id = attributes.get('id');
    if (id !== undefined) ids.add(id);
  }
  return ids;
}
