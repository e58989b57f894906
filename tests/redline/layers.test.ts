import { describe, expect, test } from 'vitest';
import { factLabel } from '../../src/redline/layers/fact-label.ts';
import { mustSignAgain } from '../../src/redline/layers/sign-again.ts';
import { proposeVersion } from '../../src/redline/version.ts';
import { packRedline, redlineOf, set } from './pack-redline.ts';

describe('a new name for the safeguarding lead', () => {
  const pack = packRedline(set('people.dsl.name', 'Amara Osei'));
  const all = [...pack.values()];

  test('is a fact and nothing else in every document of the pack', () => {
    expect(all.filter(({ change }) => change === 'material')).toEqual([]);
    expect(all.flatMap(({ decisions }) => decisions)).toEqual([]);
    expect(all.filter(({ counts }) => counts.reworded + counts.added + counts.removed + counts.moved > 0)).toEqual([]);
    expect(new Set(all.flatMap(({ facts }) => facts.map(({ path }) => path)))).toEqual(new Set(['people.dsl.name']));
  });

  test('is counted in all its places', () => {
    const { facts, parts } = pack.get('online-safety') ?? redlineOf('online-safety', () => undefined);
    const places = parts.flatMap(({ changes }) => changes).length;
    expect(places).toBeGreaterThan(2);
    expect(facts).toEqual([
      {
        path: 'people.dsl.name',
        label: 'Designated safeguarding lead (DSL): name',
        before: 'Dev Lal',
        after: 'Amara Osei',
        places,
      },
    ]);
  });

  test('asks nobody to sign again', () => {
    expect(mustSignAgain(all)).toEqual([]);
  });
});

describe('another decision on phones', () => {
  const pack = packRedline(set('decisions.pupilPhones', 'pouch'));
  const all = [...pack.values()];

  test('is a decision and no rewording in every document of the pack', () => {
    const reworded = all.flatMap(({ document, parts }) =>
      parts.flatMap(({ changes }) =>
        changes
          .filter(({ class: kind }) => kind === 'wording')
          .map(({ before, after }) => [document.id, before, after]),
      ),
    );
    expect(reworded).toEqual([]);
  });

  test('says the question, both answers and who is affected', () => {
    expect(pack.get('online-safety')?.decisions).toEqual([
      {
        key: 'pupilPhones',
        question: 'Where is a pupil’s phone during the school day?',
        topic: 'Pupils’ phones',
        before: 'Handed in on arrival, switched off',
        after: 'Sealed in a locked pouch all day',
        affected: ['pupils', 'parents', 'staff'],
      },
    ]);
  });

  test('asks those to sign again who promised something about phones, and nobody else', () => {
    const again = mustSignAgain(all);
    expect(again.map(({ document }) => document)).toEqual(expect.arrayContaining(['parent', 'pupil-ks2']));
    expect(again.map(({ document }) => document)).not.toContain('image-consent');
    expect(again.find(({ document }) => document === 'parent')).toMatchObject({
      signedBy: 'One parent or carer for each child',
      clauses: ['phone'],
    });
  });

  test('says in sentences what changes for whom', () => {
    const texts = pack.get('online-safety')?.summary.map(({ audience, text }) => [audience, text]) ?? [];
    expect(texts.map(([audience]) => audience)).toEqual(
      expect.arrayContaining(['pupils', 'parents', 'staff', 'governors']),
    );
    expect(texts[0]?.[1]).toMatch(/^For pupils, 1 rule changes \(“Pupils’ phones”\)/);
  });
});

test('a number that the school decides shows its old and its new value', () => {
  expect(redlineOf('online-safety', set('decisions.passwordLength', '16')).decisions).toMatchObject([
    { key: 'passwordLength', before: 'At least 14 characters', after: 'At least 16 characters', affected: ['staff'] },
  ]);
});

test('a decision that a document never speaks of is not among its changes', () => {
  const redline = redlineOf('image-consent', set('decisions.passwordLength', '16'));
  expect(redline.decisions).toEqual([]);
  expect(redline.change).toBeUndefined();
});

test('a deputy more is a fact that is named for the first time', () => {
  const { change, facts } = redlineOf(
    'role-table',
    set('people.deputyDsls', [{ name: 'Dora Quill' }, { name: 'Kofi Green' }]),
  );
  expect({ change, facts }).toEqual({
    change: 'editorial',
    facts: [
      {
        path: 'people.deputyDsls.1.name',
        label: 'Deputy designated safeguarding leads 2: name',
        after: 'Kofi Green',
        places: 1,
      },
    ],
  });
});

describe('the version to propose', () => {
  const change = (path: string, value: unknown) => redlineOf('online-safety', set(path, value));
  const part = change('people.dsl.name', 'Amara Osei');
  const reworded = {
    ...part,
    change: 'material',
    parts: [{ id: 'a', title: '', audiences: [], nodes: [], status: 'reworded', changes: [] }],
  } as const;
  test.each([
    ['nothing', '2.1', change('people.dsl.name', 'Dev Lal'), undefined],
    ['a fact', '2.1', part, '2.1.1'],
    ['a fact after a patch', '2.1.1', part, '2.1.2'],
    ['a fact after a whole number', '2', part, '2.0.1'],
    ['wording', '2.1.3', reworded, '2.2'],
    ['a decision', '2.1.1', change('decisions.pupilPhones', 'pouch'), '3.0'],
    [
      'a section that is new',
      '2.1',
      { ...reworded, parts: [{ ...reworded.parts[0], status: 'added' }] } as const,
      '3.0',
    ],
  ])('after %s changed', (_name, previous, redline, expected) => {
    expect(proposeVersion(previous, redline)).toBe(expected);
  });
});

test.each([
  ['people.dsl.name', 'Dsl: name'],
  ['people.itManager.email', 'It manager: e-mail'],
  ['contacts.socialCare.outOfHoursTelephone', 'Children’s social care: telephone out of hours'],
  ['telephone', 'Telephone number of the school'],
  ['filtering.support.telephone', 'Filtering support telephone'],
  ['linkedPolicies.antiBullying.url', 'Anti bullying policy: web address'],
  ['practicalities.phoneStorage', 'Phone storage'],
  ['review.triggers.0', 'Review triggers 1'],
])('the fact %s is called %s', (path, label) => {
  expect(factLabel(path)).toBe(label);
});
