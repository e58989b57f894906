import { describe, expect, test } from 'vitest';
import { configurationRules } from '../../src/check/configuration/index.ts';
import { applyConfigurationRules } from '../../src/check/configuration/rule.ts';
import { documentRules } from '../../src/check/document/index.ts';
import { applyDocumentRules } from '../../src/check/document/rule.ts';
import type { School } from '../../src/document/school.ts';
import type { EditionFacts } from '../../src/edition/edition.ts';
import { resolvePack } from '../../src/resolve/pack.ts';
import { stateOf } from '../../src/reviews/review-state.ts';
import { reviewTable } from '../../src/reviews/review-table.ts';
import { triggers } from '../../src/reviews/triggers.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallEdition } from '../support/small-edition.ts';
import { smallSchool } from '../support/small-school.ts';

const library = await shippedLibrary();
const TODAY = '2026-11-22';
type Facts = Partial<EditionFacts> & Pick<EditionFacts, 'version' | 'approvedOn'>;

const draftsOf = (school: School) => resolvePack(school, library, TODAY).value;
const withEditions = (school: School, ...editions: readonly (readonly [id: string, facts: Facts])[]): School => ({
  ...school,
  editions: editions.map(([id, facts]) => smallEdition(school, library, id, facts)),
});
const planOf = (school: School) => ({ school, drafts: draftsOf(school) });

test.each([
  ['2027-01-22', 'in time'],
  ['2027-01-21', 'due soon'],
  [TODAY, 'due soon'],
  ['2026-11-21', 'overdue'],
  ['2024-02-29', 'overdue'],
])('a review on %s is %s', (day, state) => {
  expect(stateOf(day, TODAY)).toBe(state);
});

describe('the table of reviews', () => {
  const school = withEditions(
    smallSchool(),
    ['staff', { version: '1.0', approvedOn: '2025-09-01', nextReview: '2026-09-01' }],
    ['staff', { version: '1.1', approvedOn: '2026-09-01', nextReview: '2026-12-24', committee: 'Staffing panel' }],
    ['visitor', { version: '1.0', approvedOn: '2025-09-01', nextReview: '2026-09-01' }],
    ['visitor', { version: '2.0', approvedOn: '2026-11-20', effective: '2027-01-01' }],
  );
  const row = (document: string) => reviewTable([planOf(school)], TODAY).find((found) => found.document === document);

  test.each([
    [
      'staff',
      {
        edition: '1.1',
        approvedOn: '2026-09-01',
        nextReview: '2026-12-24',
        state: 'due soon',
        committee: 'Staffing panel',
      },
    ],
    ['visitor', { edition: '1.0', approvedOn: '2025-09-01', nextReview: '2026-09-01', state: 'overdue' }],
    [
      'parent',
      {
        edition: undefined,
        approvedOn: undefined,
        nextReview: '2027-09-30',
        state: 'never approved',
        chair: 'Cora Bligh',
      },
    ],
  ])('says of %s what its edition in force says', (document, expected) => {
    expect(row(document)).toMatchObject(expected);
  });

  test('has every document of the pack', () => {
    expect(reviewTable([planOf(school)], TODAY).map(({ document }) => document)).toEqual(
      draftsOf(school).map(({ id }) => id),
    );
  });
});

describe('the rules on reviews', () => {
  const due = (school: School) =>
    [
      ...applyConfigurationRules(configurationRules, { school, library, today: TODAY }),
      ...applyDocumentRules(documentRules, { school, documents: draftsOf(school), library, today: TODAY }),
    ]
      .filter(({ rule }) => /\/review-(?:due|overdue|too-late)$/.test(rule))
      .map(({ rule, message, fix }) => [rule, message, fix]);
  const settings = (next: string) => smallSchool((yaml) => Object.assign(yaml.review as never, { next }));
  const allApproved = (school: School, facts: Partial<EditionFacts>) =>
    withEditions(
      school,
      ...draftsOf(school).map(({ id }) => [id, { version: '1.0', approvedOn: '2026-01-15', ...facts }] as const),
    );

  test('take the date of the settings only while a document has no edition', () => {
    expect(due(settings('2026-12-01')).map(([rule]) => rule)).toEqual(['config/review-due']);
    expect(due(allApproved(settings('2026-12-01'), { nextReview: '2027-09-30' }))).toEqual([]);
    expect(due(allApproved(settings('2029-12-01'), { nextReview: '2027-09-30' }))).toEqual([]);
  });

  test('report a pack that one meeting approved once, and name three of its documents', () => {
    const school = allApproved(smallSchool(), { nextReview: '2027-01-10' });
    const [first, second, third, ...more] = draftsOf(school).map(({ title }) => title);
    expect(due(school)).toEqual([
      [
        'document/review-due',
        `The review of “${first}”, “${second}”, “${third}” and ${more.length} more is due on 2027-01-10, in 49 days.`,
        'Put them before Safeguarding committee, then approve a new edition: “policypress approve --school alder-green --all --next-review <date>”.',
      ],
    ]);
  });

  test('tell reviews that are near from those long overdue', () => {
    const school = withEditions(
      smallSchool(),
      ['staff', { version: '1.0', approvedOn: '2025-01-15', nextReview: '2026-09-22' }],
      ['visitor', { version: '1.0', approvedOn: '2025-01-15', nextReview: '2026-09-23' }],
    );
    expect(due(school).map(([rule, message]) => [rule, message])).toEqual([
      ['document/review-due', expect.stringContaining('was due on 2026-09-23, 60 days ago.')],
      ['document/review-overdue', expect.stringContaining('was due on 2026-09-22, 61 days ago.')],
    ]);
  });
});

describe('reasons for an early review', () => {
  const base = library.guidance['kcsie-2025'];
  if (!base) throw new Error('the registry has changed');
  const coming = (from: string, confidence: 'confirmed' | 'expected' = 'confirmed') => ({
    guidance: {
      'kcsie-2025': { ...base, supersededBy: 'kcsie-next' },
      'kcsie-next': { ...base, title: 'The next edition', inForceFrom: from, confidence },
    },
  });
  const school = withEditions(smallSchool(), ['online-safety', { version: '1.0', approvedOn: '2026-09-16' }]);

  test('are texts that took the place of what an edition cites, with the sections they touch', () => {
    const { guidance } = triggers([planOf(school)], coming('2026-10-01'), TODAY);
    expect(guidance).toMatchObject([
      {
        school: 'alder-green',
        document: 'online-safety',
        edition: '1.0',
        guidance: 'kcsie-next',
        guidanceTitle: 'The next edition',
        inForce: true,
      },
    ]);
    expect(guidance[0]?.sections).toContainEqual({
      id: 'four-kinds-of-risk',
      title: 'Four kinds of risk',
      cites: 'kcsie-2025',
    });
  });

  test.each([
    ['takes effect later', '2027-09-01', 'confirmed', [false]],
    ['took effect on the day of the approval', '2026-09-16', 'confirmed', []],
    ['was seen as a draft only', '2026-10-01', 'expected', []],
  ] as const)('a text that %s', (_what, from, confidence, inForce) => {
    const found = triggers([planOf(school)], coming(from, confidence), TODAY);
    expect(found.guidance.map((trigger) => trigger.inForce)).toEqual(inForce);
  });

  test('are not looked for in documents that nobody approved', () => {
    expect(triggers([planOf(smallSchool())], coming('2026-10-01'), TODAY).guidance).toEqual([]);
  });

  test('are those that the school names itself too', () => {
    const named = smallSchool((yaml) => Object.assign(yaml.review as never, { triggers: ['a serious incident'] }));
    expect(triggers([planOf(named), planOf(smallSchool())], library, TODAY).own).toEqual([
      { school: 'alder-green', events: ['a serious incident'] },
    ]);
  });
});
