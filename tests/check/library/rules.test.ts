import { describe, expect, test } from 'vitest';
import { libraryRules } from '../../../src/check/library/index.ts';
import { applyLibraryRules, type LibraryRule } from '../../../src/check/library/rule.ts';
import type { Library } from '../../../src/document/library.ts';
import { parseYaml } from '../../../src/read/yaml.ts';
import { SECTION, sound, withChart, withEntries, withSection } from './changed-library.ts';

const today = '2026-11-22';
const listOf = (yaml: string, key: string): string[] => [...((parseYaml(yaml, 'x').value?.[key] as string[]) ?? [])];

/** How the example of a rule becomes a library, where it is not the text of a section. */
const FROM_EXAMPLE: Readonly<Record<string, (example: string) => Library>> = {
  'library/expected-law': (yaml) => withSection('Text.\n', listOf(yaml, 'answers')),
  'library/unknown-former-policy': (yaml) => ({
    ...sound,
    sections: sound.sections.slice(0, 1).map((section) => ({ ...section, movedFrom: listOf(yaml, 'movedFrom') })),
  }),
  'library/unchecked-source': (yaml) => withEntries('helplines', yaml),
  'library/unsound-link': (yaml) => withEntries('helplines', yaml),
  'library/shared-link': (yaml) => withEntries('guidance', yaml),
  'library/missing-answer': (yaml) => withEntries('decisions', yaml),
  'library/unlisted-section': (yaml) => ({
    ...sound,
    policies: sound.policies.map((policy) => ({ ...policy, sections: listOf(yaml, 'sections') })),
    sections: sound.sections.filter(({ id }) => ['roles', 'training'].includes(id)),
  }),
  'library/repeated-id': (yaml) => {
    const [first, second] = sound.records as [Library['records'][number], Library['records'][number]];
    const id = String(parseYaml(yaml, 'x').value?.id);
    return {
      ...sound,
      records: [
        { ...first, id: 'incident-log' },
        { ...second, id },
      ],
    };
  },
  'library/chart-start': (yaml) => withChart(yaml),
  'library/unknown-step': (yaml) => withChart(yaml, ['start:start', 'call-police']),
  'library/stuck-step': (yaml) => withChart(yaml, ['log']),
  'library/unreached-step': (yaml) => withChart(yaml, ['start:start']),
  'library/unlabelled-way': (yaml) => withChart(yaml, ['danger:decision', 'call', 'log']),
};

const said = (rule: LibraryRule, example: string) =>
  rule.check({ library: (FROM_EXAMPLE[rule.id] ?? withSection)(example), today });

describe('every rule of the library', () => {
  test('has an id of its own', () => {
    expect(new Set(libraryRules.map(({ id }) => id)).size).toBe(libraryRules.length);
  });
  // Rules for translations compare two files: tests/translation/faults.test.ts shows each at work.
  const ofOneFile = libraryRules.filter(({ id }) => !id.startsWith('library/translation-'));
  test.each(ofOneFile.map((rule) => [rule.id, rule] as const))(
    '%s finds its bad example and passes its good one',
    (_id, rule) => {
      expect(said(rule, rule.bad)).not.toEqual([]);
      expect(said(rule, rule.good)).toEqual([]);
    },
  );
  test.each(libraryRules.map((rule) => [rule.id, rule] as const))('%s passes the shipped library', (_id, rule) => {
    expect(rule.check({ library: sound, today })).toEqual([]);
  });
});

/** What one rule says of a section with this text: line, column and message. */
function told(id: string, body: string, answers: readonly string[] = [], day = today): string[] {
  const rules = libraryRules.filter((rule) => rule.id === `library/${id}`);
  return applyLibraryRules(rules, { library: withSection(body, answers), today: day })
    .filter(({ file }) => file === SECTION)
    .map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('a number or address that somebody typed', () => {
  test.each([
    ['a landline', 'Call 01632 960123.', '5:6 The telephone number “01632 960123”'],
    ['a mobile', 'Text 07700 900 123 now.', '5:6 The telephone number “07700 900 123”'],
    ['a number with +44', 'Ring +44 20 7946 0123.', '5:6 The telephone number “+44 20 7946 0123”'],
    ['a free number', 'Ring 0800 1111.', '5:6 The telephone number “0800 1111”'],
    ['a short number', 'To report it, call 101.', '5:20 The telephone number “101”'],
    ['a mailbox', 'Write to help@oak.example.', '5:10 The e-mail address “help@oak.example”'],
    ['an address', 'See https://oak.example/a.', '5:5 The web address “https://oak.example/a'],
    ['a host', 'See www.oak.example today.', '5:5 The web address “www.oak.example”'],
    ['a link in Markdown', '[Help](https://oak.example/a)', '5:8 The web address “https://oak.example/a”'],
  ])('%s is found', (_name, body, start) => {
    expect(told('typed-contact', body)).toEqual([expect.stringContaining(start)]);
  });
  test.each([
    ['the emergency number', 'Call 999 first, or 112.'],
    ['a fact', 'Call {school.telephone}.'],
    ['a count', 'The school has 101 laptops, and 1,000 books at £20.50.'],
    ['a day', 'It was checked on 2026-11-20.'],
    ['a full stop without a space', 'Look.Then act.'],
  ])('%s passes', (_name, body) => {
    expect(told('typed-contact', body)).toEqual([]);
  });
});

describe('a pointer that somebody typed', () => {
  test.each([
    ['a page', 'See page 12.', '5:1 “See page 12” is right only until the next edit.'],
    ['a numbered section', 'As in section 4.2, tell us.', '5:7 “section 4.2” is right only until the next edit.'],
    ['an appendix', 'It is in Appendix B.', '5:7 “in Appendix B” is right only until the next edit.'],
    ['a flowchart', 'For this see flowchart.', '5:10 “see flowchart” is right only until the next edit.'],
    ['a place on the sheet', 'Follow the list overleaf.', '5:8 “the list overleaf” is right only until the next edit.'],
    ['what stands above', 'Do as described above.', '5:4 “as described above” is right only until the next edit.'],
    ['over a line end', 'See\npage 3.', '5:1 “See page 3” is right only until the next edit.'],
  ])('%s is found once', (_name, body, message) => {
    expect(told('literal-reference', body)).toEqual([message]);
  });
  test.each([
    'Children aged 11 and above.',
    'Part 3 of it is long.',
    'Read the pages of the book.',
    'One section is short.',
  ])('“%s” passes', (body) => {
    expect(told('literal-reference', body)).toEqual([]);
  });
});

describe('law', () => {
  test.each([
    [
      'a law of the registry',
      'We keep to the Data Protection Act 2018.',
      ['5:16 “Data Protection Act 2018” is typed as text.'],
    ],
    [
      'a law outside it',
      'We keep to the Licensing of Kites Act 1911.',
      ['5:16 “Licensing of Kites Act 1911” is typed as text.'],
    ],
    ['an edition', 'Staff read KCSIE 2025.', ['5:12 “KCSIE 2025” is typed as text.']],
    ['a citation', 'We keep to the <Cite id="dpa-2018" />.', []],
    ['a law without a year, as part of a name', 'The Act matters.', []],
    ['a repealed law, which text/law tells of', 'The Data Protection Act 1998.', []],
  ])('%s', (_name, body, messages) => {
    expect(told('uncited-law', body)).toEqual(messages);
  });

  test('that was replaced is told, in a text and in what a section answers', () => {
    expect(told('superseded-law', 'See <Cite id="dpa-1998" />.', ['wt-2018'])).toEqual([
      '5:5 “Data Protection Act 1998” has been replaced by “Data Protection Act 2018”.',
      expect.stringMatching(/“Working together .* 2018” has been replaced by “Working together .* 2026”\.$/),
    ]);
  });
  test('that was replaced later than today passes', () => {
    expect(told('superseded-law', 'See <Cite id="wt-2018" />.', [], '2026-01-10')).toEqual([]);
  });
  test('that is not in force yet is told, unless it is printed only from its day', () => {
    expect(told('superseded-law', 'See <Cite id="wt-2026" />.', [], '2026-01-10')).toEqual([
      expect.stringContaining('is not in force before 2026-03-19.'),
    ]);
    const from = '<From date="2026-03-19">\n\nSee <Cite id="wt-2026" />.\n\n</From>';
    expect(told('superseded-law', from, [], '2026-01-10')).toEqual([]);
  });
  test('that was printed only until a day that has passed is let be', () => {
    const until = '<From until="2020-01-01">\n\nSee <Cite id="dpa-1998" />.\n\n</From>';
    expect(told('superseded-law', until)).toEqual([]);
  });
});

test('sources that nobody looked at for a year are told once for each registry, the oldest first', () => {
  const rules = libraryRules.filter(({ id }) => id === 'library/unchecked-source');
  const library = withEntries('helplines', 'childline: { checkedOn: 2025-11-21 }\nceop: { checkedOn: 2024-05-01 }\n');
  expect(applyLibraryRules(rules, { library, today }).map(({ message }) => message)).toEqual([
    '“ceop” was last checked on 2024-05-01, more than a year ago. The same holds for “childline”.',
  ]);
});

test('a role that the registry has passes, in any form', () => {
  expect(told('role-title', 'The IT manager and the data protection officer meet the online safety lead.')).toEqual([]);
});
