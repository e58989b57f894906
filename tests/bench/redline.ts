import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type HElement, type HNode, readableText } from '../../src/document/hast.ts';
import { renderHtml } from '../../src/document/html.ts';
import { renderLines } from '../../src/edition/html-lines.ts';
import { treeOf } from '../../src/edition/tree/index.ts';
import type { DocumentTree } from '../../src/edition/tree/parts.ts';
import { readLibrary } from '../../src/read/library.ts';
import { readSchools } from '../../src/read/schools.ts';
import { compareTrees } from '../../src/redline/compare/compare-trees.ts';
import type { Comparison } from '../../src/redline/comparison.ts';
import { stripDeleted, stripInserted } from '../../src/redline/strip.ts';
import { resolvePack } from '../../src/resolve/pack.ts';
import { editTree, randomNumbers } from '../redline/random-edits.ts';

/** About what stands on 35 printed pages. */
const WORDS = 15_000;
/** One in ten. */
const RATE = 0.1;
const RUNS = 30;
const root = fileURLToPath(new URL('../..', import.meta.url));
const htmldiff = createRequire(import.meta.url)('node-htmldiff') as (before: string, after: string) => string;

const wordsIn = (node: HNode): number => readableText([node]).split(' ').length;

/** The longest policy of the examples, its sections repeated under other ids until it is long enough. */
async function longPolicy(): Promise<DocumentTree> {
  const { value: library } = await readLibrary(`${root}content`);
  const { value } = await readSchools(`${root}schools`);
  if (!library) throw new Error('The library cannot be read.');
  const policies = value.schools
    .flatMap((school) => resolvePack(school, library, '2026-11-22').value)
    .filter(({ kind }) => kind === 'policy')
    .map(treeOf);
  const [longest] = policies.sort((a, b) => wordsIn(b) - wordsIn(a));
  if (!longest) throw new Error('No example has a policy.');
  const children = [...longest.children];
  for (let copy = 2; children.reduce((sum, child) => sum + wordsIn(child), 0) < WORDS; copy += 1)
    for (const child of longest.children) if (isSection(child)) children.push(withIds(child, `-${copy}`));
  while (children.reduce((sum, child) => sum + wordsIn(child), 0) > WORDS + 300) children.pop();
  return { ...longest, children };
}

const isSection = (node: HNode): node is HElement => node.type === 'element' && node.tagName === 'section';

const withIds = (element: HElement, ending: string): HElement => ({
  ...element,
  properties: { ...element.properties, ...(element.properties.id && { id: `${element.properties.id}${ending}` }) },
  children: element.children.map((child) => (child.type === 'text' ? child : withIds(child, ending))),
});

/** The shortest of several times, in milliseconds, which other programs disturb least; every run has a fresh input. */
function bestTime<T>(input: () => T, work: (value: T) => unknown, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const value = input();
    const started = performance.now();
    work(value);
    return performance.now() - started;
  });
  return Math.min(...times);
}

/** Edits one in ten blocks below the sections, and there every third word: what people do between two editions. */
function editSomeBlocks(tree: DocumentTree, random: () => number): DocumentTree {
  const edit = (node: HNode, depth: number): HNode => {
    if (node.type === 'text') return node;
    if (depth === 2) return random() < RATE ? editTree(node, 0.3, random) : node;
    return { ...node, children: node.children.map((child) => edit(child, depth + 1)) };
  };
  return edit(tree, 0) as DocumentTree;
}

type Pair = readonly [DocumentTree, DocumentTree];
const compare = ([one, other]: Pair): Comparison => compareTrees(one, other);
const lines = (nodes: readonly HNode[]): string => renderLines(nodes).join('\n');
const row = (name: string, ms: number, note = ''): void =>
  console.log(`${name.padEnd(34)}${ms.toFixed(1).padStart(8)} ms  ${note}`);

function measure(name: string, before: DocumentTree, after: DocumentTree): void {
  const { tree, parts, ...both } = compareTrees(before, after);
  const givesBack =
    lines(stripDeleted([tree])) === lines([both.after]) && lines(stripInserted([tree])) === lines([both.before]);
  if (!givesBack) throw new Error('The redline does not give both editions back.');
  const ours = bestTime((): Pair => structuredClone([before, after]), compare, RUNS);
  const html = [renderHtml([before]), renderHtml([after])] as const;
  const theirs = bestTime(
    () => html,
    ([one, other]) => htmldiff(one, other),
    RUNS,
  );
  console.log(`${name}: ${parts.flatMap(({ changes }) => changes).length.toLocaleString('en')} changes`);
  row('  redline', ours);
  row('  node-htmldiff', theirs, `${(theirs / ours).toFixed(1)} times as long`);
}

const before = await longPolicy();
console.log(`Editions of ${wordsIn(before).toLocaleString('en')} words`);
measure('one in ten paragraphs edited', before, editSomeBlocks(before, randomNumbers(2026)));
measure('one in ten words edited', before, editTree(before, RATE, randomNumbers(2026)));
row(
  'equal editions',
  bestTime((): Pair => [structuredClone(before), structuredClone(before)], compare, RUNS),
);
