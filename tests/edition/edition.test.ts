import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import type { EditionFacts } from '../../src/edition/edition.ts';
import { compareVersions } from '../../src/edition/edition.ts';
import { renderLines } from '../../src/edition/html-lines.ts';
import { parseEdition } from '../../src/edition/parse-edition.ts';
import { renderEdition } from '../../src/edition/render-edition.ts';
import { documentFrom, markedIn, treeOf } from '../../src/edition/tree/index.ts';
import { readSchools } from '../../src/read/schools.ts';
import { resolvePack } from '../../src/resolve/pack.ts';
import { schoolsFolder, shippedLibrary } from '../support/library.ts';

const library = await shippedLibrary();
const { value } = await readSchools(schoolsFolder);
const facts: Omit<EditionFacts, 'checksum'> = {
  school: 'alder-green',
  document: 'online-safety',
  kind: 'policy',
  version: '2.0',
  approvedOn: '2026-09-16',
  effective: '2026-09-20',
  approvedBy: 'Governing board: full meeting',
  minute: 'FGB 26/14',
  author: 'Dev Lal',
  committee: 'Safeguarding committee',
  nextReview: '2027-09-30',
  change: 'material',
  note: 'Phones: “handed in” #1',
  library: '0.1.0',
  decisions: { pupilPhones: 'handed-in', passwordLength: '14' },
};

describe('an edition', () => {
  test.each(value.schools.map((school) => [school.id, school] as const))(
    'gives back every document of %s as it was frozen',
    (_id, school) => {
      for (const document of resolvePack(school, library, '2026-11-22').value) {
        const tree = treeOf(document);
        const { value: edition, diagnostics } = parseEdition(renderEdition(facts, tree), 'edition.html');
        expect(diagnostics).toEqual([]);
        if (!edition) throw new Error('not read');
        expect(edition.facts).toMatchObject(facts);
        expect(renderLines([edition.tree])).toEqual(renderLines([tree]));
        const words = documentFrom(edition.tree, library.icons);
        const thawed = { ...words, control: document.control, uses: [], marked: markedIn(edition.tree) } as Document;
        expect(renderLines([treeOf(thawed)])).toEqual(renderLines([tree]));
      }
    },
  );

  const sound = renderEdition(facts, {
    type: 'element',
    tagName: 'article',
    properties: { id: 'online-safety', 'data-kind': 'policy' },
    children: [
      { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: 'Phones are handed in.' }] },
    ],
  });
  const rules = (text: string): string[] =>
    parseEdition(text, 'edition.html').diagnostics.map(({ rule, line }) => `${rule} at ${line}`);

  test.each([
    ['a changed word', sound.replace('handed', 'Handed'), ['edition/changed at 19']],
    ['a changed date', sound.replace('2026-09-16', '2026-09-17'), ['edition/changed at 19']],
    ['a changed checksum', sound.replace(/checksum: ./, 'checksum: g'), ['edition/changed at 19']],
    ['a cut end', sound.slice(0, -12), ['edition/changed at 19']],
    ['a lost beginning', sound.slice(20), ['edition/unreadable at 1']],
    ['an empty file', '', ['edition/unreadable at 1']],
  ])('with %s is refused', (_name, text, expected) => {
    expect(rules(text)).toEqual(expected);
  });

  test('is the same with the line ends of another system', () => {
    expect(rules(sound.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  test('with a script in it is refused although its checksum fits', () => {
    const script = { type: 'element', tagName: 'script', properties: {}, children: [] } as const;
    const article = { type: 'element', tagName: 'article', properties: { onclick: 'x' }, children: [script] } as const;
    const { diagnostics } = parseEdition(renderEdition(facts, article), 'edition.html');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The text of this edition holds onclick on <article>, <script>, </script>, which no approved document does.',
    ]);
  });
});

test.each([
  ['1.9', '1.10', -1],
  ['2', '2.0', 0],
  ['3.0', '2.9.9', 1],
])('version %s against %s', (a, b, expected) => {
  expect(compareVersions(a, b)).toBe(expected);
});
