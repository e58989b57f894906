import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { type HNode, isBlock, readableText } from '../../src/document/hast.ts';
import { planBuild } from '../../src/plan/build-plan.ts';
import { readSchools } from '../../src/read/schools.ts';
import { pagePath, pdfPath } from '../../src/site/paths.ts';
import { schoolsFolder, shippedLibrary } from '../support/library.ts';
import { readPages, textOf } from '../support/pages.ts';
import { openPdf, pageTexts } from '../support/pdf.ts';

const built = inject('built');
const library = await shippedLibrary();
const { value } = await readSchools(schoolsFolder);

/** Letters, digits and signs alone: how lines are broken and words are spaced does not count. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u00AD]/g, '');

/** The text of each innermost block, in order. */
function blocks(nodes: readonly HNode[]): string[] {
  const inner = nodes.some((node) => node.type === 'element' && (isBlock(node) || node.children.some(isBlock)));
  if (!inner) return [readableText(nodes)].filter(Boolean);
  const out: string[] = [];
  let line: HNode[] = [];
  const flush = (): void => {
    if (line.length > 0) out.push(readableText(line));
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && (isBlock(node) || node.tagName === 'br')) {
      flush();
      out.push(...blocks(node.children));
    } else line.push(node);
  }
  flush();
  return out.filter(Boolean);
}

/** The words of a document, block by block, in the order in which they are read. */
function wordsOf(document: Document): string[] {
  switch (document.kind) {
    case 'policy':
      return document.sections.flatMap((section) => [section.title, ...blocks(section.nodes)]);
    case 'agreement':
      return [
        ...blocks(document.intro),
        ...document.groups.flatMap((group) => [
          group.title ?? '',
          ...group.clauses.map((clause) => readableText(clause.nodes)),
        ]),
      ].filter(Boolean);
    case 'record':
      return [...document.columns.map(({ label }) => label)];
    case 'sheet':
      // A table that says what the sheet’s title says has its caption hidden on paper.
      return blocks(document.nodes).filter((block) => block !== document.title);
    case 'flowchart':
      return [document.title];
  }
}

/** The first block that a text does not hold at or after the place of the block before it; undefined when all stand there in order. */
function firstMissing(text: string, words: readonly string[]): string | undefined {
  let from = 0;
  for (const block of words) {
    const at = text.indexOf(bare(block), from);
    if (at < 0) return block;
    from = at + bare(block).length;
  }
  return undefined;
}

/** A primary, the secondary and the special school show every document there is. */
const shown = value.schools.filter(({ id }) =>
  ['larkfield-primary', 'kingsbrook-school', 'ravensholt-school'].includes(id),
);
const pagesOf = new Map(
  await Promise.all(shown.map(async ({ id }) => [id, await readPages(join(built, id))] as const)),
);

/** What is published: approved words with the facts of today. */
const plans = planBuild(shown, library, '2026-11-22', []).schools;

describe.each(plans.map(({ school, documents }) => [school.id, documents] as const))('%s', (id, documents) => {
  test.each(documents.map((document) => [document.id, document] as const))(
    'says the same words on paper and on screen: %s',
    async (_id, document) => {
      const words = wordsOf(document);
      const page = pagesOf.get(id)?.find(({ path }) => path === pagePath(document));
      const main = page?.elements.find(({ tagName }) => tagName === 'main');
      if (!main) throw new Error('no page');
      expect(firstMissing(bare(textOf(main)), words), 'on screen').toBeUndefined();
      const pdf = await openPdf(join(built, id, pdfPath(document)));
      const paper = bare((await pageTexts(pdf)).join(' '));
      await pdf.loadingTask.destroy();
      expect(firstMissing(paper, words), 'on paper').toBeUndefined();
    },
  );
});
