import { describe, expect, test } from 'vitest';
import { readableText } from '../../src/document/hast.ts';
import type { Library } from '../../src/document/library.ts';
import type { School } from '../../src/document/school.ts';
import { planBuild } from '../../src/plan/build-plan.ts';
import { parseMdx } from '../../src/read/parse-mdx.ts';
import { foreignFact } from '../../src/resolve/foreign-fact.ts';
import { resolveTranslations } from '../../src/resolve/translations.ts';
import { createContext } from '../../src/resolve/walk.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallSchool } from '../support/small-school.ts';

const TODAY = '2026-11-22';
const library = await shippedLibrary();

function polish(id: string, school: School = smallSchool(), from: Library = library) {
  const found = resolveTranslations(school, from, TODAY).value.find(({ of }) => of === id);
  const clauses = found?.document.groups.flatMap((group) => group.clauses);
  return { found, clause: (name: string) => readableText(clauses?.find((one) => one.id === name)?.nodes ?? []) };
}

describe('facts in another language', () => {
  test.each([
    ['2026-09-25', '25 września 2026'],
    ['25 September 2026', '25 września 2026'],
    ['25 Septembery 2026', '25 Septembery 2026'],
    ['01632 960 114', '01632 960 114'],
    [['jabłka', 'gruszki', 'śliwki'], 'jabłka, gruszki i śliwki'],
    [12500, '12\u00a0500'],
    [{ name: 'x' }, undefined],
    [[], undefined],
  ])('%j is “%s” in Polish', (value, said) => {
    expect(foreignFact(value, 'pl')).toBe(said);
  });
});

describe('a translation', () => {
  test('has the decisions, facts and terms of the school', () => {
    const { found, clause } = polish(
      'parent',
      smallSchool((yaml) => {
        (yaml.decisions as Record<string, unknown>).parentPhotos = 'not-allowed';
      }),
    );
    expect(clause('event-pictures')).toBe('Na uroczystościach nie fotografuję i nie filmuję.');
    expect(readableText(found?.document.intro ?? [])).toMatch(/telefon 01632 960 902.*, dyrektor szkoły$/);
    expect(found).toMatchObject({ language: 'pl', status: 'machine-drafted', stale: false });
  });

  test('makes the promises of the English form, in every school that signs it', () => {
    const school = smallSchool();
    const plan = planBuild([school], library, TODAY, []).schools[0];
    for (const { of, document } of resolveTranslations(school, library, TODAY).value) {
      const english = plan?.drafts.find(({ id }) => id === of);
      if (english?.kind !== 'agreement') throw new Error(`There is no agreement ${of}.`);
      const ids = ({ groups }: typeof document) => groups.map(({ clauses }) => clauses.map(({ id }) => id));
      expect(ids(document)).toEqual(ids(english));
    }
  });

  test('is left out where the school leaves out the form', () => {
    const school = smallSchool((yaml) => {
      yaml.pack = { leaveOut: ['parent'] };
    });
    expect(polish('parent', school).found).toBeUndefined();
  });

  test('is stale where the English words are others, and still shown', () => {
    const agreements = library.agreements.map((one) => (one.id === 'parent' ? { ...one, title: 'Our promise' } : one));
    expect(polish('parent', smallSchool(), { ...library, agreements }).found).toMatchObject({ stale: true });
  });

  test('with an error is left out by itself, and the English form is published', () => {
    const intro = parseMdx('{school.filtering.reportRoute}', 'content/agreements/parent.pl.mdx').nodes;
    const translations = library.translations.map((one) => ({ ...one, body: [...intro, ...one.body] }));
    const faulty = { ...library, translations };
    expect(resolveTranslations(smallSchool(), faulty, TODAY).value).toEqual([]);
    const plan = planBuild([smallSchool()], faulty, TODAY, []).schools[0];
    expect(plan?.diagnostics.map(({ rule, document }) => [rule, document])).toContainEqual([
      'resolve/missing-fact',
      'parent.pl',
    ]);
    expect(plan?.blocked).not.toContain('parent');
  });

  test('that promises something else is left out', () => {
    const translations = library.translations.map((one) => ({ ...one, body: one.body.slice(0, -1) }));
    expect(resolveTranslations(smallSchool(), { ...library, translations }, TODAY).value).toEqual([]);
  });
});

test('among words from right to left, a fact is isolated, so that a number keeps its order', () => {
  const { pl } = library.languages;
  if (!pl) throw new Error('The library has no Polish.');
  const rtl = { ...library, languages: { he: { ...pl, direction: 'rtl' as const } } };
  const at = { document: 'x', section: 'x', file: 'x', language: 'he' };
  const context = createContext(smallSchool(), rtl, TODAY, at);
  const nodes = context.walk(parseMdx('{school.people.dsl.telephone}', 'x').nodes);
  expect(readableText(nodes)).toBe('\u206801632 960 902\u2069');
});
