import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Document } from '../../src/document/document.ts';
import type { Library } from '../../src/document/library.ts';
import type { School } from '../../src/document/school.ts';
import { pastDocument } from '../../src/edition/current.ts';
import { hrefOutside } from '../../src/export/links.ts';
import { renderMarkdown } from '../../src/export/markdown/render-markdown.ts';
import { planBuild } from '../../src/plan/build-plan.ts';
import { readLibrary } from '../../src/read/library.ts';
import { readSchools } from '../../src/read/schools.ts';
import { editionPath, pagePath } from '../../src/site/paths.ts';
import { readerName } from '../../src/site/view/school-site.ts';

/**
 * Writes what other site generators get: every document of every school and every past edition, resolved already, as
 * Markdown with a title. Nothing is left to them but to make a page of each.
 * @returns how many files there are
 */
export async function writeMarkdown(schools: string, content: string, today: string, folder: string): Promise<number> {
  const [read, library] = await Promise.all([readSchools(schools), readLibrary(content)]);
  if (!library.value) throw new Error('The library cannot be read.');
  let pages = 0;
  for (const school of read.value.schools) {
    const [plan] = planBuild([school], library.value, today, []).schools;
    const documents = plan?.documents ?? [];
    const past = (school.editions ?? []).map((edition) => ({
      path: editionPath(edition.facts.document, edition.facts.version),
      document: pastDocument(edition, school, library.value as Library),
    }));
    const all = [...documents.map((document) => ({ path: pagePath(document), document })), ...past];
    for (const { path, document } of all) {
      // Generators take a dot in a name for the beginning of an ending.
      const name = path.replace(/\.html$/, '').replaceAll('.', '-');
      await write(join(folder, school.id, `${name}.md`), markdownOf(school, documents, document));
    }
    pages += all.length;
  }
  return pages;
}

function markdownOf(school: School, documents: readonly Document[], document: Document): string {
  const markdown = renderMarkdown({
    school,
    document,
    href: hrefOutside(school, documents, document),
    readerName: (reader) => readerName(school, reader),
  });
  // The title stands in the front matter; each generator prints it from there.
  return `---\ntitle: ${JSON.stringify(document.title)}\n---\n\n${markdown.replace(/^# .*\n+/, '')}`;
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
