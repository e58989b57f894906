import { describe, expect, test } from 'vitest';
import { readableText } from '../../src/document/hast.ts';
import type { School } from '../../src/document/school.ts';
import { rulesAtAGlance } from '../../src/site/view/brief.ts';
import { decided } from '../../src/site/view/decided.ts';
import { forChildren } from '../../src/site/view/for-children.ts';
import { readerPage } from '../../src/site/view/reader-page.ts';
import { rulesOf } from '../../src/site/view/rules-of.ts';
import type { SchoolSite } from '../../src/site/view/school-site.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallEdition } from '../support/small-edition.ts';
import { schoolWith, smallSite } from './small-site.ts';

const library = await shippedLibrary();
const approved = schoolWith({});
const edition = smallEdition(approved, library, 'online-safety', { version: '1.0', approvedOn: '2026-09-16' });
/** A school whose settings have another answer than the policy that its governors approved. */
const changed: School = {
  ...schoolWith({ decisions: { pupilPhones: 'not-on-site', passwordLength: '20' } }),
  editions: [edition],
};
const before = await smallSite(approved);
const open = await smallSite(changed);
const review: SchoolSite = { ...open, audience: 'review' };

const HANDED_IN = 'Handed in on arrival, switched off';
const AT_HOME = 'Phones stay at home';
const phonesAtAGlance = (site: SchoolSite): string | undefined =>
  rulesAtAGlance(site).find(({ topic }) => topic === 'Pupils’ phones')?.answer;

describe('a rule that governors have not approved', () => {
  test('is not told to the public at a glance, and is to those who are asked to approve it', () => {
    expect(phonesAtAGlance(open)).toBe(HANDED_IN);
    expect(phonesAtAGlance(review)).toBe(AT_HOME);
  });

  test('is told to no reader of the public site', () => {
    const words = (site: SchoolSite) => [
      ...forChildren(site).cards.map(({ nodes }) => readableText(nodes)),
      ...(['parents', 'staff'] as const).flatMap((reader) =>
        readerPage(site, reader).rules.map(({ nodes }) => readableText(nodes)),
      ),
    ];
    expect(words(open)).toEqual(words(before));
    expect(words(review)).not.toEqual(words(before));
  });

  test('does not stand among the rules of a trust, numbers in them included', () => {
    const answers = rulesOf(open).map(({ topic, answer }) => `${topic}: ${answer}`);
    expect(answers).toContain(`Pupils’ phones: ${HANDED_IN}`);
    expect(answers).toContain('Length of passwords: At least 14 characters');
  });
});

test('a school that has approved nothing tells what it decided', () => {
  expect(phonesAtAGlance({ ...open, school: { ...changed, editions: [] } })).toBe(AT_HOME);
});

test('a question that a policy was approved without has no answer yet', async () => {
  const { pupilPhones: _removed, ...decisions } = edition.facts.decisions;
  const without = await smallSite({ ...changed, editions: [{ ...edition, facts: { ...edition.facts, decisions } }] });
  expect(decided(without).answer('pupilPhones')).toBeUndefined();
  expect(phonesAtAGlance(without)).toBeUndefined();
});
