import { describe, expect, test } from 'vitest';
import { oppositeRules } from '../../src/check/document/opposite-rules.ts';
import { prose } from '../../src/check/document/prose.ts';
import type { Library } from '../../src/document/library.ts';
import { resolvePack } from '../../src/resolve/pack.ts';
import { answersOf, DECISIONS } from '../../src/schema/decisions.ts';
import { LEGAL_TYPES, PHASES } from '../../src/schema/identity.ts';
import { allPairs, type Combination, pairsIn, pairsOf } from '../support/all-pairs.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallSchool } from '../support/small-school.ts';

const library = await shippedLibrary();
const today = '2026-11-22';

const decisions = DECISIONS.filter((decision) => answersOf(decision).length > 0);
const choices = {
  ...Object.fromEntries(decisions.map((decision) => [decision, answersOf(decision)])),
  passwordLength: ['12', '20'],
  leaverDays: ['0', '5'],
  phase: [...PHASES],
  legalType: [...LEGAL_TYPES],
};
const combinations = allPairs(choices);

const AGES: Readonly<Record<string, { readonly from: string; readonly to: string }>> = {
  primary: { from: '3', to: '11' },
  secondary: { from: '11', to: '18' },
  'all-through': { from: '3', to: '18' },
};

/** A small school that publishes all policies, with the answers of one combination. */
const schoolWith = ({ phase = 'primary', legalType = 'community', ...answers }: Combination) =>
  smallSchool((yaml) => {
    Object.assign(yaml, {
      phase,
      legalType,
      ages: AGES[phase],
      pack: { policies: library.policies.map(({ id }) => id) },
    });
    const reasons = Object.fromEntries(decisions.map((decision) => [decision, 'The governors chose this.']));
    Object.assign(yaml.decisions as object, answers, { reasons });
  });

/** Everything that is wrong with the documents of a school as far as its decisions can bring it about. */
function judged(combination: Combination, of: Library = library): string[] {
  const school = schoolWith(combination);
  const { value: documents, diagnostics } = resolvePack(school, of, today);
  const input = { school, library: of, documents, today };
  return [
    ...diagnostics.map(({ rule, message }) => `${rule}: ${message}`),
    ...[oppositeRules, prose].flatMap((rule) =>
      rule.check(input).map(({ document, section, message }) => `${rule.id} ${document}/${section ?? ''}: ${message}`),
    ),
  ];
}

/** The library with one more paragraph in a section. */
const planted = (sentence: string): Library => ({
  ...library,
  sections: library.sections.map((section) =>
    section.id === 'school-equipment'
      ? {
          ...section,
          body: [
            ...section.body,
            { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: sentence }] },
          ],
        }
      : section,
  ),
});

describe('whatever a school decides', () => {
  test('every pair of answers, stage and legal type stands in a combination that is tried', () => {
    expect(new Set(combinations.flatMap(pairsIn)).size).toBe(pairsOf(choices).length);
  });

  test('no two rules contradict each other, nothing is missing and every sentence is whole', () => {
    const found = combinations.flatMap((combination) => judged(combination));
    expect([...new Set(found)]).toEqual([]);
  });

  test.each([
    ['Pupils may keep their phones in a pocket at lunch.', 'pupilPhones: '],
    ['Pupils save their work on a memory stick.', 'removableMedia: banned'],
    ['Parents may photograph the play.', 'parentPhotos: not-allowed'],
    ['Staff choose a password of at least 16 characters.', 'passwordLength: '],
    ['The accounts of leavers are closed within three days.', 'leaverDays: '],
    ['Staff may use ChatGPT to plan lessons.', 'staffAi: none'],
  ])('a planted sentence is found where the decision is another: %s', (sentence, decision) => {
    const of = planted(sentence);
    const found = combinations.slice(0, 12).flatMap((combination) => judged(combination, of));
    expect(found.some((problem) => problem.includes(`“${sentence}” contradicts`) && problem.includes(decision))).toBe(
      true,
    );
    expect(found.filter((problem) => !problem.includes(sentence))).toEqual([]);
  });
});
