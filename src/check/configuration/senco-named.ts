import type { ConfigurationRule } from './rule.ts';

/** Maintained mainstream schools and mainstream academies appoint a SENCO; others may. */
export const sencoNamed: ConfigurationRule = {
  id: 'config/senco-named',
  checks: ['C10'],
  name: 'A mainstream school names its SENCO',
  reason: 'Each of these schools has to have one, and pupils with additional needs are more at risk online.',
  severity: 'warning',
  source: 'Children and Families Act 2014, section 67; SEND code of practice: 0 to 25 years',
  who: 'headteacher',
  bad: ['legalType: academy', 'people: { senco: }'].join('\n'),
  good: ['legalType: academy', 'people: { senco: { name: Mina Ross } }'].join('\n'),
  check: ({ school }) => {
    const { legalType, people } = school.config;
    if (!MAINSTREAM.includes(legalType) || people.senco) return [];
    return [
      {
        path: 'people',
        message: 'Nobody is named as special educational needs co-ordinator, whom every mainstream school must have.',
        fix: 'Add “people: senco: { name: … }”.',
      },
    ];
  },
};

const MAINSTREAM: readonly string[] = [
  'community',
  'foundation',
  'voluntary-aided',
  'voluntary-controlled',
  'academy',
  'free-school',
];
