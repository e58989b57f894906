import { describe, expect, test } from 'vitest';
import { oneValue } from '../../../src/check/document/one-value.ts';
import { oppositeRules } from '../../../src/check/document/opposite-rules.ts';
import { packComplete } from '../../../src/check/document/pack-complete.ts';
import { policyTitle } from '../../../src/check/document/policy-title.ts';
import { prose } from '../../../src/check/document/prose.ts';
import { roleWithoutHolder } from '../../../src/check/document/role-without-holder.ts';
import type { DocumentRule } from '../../../src/check/document/rule.ts';
import { schoolName } from '../../../src/check/document/school-name.ts';
import { version } from '../../../src/check/document/version.ts';
import { messages, schoolWriting } from './support.ts';

type Case = readonly [rule: DocumentRule, bad: string, message: string, good: string];

const cases: readonly Case[] = [
  [
    oneValue,
    'Call the LADO on 01632 960 999.',
    '“computer-club.md” gives 01632 960 999 for Testford LADO, and “contacts.lado” in schools/alder-green/school.yaml gives 01632 960 910.',
    'Call the LADO on +44 1632 960 910.',
  ],
  [
    oneValue,
    'Write to Dev Lal at club@aldergreen.example.',
    '“computer-club.md” gives club@aldergreen.example for designated safeguarding lead, and “people.dsl” in schools/alder-green/school.yaml gives dsl@aldergreen.example.',
    'Dev Lal answers for the club. Its own mailbox is club@aldergreen.example.',
  ],
  [
    schoolName,
    'Alder Green C of E Primary lends the tablets.',
    '“Alder Green C of E Primary” in “computer-club.md” is nearly “Alder Green Primary School”, the name in the settings.',
    'Alder Green Primary School’s tablets are lent.',
  ],
  [
    schoolName,
    'The tablets of Alder Gren are charged.',
    '“Alder Gren” in “computer-club.md” is nearly “Alder Green Primary School”, the name in the settings.',
    'The tablets of Alder Green are charged at Alder Lane.',
  ],
  [
    schoolName,
    'AGPS lends the tablets.',
    '“AGPS” in “computer-club.md” stands for “Alder Green Primary School”, and nothing says so.',
    'Alder Green Primary School (AGPS) lends the tablets. AGPS charges them.',
  ],
  [
    policyTitle,
    'The Behaviour and Discipline Policy says more.',
    '“Behaviour and Discipline Policy” in “computer-club.md” is nearly “Behaviour policy”, the title that the school gives.',
    'The Behaviour Policy says more, and so does the Lettings Policy.',
  ],
  [
    roleWithoutHolder,
    'The computing lead chooses the games.',
    '“computing lead” has duties here, and nobody holds that role in Alder Green Primary School.',
    'The IT manager chooses the games.',
  ],
  [
    roleWithoutHolder,
    'The Prevent champion chooses the games.',
    '“Prevent champion” has duties in “computer-club.md”, and the settings name nobody of that title.',
    'The headteacher chooses the games.',
  ],
  [
    oppositeRules,
    'Pupils may keep their phones in a pocket.',
    '“Pupils may keep their phones in a pocket.” contradicts the decision on pupils’ phones in the school day (“pupilPhones: handed-in”).',
    'Pupils may not keep their phones in a pocket.',
  ],
  [
    oppositeRules,
    'Staff choose a password of twelve characters.',
    '“Staff choose a password of twelve characters.” contradicts the decision on the length of a staff password (“passwordLength: 14”).',
    'Staff choose a password of fourteen characters; pupils choose one of eight characters. The wi-fi has a password of 30 characters.',
  ],
  [
    oppositeRules,
    'A leaver’s accounts are closed within two weeks.',
    '“A leaver’s accounts are closed within two weeks.” contradicts the decision on when the accounts of leavers close (“leaverDays: 1”).',
    'A leaver’s accounts are closed within one working day.',
  ],
  [prose, '## Rules\n\n## Times\n\nAt four.', 'Nothing stands under the heading “Rules”.', '## Rules\n\nBe kind.'],
  [prose, 'Bring the following:', 'Nothing follows “Bring the following:”.', 'Bring the following:\n\n- a pen'],
  [prose, 'Say “please.', 'A quotation mark (“) has no partner (”).', 'Say “please”.'],
  [
    packComplete,
    'Faults are written in the repairs log.',
    '“computer-club.md” asks for “repairs log”, and the pack of Alder Green has no such document.',
    'Faults are written in the incident log, and names in the attendance register.',
  ],
  [
    version,
    'These rules are part of version 1.4.',
    '“version 1.4” stands in “computer-club.md”, and the version in force is 1.10.',
    'These rules are part of version 1.10, and hold since version 1.2. The tablets run version 17 of their system.',
  ],
  [
    version,
    'The next review is due in March 2027.',
    '“next review is due in March 2027” stands in “computer-club.md”, and the next review is due on 30 September 2027.',
    'The next review is due on 30 September 2027. The tablets were checked in March 2026.',
  ],
  [
    version,
    'The policy is reviewed every two years.',
    '“policy is reviewed every two years” stands in “computer-club.md”, and the settings say every 12 months.',
    'The policy is reviewed every year.',
  ],
];

describe('the school’s own words', () => {
  test.each(cases.map(([rule, bad, message, good]) => [rule.id, bad, { rule, message, good }] as const))(
    '%s: %s',
    (_id, bad, { rule, message, good }) => {
      expect(messages(rule, schoolWriting(bad))).toEqual([message]);
      expect(messages(rule, schoolWriting(good))).toEqual([]);
    },
  );

  test('a second number in a row of a table is found beside the name of its row', () => {
    const table = '| Who | Number |\n| --- | --- |\n| LADO | 01632 960 999 |';
    expect(messages(oneValue, schoolWriting(table))).toHaveLength(1);
  });

  test('a title that somebody has as a post is a holder', () => {
    const input = schoolWriting('The computing lead chooses the games.', (yaml) => {
      Object.assign((yaml.people as { itManager: object }).itManager, { post: 'Computing lead' });
    });
    expect(messages(roleWithoutHolder, input)).toEqual([]);
  });
});
