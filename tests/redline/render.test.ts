import { describe, expect, test } from 'vitest';
import { type HElement, type HNode, h, textOf, visitElements } from '../../src/document/hast.ts';
import { renderHtml } from '../../src/document/html.ts';
import { makeRedline } from '../../src/redline/make-redline.ts';
import { redlineJson } from '../../src/redline/render/redline-json.ts';
import { redlineNodes } from '../../src/redline/render/redline-nodes.ts';
import { renderRedlineText } from '../../src/redline/render/redline-text.ts';
import { stripDeleted } from '../../src/redline/strip.ts';
import { smallSchool } from '../support/small-school.ts';
import { misplaced, repeatedIds } from './laws.ts';
import { contextOf, packRedline, set } from './pack-redline.ts';
import { editTree, randomNumbers } from './random-edits.ts';

const changed = packRedline((yaml) => {
  set('people.dsl.name', 'Amara Osei')(yaml);
  set('decisions.pupilPhones', 'pouch')(yaml);
});
const context = contextOf(smallSchool());
/** Every document, with a decision, a fact and about a tenth of the words changed. */
const redlines = [...changed.values()].map((redline, index) => {
  const [clean] = stripDeleted([redline.tree]) as [HElement];
  const before = { tree: clean, decisions: {}, version: '1.0' };
  const tree = editTree(clean, 0.1, randomNumbers(index + 1));
  return [redline.document.id, redline, makeRedline(before, { tree, decisions: {} }, context)] as const;
});

const elements = (nodes: readonly HNode[]): HElement[] => {
  const found: HElement[] = [];
  visitElements(nodes, (element) => found.push(element));
  return found;
};

describe('the page of a redline', () => {
  test.each(redlines)('of %s is sound, and each change is reached from the one before', (_id, ...both) => {
    for (const redline of both) {
      const nodes = redlineNodes(redline);
      const all = elements(nodes);
      expect(repeatedIds(nodes)).toEqual([]);
      expect(misplaced(nodes)).toEqual([]);
      const ids = new Set(all.map(({ properties }) => properties.id));
      const total = redline.parts.flatMap(({ changes }) => changes).length;
      for (let place = 1; place <= total; place += 1) expect(ids).toContain(`change-${place}`);
      const links = all.filter(({ properties }) => /^#change-/.test(String(properties.href)));
      expect(links.map(({ properties }) => String(properties.href).slice(1)).filter((id) => !ids.has(id))).toEqual([]);
      expect(all.filter(isNav).reduce((sum, nav) => sum + countOf(nav), 0)).toBe(total);
      for (const link of all.filter(({ tagName }) => tagName === 'a'))
        expect(elements(link.children).filter(({ tagName }) => tagName === 'a')).toEqual([]);
      for (const heading of all.filter(({ tagName }) => /^h\d$/.test(tagName)))
        expect(elements(heading.children).filter(isNav)).toEqual([]);
    }
  });

  const isNav = ({ properties }: HElement): boolean => properties.class === 'change-nav';
  /** How many changes the links of a line speak for: `change 3 of 9`, `changes 3 to 5 of 9`. */
  const countOf = (nav: HElement): number => {
    const [first = 0, last = first] = (textOf(nav).match(/changes? (\d+)(?: to (\d+))?/) ?? [])
      .slice(1)
      .flatMap((n) => (n ? [Number(n)] : []));
    return last - first + 1;
  };

  const phones = changed.get('parent');
  if (!phones) throw new Error('no parent agreement');
  const html = renderHtml(redlineNodes(phones));

  test.each([
    ['a summary', '<li data-audience="parents">For parents, 1 rule changes (“Pupils’ phones”)'],
    ['who signs again', '“Parent agreement” has to be signed again, because one promise changed.'],
    ['the decisions', '<h2 class="big">1 decision</h2>'],
    [
      'both answers',
      '<span class="now"><span class="visually-hidden">now: </span>Sealed in a locked pouch all day</span>',
    ],
    ['the switch', '<input type="checkbox" id="only-changed"> <label for="only-changed">Only changed parts</label>'],
    ['unchanged parts as such', 'data-status="same"'],
    ['a change in words', '<span class="visually-hidden">removed: </span>'],
    ['the first change', '<a href="#change-1">Go to the first of'],
  ])('holds %s', (_name, expected) => {
    expect(html).toContain(expected);
  });

  test('holds nothing of the bookkeeping of marks', () => {
    expect(html).not.toMatch(/data-(?:n|was|was-at|id)="/);
  });

  test('says so where nothing changed', () => {
    const nothing = packRedline(() => undefined).get('parent');
    expect(nothing && renderHtml(redlineNodes(nothing))).toBe('<p class="redline-summary">Nothing changed.</p>');
  });
});

describe('the text of a redline', () => {
  test.each(redlines)('of %s keeps to 80 characters', (_id, ...both) => {
    for (const redline of both) {
      const long = renderRedlineText(redline)
        .split('\n')
        .filter((line) => line.length > 80 && line.slice(4).trim().includes(' '));
      expect(long).toEqual([]);
    }
  });

  test('shows three layers and the changed lines', () => {
    const form = (phones: string, lead: string, ...more: HElement[]): HElement =>
      h(
        'article',
        { id: 'form', 'data-kind': 'agreement', 'data-audiences': 'parents' },
        h('h1', {}, 'Parent form'),
        h('p', { 'data-part': 'signed-by' }, 'One parent for each child'),
        h(
          'section',
          { id: 'promises-1' },
          h('h2', {}, 'Phones'),
          h(
            'ol',
            {},
            h('li', { 'data-clause': 'phone' }, h('span', { 'data-decision': 'pupilPhones' }, phones)),
            h('li', { 'data-clause': 'worry' }, 'I tell ', h('data', { value: 'people.dsl.name' }, lead), ' at once.'),
            ...more,
          ),
        ),
      );
    const before = form('The phone is handed in.', 'Dev Lal', h('li', { 'data-clause': 'old' }, 'I read the letter.'));
    const after = form('The phone stays sealed.', 'Amara Osei');
    const redline = makeRedline(
      { tree: before, decisions: { pupilPhones: 'handed-in' }, version: '2.1' },
      { tree: after, decisions: { pupilPhones: 'pouch' }, version: '3.0' },
      context,
    );
    expect(renderRedlineText(redline)).toMatchInlineSnapshot(`
      "Parent form
      What changed from version 2.1 to version 3.0

      For parents, 1 rule changes (“Pupils’ phones”) and 1 part is reworded
        (“Phones”).
      “Parent form” has to be signed again, because 2 promises changed. It is signed
        by: one parent for each child.

      DECISIONS: 1 decision changed
        Where is a pupil’s phone during the school day?
        - Handed in on arrival, switched off
        + Sealed in a locked pouch all day
          affects pupils, parents and staff

      FACTS: 1 fact changed
        Designated safeguarding lead (DSL): name, in 1 place
        - Dev Lal
        + Amara Osei

      WORDS: 1 part reworded, 0 added, 0 removed, 0 moved

      Phones (reworded)
      ~ The phone [-is handed in-]{+stays sealed+}.
      ~ I tell [-Dev Lal-]{+Amara Osei+} at once.
      - I read the letter.
      "
    `);
  });
});

test('the data of a redline have every key of their shape', () => {
  const redline = changed.get('parent');
  const json = redline && redlineJson(redline);
  expect(Object.keys(json ?? {})).toEqual([
    'format',
    'document',
    'from',
    'to',
    'change',
    'proposedVersion',
    'decisions',
    'facts',
    'words',
    'summary',
    'signAgain',
  ]);
  expect(json).toMatchObject({
    format: 1,
    document: { id: 'parent', kind: 'agreement' },
    from: '2.1',
    to: null,
    change: 'material',
    proposedVersion: '3.0',
    decisions: [{ key: 'pupilPhones' }],
    signAgain: { document: 'parent', clauses: ['phone'] },
  });
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});
