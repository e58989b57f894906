import fc from 'fast-check';
import { type HElement, type HNode, h, text } from '../../src/document/hast.ts';

/** Few words, so that trees drawn by chance have much in common. */
const word = fc.constantFrom('pupils', 'hand', 'in', 'the', 'phone', 'and', 'e.g.', 'don’t', 'Year 7,', '—', '(see');
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const fact = fc
  .tuple(fc.constantFrom('people.dsl.name', 'telephone', 'decisions.leaverDays'), fc.constantFrom('A', 'B', 'C D'))
  .map(([value, shown]) => h('data', { class: 'fact', value }, shown));
const link = fc
  .tuple(fc.constantFrom('#a', '#b'), fc.oneof(words, fact))
  .map(([href, inside]) => h('a', { href }, inside));
const decision = fc
  .tuple(fc.constantFrom('pupilPhones', 'byod'), words)
  .map(([of, inside]) => h('span', { class: 'decision', 'data-decision': of }, inside));
const plain: fc.Arbitrary<HNode> = fc.oneof(
  { weight: 5, arbitrary: words.map(text) },
  { weight: 2, arbitrary: fact },
  link,
  decision,
  fc.constant(text(' ')),
  fc.constant(text('\n  ')),
  fc.constant(h('br')),
);
const inline: fc.Arbitrary<HNode> = fc.oneof(
  { weight: 6, arbitrary: plain },
  { weight: 2, arbitrary: fc.array(plain, { minLength: 1, maxLength: 3 }).map((nodes) => h('strong', {}, ...nodes)) },
  fc.array(plain, { minLength: 1, maxLength: 2 }).map((nodes) => h('em', {}, h('strong', {}, ...nodes), ' x')),
);
const line = fc.array(inline, { minLength: 1, maxLength: 5 });

const paragraph = line.map((nodes) => h('p', {}, ...nodes));
const heading = words.map((title) => h('h3', { id: `h--${title.replace(/\W+/g, '-')}` }, title));
const item = line.map((nodes) => h('li', {}, ...nodes));
const nested = fc
  .tuple(line, fc.array(item, { minLength: 1, maxLength: 3 }))
  .map(([nodes, items]) => h('li', {}, ...nodes, h('ul', {}, ...items)));
const list = fc
  .tuple(fc.constantFrom('ul', 'ol'), fc.array(fc.oneof(item, item, nested), { minLength: 1, maxLength: 4 }))
  .map(([tag, items]) => h(tag, {}, ...items));
const row = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((cells) => h('tr', {}, ...cells.map((nodes) => h('td', {}, ...nodes))));
const table = fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => h('table', {}, h('tbody', {}, ...rows)));
const keyed = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), line), { selector: ([id]) => id, minLength: 1 })
  .map((items) => h('ol', {}, ...items.map(([id, nodes]) => h('li', { 'data-clause': id }, ...nodes))));
const terms = fc
  .array(fc.tuple(line, line), { minLength: 1, maxLength: 3 })
  .map((pairs) => h('dl', {}, ...pairs.flatMap(([dt, dd]) => [h('dt', {}, ...dt), h('dd', {}, ...dd)])));

const block: fc.Arbitrary<HElement> = fc.oneof(paragraph, paragraph, list, table, keyed, terms);

/** A section; ids inside it hold the id of the section, so that no id stands twice. */
const section = (id: string): fc.Arbitrary<HElement> =>
  fc
    .record({
      audiences: fc.constantFrom('pupils', 'pupils parents', 'staff'),
      title: words,
      heading: fc.option(heading),
      blocks: fc.array(block, { maxLength: 5 }),
    })
    .map(({ audiences, title, heading: sub, blocks }) => {
      const subs = sub ? [{ ...sub, properties: { id: `${id}${sub.properties.id}` } }] : [];
      return h('section', { id, 'data-audiences': audiences }, h('h2', {}, title), ...subs, ...blocks);
    });

const IDS = ['one', 'two', 'three', 'four', 'five'] as const;

/** A document with any of five sections in any order. */
export const arbitraryTree: fc.Arbitrary<HElement> = fc
  .tuple(
    words,
    words,
    fc.shuffledSubarray([...IDS]).chain((ids) => fc.tuple(...ids.map(section))),
    fc.constantFrom('pupils', 'staff'),
  )
  .map(([title, summary, sections, audiences]) =>
    h(
      'article',
      { id: 'drawn', 'data-kind': 'policy', 'data-audiences': audiences },
      h('h1', {}, title),
      h('p', { 'data-part': 'summary' }, summary),
      ...sections,
    ),
  );
