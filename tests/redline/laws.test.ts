import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HElement, type HNode, text } from '../../src/document/hast.ts';
import { renderLines } from '../../src/edition/html-lines.ts';
import { parseArticle } from '../../src/edition/parse-html.ts';
import { renderEdition } from '../../src/edition/render-edition.ts';
import { treeOf } from '../../src/edition/tree/index.ts';
import type { DocumentTree } from '../../src/edition/tree/parts.ts';
import { readSchools } from '../../src/read/schools.ts';
import { compareTrees } from '../../src/redline/compare/compare-trees.ts';
import { resolvePack } from '../../src/resolve/pack.ts';
import { schoolsFolder, shippedLibrary } from '../support/library.ts';
import { arbitraryTree } from './arbitrary-tree.ts';
import { lawful } from './laws.ts';
import { editTree, randomNumbers } from './random-edits.ts';

const library = await shippedLibrary();
const { value } = await readSchools(schoolsFolder);
const packs = value.schools.map((school) => ({
  school: school.id,
  trees: resolvePack(school, library, '2026-11-22').value.map(treeOf),
}));
/** Every document of every kind, each once. */
const documents = [
  ...new Map(packs.flatMap(({ trees }) => trees).map((tree) => [String(tree.properties.id), tree])).values(),
].map((tree) => [`${tree.properties['data-kind']} ${tree.properties.id}`, tree] as const);

const facts = {
  school: 'school',
  document: 'document',
  kind: 'policy',
  version: '1.0',
  approvedOn: '2026-01-12',
  effective: '2026-01-12',
  approvedBy: 'Governing board',
  author: 'Dev Lal',
  committee: 'Governing board',
  nextReview: '2027-01-12',
  change: 'material',
  note: 'First edition',
  library: '0.1.0',
  decisions: {},
} as const;

describe('two trees drawn by chance', () => {
  test('give each other back, with marks only where marks may stand', () => {
    fc.assert(
      fc.property(arbitraryTree, arbitraryTree, (before, after) => void lawful(before, after)),
      { numRuns: 400 },
    );
  });

  test('give each other back whatever decisions differ', () => {
    fc.assert(
      fc.property(arbitraryTree, arbitraryTree, (a, b) => void lawful(a, b, new Set(['pupilPhones', 'byod']))),
      { numRuns: 100 },
    );
  });

  test('show nothing where they are the same', () => {
    fc.assert(
      fc.property(arbitraryTree, (tree) => {
        const { parts, after, tree: marked } = lawful(tree, structuredClone(tree));
        expect(parts.filter(({ status, moved, changes }) => status !== 'same' || moved || changes.length > 0)).toEqual(
          [],
        );
        expect(renderLines([marked])).toEqual(renderLines([after]));
      }),
    );
  });

  test('show moves and nothing else where only sections changed places', () => {
    fc.assert(
      fc.property(arbitraryTree, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (tree, stream) => {
        const order = new Map(sectionsOf(tree).map((section) => [section, stream.next().value ?? 0]));
        const shuffled = [...sectionsOf(tree)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
        const after = { ...tree, children: [...tree.children.filter((node) => !isSection(node)), ...shuffled] };
        const { parts } = lawful(tree, after);
        expect(parts.every(({ status, changes }) => status === 'same' && changes.length === 0)).toBe(true);
        const isMoved = renderLines([tree]).join() !== renderLines([after]).join();
        expect(parts.some(({ moved }) => moved !== undefined)).toBe(isMoved);
      }),
    );
  });
});

const isSection = (node: HNode): node is HElement => node.type === 'element' && node.tagName === 'section';
const sectionsOf = (tree: DocumentTree): HElement[] => tree.children.filter(isSection);

describe('documents of the examples', () => {
  test('are of every kind', () => {
    expect(new Set(documents.map(([name]) => name.split(' ')[0]))).toEqual(
      new Set(['policy', 'agreement', 'record', 'flowchart', 'sheet']),
    );
  });

  test.each(documents)('%s gives back both trees after any edits', (name, tree) => {
    const random = randomNumbers(name.length * 7919);
    for (const rate of [0.01, 0.1, 0.5]) lawful(tree, editTree(tree, rate, random));
  });

  test.each(documents)('%s shows nothing against itself', (_name, tree) => {
    const { parts } = compareTrees(tree, structuredClone(tree));
    expect(parts.flatMap(({ changes }) => changes)).toEqual([]);
  });

  test.each(documents)('%s shows nothing against the edition that was written of it', (_name, tree) => {
    const [, body = ''] = renderEdition(facts, tree).split(/^---\n(?=<)/m);
    const { parts } = lawful(parseArticle(body.trim()), tree);
    expect(parts.flatMap(({ changes, moved }) => [...changes, ...(moved ? [moved] : [])])).toEqual([]);
  });

  test.each(documents)('%s is not reworded where only facts differ', (_name, tree) => {
    let count = 0;
    const change = (node: HNode): HNode => {
      if (node.type === 'text') return node;
      if (node.tagName === 'data') {
        count += 1;
        return { ...node, children: [text(`Another ${count}`)] };
      }
      const children = node.children.map(change);
      const { href } = node.properties;
      const follows = typeof href === 'string' && JSON.stringify(children) !== JSON.stringify(node.children);
      return { ...node, ...(follows && { properties: { ...node.properties, href: `${href}0` } }), children };
    };
    const { parts } = lawful(tree, change(tree) as DocumentTree);
    const found = parts.flatMap(({ changes }) => changes);
    expect(found.filter(({ class: kind, fact }) => kind !== 'fact' && !fact?.startsWith('decisions.'))).toEqual([]);
    expect(found).toHaveLength(count);
    expect(parts.map(({ status }) => status).filter((status) => status === 'reworded')).toEqual([]);
  });

  test('of two schools of one kind give each other back', () => {
    const [first, ...others] = packs;
    for (const tree of first?.trees ?? [])
      for (const { trees } of others) {
        const twin = trees.find(({ properties }) => properties.id === tree.properties.id);
        if (twin) lawful(tree, twin);
      }
  });
});
