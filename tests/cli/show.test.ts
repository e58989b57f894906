import { describe, expect, test } from 'vitest';
import type { HElement } from '../../src/document/hast.ts';
import { h } from '../../src/document/hast.ts';
import { timeInForce } from '../../src/edition/in-force.ts';
import { treeOf } from '../../src/edition/tree/index.ts';
import { resolvePack } from '../../src/resolve/pack.ts';
import { editionFacts } from '../../src/show/edition-facts.ts';
import { findEdition, rowWords } from '../../src/show/find-edition.ts';
import { plainText } from '../../src/show/plain-text.ts';
import { renderPage } from '../../src/show/render-edition-page.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallEdition } from '../support/small-edition.ts';
import { smallSchool } from '../support/small-school.ts';

const library = await shippedLibrary();
const base = smallSchool((yaml) =>
  Object.assign(yaml.documentControl as never, {
    history: [{ version: '0.8', date: '2024-09-02', author: 'Ann Frost', note: 'Written as a letter.' }],
  }),
);
const edition = (version: string, approvedOn: string, effective = approvedOn) =>
  smallEdition(base, library, 'staff', { version, approvedOn, effective });
const school = {
  ...base,
  editions: [edition('2.0', '2026-03-10', '2026-04-01'), edition('1.10', '2026-01-05'), edition('1.9', '2025-09-01')],
};

describe('what was in force', () => {
  test.each([
    ['2026-12-31', '2.0'],
    ['2026-04-01', '2.0'],
    ['2026-03-31', '1.10'],
    ['2026-01-04', '1.9'],
    ['2025-09-01', '1.9'],
  ])('on %s: edition %s', (on, version) => {
    expect(findEdition(school, { document: 'staff', on })).toMatchObject({ edition: { facts: { version } } });
  });

  test('before the first edition: the row that the school brought along, without words', () => {
    const found = findEdition(school, { document: 'staff', on: '2025-08-31' });
    expect('row' in found && rowWords('staff', found.row)).toBe(
      [
        'Version 0.8 of “staff” is a row that the school brought along; no words of it are kept.',
        '  Date: 2 September 2024',
        '  Written by: Ann Frost',
        '  What changed: Written as a letter.',
      ].join('\n'),
    );
  });

  test.each([
    [
      'before every row',
      { document: 'staff', on: '2024-09-01' },
      'No edition of “staff” was in force on 1 September 2024. The first one, 1.9, took effect on 1 September 2025.',
    ],
    [
      'of a document that was never approved',
      { document: 'visitor', on: '2020-01-01' },
      'No edition of “visitor” was in force on 1 January 2020. None was ever approved; the website shows it as a draft.',
    ],
    [
      'of a version that there is not',
      { document: 'staff', version: '3.0', on: '2026-12-31' },
      '“staff” has no edition 3.0. Its editions are 2.0, 1.10, 1.9.',
    ],
  ])('%s: nothing, and why', (_what, wanted, none) => {
    expect(findEdition(school, wanted)).toEqual({ none });
  });

  test.each([
    ['2.0', '2.0'],
    ['2', '2.0'],
    ['1.9', '1.9'],
  ])('a version may be asked for: %s', (version, expected) => {
    expect(findEdition(school, { document: 'staff', version, on: '2020-01-01' })).toMatchObject({
      edition: { facts: { version: expected } },
    });
  });
});

describe('an edition is headed by', () => {
  const facts = (version: string, editions = school.editions) => {
    const wanted = editions.find((one) => one.facts.version === version);
    if (!wanted) throw new Error(`no ${version}`);
    return editionFacts(wanted, editions, school, library);
  };

  test('its approval, its time and the decisions of then', () => {
    expect(facts('1.9').slice(0, 9)).toEqual([
      ['School', 'Alder Green Primary School'],
      ['Edition', '1.9'],
      ['Approved by', 'Governing board'],
      ['Approved on', '1 September 2025'],
      ['Minute', 'FGB 1.9'],
      ['In force', 'from 1 September 2025 until 4 January 2026; then edition 1.10 took its place'],
      ['Next review', '30 September 2027, by Safeguarding committee'],
      ['Written by', 'Dev Lal'],
      ['What changed', 'Edition 1.9.'],
    ]);
    expect(facts('1.9')).toContainEqual(['Decision', `Pupils’ phones: ${school.config.decisions.pupilPhones}`]);
  });

  test('a time without an end while it holds', () => {
    expect(facts('2.0')).toContainEqual(['In force', 'since 1 April 2026']);
  });

  test('no time where the next one took effect before it', () => {
    const editions = [edition('1.1', '2026-01-05', '2026-02-01'), edition('1.0', '2026-01-01', '2026-02-01')];
    expect(facts('1.0', editions)).toContainEqual(['In force', 'never: edition 1.1 took effect on 1 February 2026']);
    const [, first] = editions;
    expect(first && timeInForce(first, editions).never).toBe(true);
  });
});

describe('the words of an edition as plain text', () => {
  const article = (kind: string, ...parts: readonly HElement[]): HElement =>
    h(
      'article',
      { 'data-kind': kind },
      h('h1', {}, 'A title'),
      h('p', { 'data-part': 'summary' }, 'What it is for.'),
      ...parts,
    );

  test('numbers the sections of a policy and sets lists and tables apart', () => {
    const long = 'Words that go on and on until they need a second line under the first word of the item.';
    const text = plainText(
      article(
        'policy',
        h(
          'section',
          { id: 'one' },
          h('h2', {}, 'First'),
          h('aside', { 'data-part': 'means', 'data-means': 'pupils' }, h('p', {}, 'Ask first.')),
          h('h3', {}, 'A part'),
          h('ul', {}, h('li', {}, long), h('li', {}, 'Short', h('ul', {}, h('li', {}, 'within')))),
          h(
            'table',
            {},
            h('caption', {}, 'Who'),
            h('thead', {}, h('tr', {}, h('th', {}, 'Role'), h('th', {}, 'Name'))),
            h('tbody', {}, h('tr', {}, h('th', {}, 'Lead'), h('td', {}, 'Dev', h('br'), '01632 960 902'))),
          ),
          h('ul', { 'data-part': 'answers' }, h('li', {}, h('a', { href: 'https://a.example/' }, 'A law'))),
        ),
        h('section', { id: 'two' }, h('h2', {}, 'Second'), h('p', {}, 'One ', h('strong', {}, 'word'), '.')),
      ),
    );
    expect(text).toMatchInlineSnapshot(`
      "A title
      =======

      What it is for.

      1. First
      --------

      What this means for pupils:

      Ask first.

      A part
      ~~~~~~

      - Words that go on and on until they need a second line under the first word of
        the item.
      - Short
        - within

      Who

      Role:
        Lead
      Name:
        Dev
        01632 960 902

      This section answers:

      - A law

      2. Second
      ---------

      One word."
    `);
  });

  test('says in a chart where to go from each step', () => {
    const chart = resolvePack(base, library, '2026-11-22').value.find(({ id }) => id === 'incident-illegal-activity');
    const text = plainText(treeOf(chart as never));
    expect(text).toMatch(/^4\. .*\? Yes or unsure: go to \d+\. No: go to \d+\.$/m);
    expect(text).not.toContain('→');
  });

  test('has no line of more than eighty letters, unless it is one word', () => {
    for (const document of resolvePack(base, library, '2026-11-22').value)
      for (const line of plainText(treeOf(document)).split('\n'))
        if ([...line].length > 80) expect(line.trim()).not.toContain(' ');
  });
});

test('the page of an edition is escaped and leads nowhere inside the site', () => {
  const tree = h('article', {}, h('h1', {}, 'A <b>'), h('p', {}, h('a', { href: 'doc:staff' }, 'Staff')));
  expect(renderPage([['Note', '<script>']], tree)).toMatchInlineSnapshot(`
    "<!doctype html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <title>A &lt;b&gt;</title>
    </head>
    <body>
    <dl>
    <dt>Note</dt>
    <dd>&lt;script&gt;</dd>
    </dl>
    <article><h1>A &lt;b&gt;</h1><p>Staff</p></article>
    </body>
    </html>"
  `);
});
