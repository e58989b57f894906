import { z } from 'zod';
import { key, type Who } from './key.ts';
import { line, wholeNumber } from './text.ts';

const choice = <const T extends readonly [string, ...string[]]>(
  answers: T,
  description: string,
  example: T[number],
  who: Who = 'headteacher',
) => key(z.enum(answers), description, example, who);

/**
 * The contested rules, each answered once per school. Policy, agreements, flowcharts and the brief all follow
 * the answer, so they cannot contradict each other. The words of each answer stand in
 * `content/registries/decisions.yaml`.
 */
export const decisionKeys = {
  pupilPhones: choice(
    ['not-on-site', 'handed-in', 'locked-storage', 'pouch', 'never-seen', 'silent-in-pocket', 'teacher-discretion'],
    'Where a pupil’s telephone is during the school day.',
    'handed-in',
  ),
  wearables: choice(
    ['same-as-phones', 'allowed-without-connectivity', 'banned'],
    'What the rule is for smart watches and other connected wearables.',
    'same-as-phones',
  ),
  staffPhones: choice(
    ['breaks-in-staff-areas', 'out-of-sight', 'work-app-only'],
    'When and where staff may use their own telephone.',
    'breaks-in-staff-areas',
  ),
  staffEmergencyContact: choice(
    ['through-office', 'with-head-permission'],
    'How a member of staff stays reachable in a family emergency.',
    'through-office',
  ),
  visitorPhones: choice(
    ['switched-off', 'out-of-sight'],
    'What visitors and volunteers do with their telephone on the site.',
    'out-of-sight',
  ),
  imageConsent: choice(
    ['opt-in-per-channel'],
    'How the school gets consent for images: always by opting in, for each channel.',
    'opt-in-per-channel',
  ),
  parentPhotos: choice(
    ['own-child-private', 'by-announcement', 'not-allowed'],
    'Whether parents may take photographs at school events.',
    'own-child-private',
  ),
  pupilEmail: choice(
    ['none', 'class', 'individual-internal', 'individual-external'],
    'What e-mail pupils have.',
    'class',
    'IT manager or provider',
  ),
  pupilSocialMedia: choice(['blocked', 'taught-with-staff'], 'Whether pupils use social media in lessons.', 'blocked'),
  staffSocialContacts: choice(
    ['no-current-pupils', 'no-under-18s', 'no-ex-pupils-for-two-years'],
    'Whom staff may not have as a contact on personal social media.',
    'no-under-18s',
  ),
  socialMediaOnSchoolKit: choice(
    ['never', 'outside-hours', 'official-accounts-only'],
    'Whether staff use social media on school equipment.',
    'official-accounts-only',
  ),
  personalUse: choice(['none', 'limited'], 'Whether staff may use school equipment for personal purposes.', 'limited'),
  byod: choice(
    ['none', 'guest-wifi', 'managed'],
    'Whether personal devices may join a school network.',
    'none',
    'IT manager or provider',
  ),
  removableMedia: choice(
    ['banned', 'encrypted-school-issued'],
    'Whether memory sticks and portable drives are used.',
    'banned',
    'IT manager or provider',
  ),
  markingScheme: choice(
    ['none', 'official'],
    'Whether documents carry a security marking.',
    'none',
    'data protection officer',
  ),
  pupilAi: choice(
    ['none', 'teacher-led', 'approved-tools'],
    'How pupils use generative artificial intelligence.',
    'teacher-led',
  ),
  staffAi: choice(['none', 'approved-tools'], 'How staff use generative artificial intelligence.', 'approved-tools'),
  passwordLength: key(
    wholeNumber(12, 64),
    'The least number of characters in a staff password.',
    '14',
    'IT manager or provider',
  ),
  passwordChange: choice(
    ['on-compromise'],
    'When a password has to change: only when somebody else may know it.',
    'on-compromise',
    'IT manager or provider',
  ),
  passwordDisclosure: choice(
    ['never'],
    'When a password may be told to somebody else: never.',
    'never',
    'IT manager or provider',
  ),
  multiFactor: choice(
    ['all-staff', 'sensitive-roles'],
    'Who signs in with a second step.',
    'all-staff',
    'IT manager or provider',
  ),
  leaverDays: key(
    wholeNumber(0, 5),
    'Within how many working days the accounts of a leaver are closed; 0 means on the last day.',
    '1',
    'IT manager or provider',
  ),
};

export type DecisionKey = keyof typeof decisionKeys;
export const DECISIONS = Object.keys(decisionKeys) as DecisionKey[];

/** Answers that law or guidance discourages may be chosen only with a reason, which is printed for governors. */
export const DecisionsSchema = z.strictObject({
  ...decisionKeys,
  imageConsent: decisionKeys.imageConsent.default('opt-in-per-channel'),
  passwordChange: decisionKeys.passwordChange.default('on-compromise'),
  passwordDisclosure: decisionKeys.passwordDisclosure.default('never'),
  reasons: key(
    z.partialRecord(z.enum(DECISIONS as [DecisionKey, ...DecisionKey[]]), line()),
    'Why the school chose an answer that guidance discourages, by decision.',
    { pupilPhones: 'The governors reviewed the guidance on 3 June 2026 and chose this for the sixth form pilot.' },
    'headteacher',
  ).default({}),
});

/** The answers a decision may have; empty for a decision that is a number. */
export function answersOf(decision: DecisionKey): readonly string[] {
  const schema: z.ZodType = decisionKeys[decision];
  return schema instanceof z.ZodEnum ? (schema.options as string[]) : [];
}
