import { expect, test } from 'vitest';
import { checkText } from '../../../src/check/text/index.ts';
import { parseTextFile } from '../../../src/check/text/text-file.ts';
import type { Document, FormBlock } from '../../../src/document/document.ts';
import { type HNode, readableText } from '../../../src/document/hast.ts';
import { readSchools } from '../../../src/read/schools.ts';
import { resolvePack } from '../../../src/resolve/pack.ts';
import { schoolsFolder, shippedLibrary } from '../../support/library.ts';
import { rules } from './support.ts';

const library = await shippedLibrary();
const { value } = await readSchools(schoolsFolder);

const BLOCK = /^(?:p|li|ul|ol|table|thead|tbody|tr|dl|dt|dd|div|section|figure|aside|h\d|br)$/;
const holdsBlocks = (node: HNode): boolean =>
  node.type === 'element' &&
  node.children.some((child) => child.type === 'element' && (BLOCK.test(child.tagName) || holdsBlocks(child)));

/** One line for each block, so that a finding has a place; a row of a table is one line. */
function linesOf(nodes: readonly HNode[]): string[] {
  const lines: string[] = [];
  let run: HNode[] = [];
  const flush = (): void => {
    if (run.length > 0) lines.push(readableText(run));
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || !BLOCK.test(node.tagName)) {
      if (node.type === 'element' && holdsBlocks(node)) {
        flush();
        lines.push(...linesOf(node.children));
      } else run.push(node);
      continue;
    }
    flush();
    if (node.tagName === 'tr' || !holdsBlocks(node)) lines.push(readableText([node]));
    else lines.push(...linesOf(node.children));
  }
  flush();
  return lines.filter((line) => line !== '');
}

const fieldsOf = (block: FormBlock): string[] =>
  block.type === 'fields' ? block.fields.map(({ label }) => `${label} ......`) : [];

function textOf(document: Document): string[] {
  switch (document.kind) {
    case 'policy':
      return document.sections.flatMap((section) => [
        section.title,
        ...section.means.flatMap(({ nodes }) => linesOf(nodes)),
        ...linesOf(section.nodes),
      ]);
    case 'agreement':
      return [
        document.title,
        ...linesOf(document.intro),
        ...document.groups.flatMap(({ clauses }) => clauses.flatMap(({ nodes }) => linesOf(nodes))),
        ...document.blocks.flatMap(fieldsOf),
      ];
    case 'record':
      return [document.title, ...linesOf(document.intro), ...document.columns.map(({ help }) => help)];
    case 'flowchart':
      return [document.title, ...document.nodes.map(({ text }) => text)];
    case 'sheet':
      return [document.title, ...linesOf(document.nodes)];
  }
}

test.each(value.schools.map((school) => [school.id, school] as const))(
  'nothing is found in the pack of %s',
  (_id, school) => {
    const documents = resolvePack(school, library, '2026-11-22').value;
    const lines = documents.flatMap((document) => [...textOf(document), '']);
    const found = checkText(parseTextFile('pack.txt', lines.join('\n')), rules);
    expect(found.map(({ rule, message, excerpt }) => `${rule}: ${message} | ${excerpt?.slice(0, 160)}`)).toEqual([]);
  },
);
