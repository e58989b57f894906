import type { SchoolConfig } from '../../schema/school.ts';

type Decisions = SchoolConfig['decisions'];

/** A way of putting a rule, and the answers of a decision with which it can stand. */
export interface DecidedTopic {
  readonly decision: keyof Decisions;
  /** As a message names the matter. */
  readonly matter: string;
  /** Words that all have to stand in one sentence. */
  readonly words: readonly RegExp[];
  /** Words in whose presence the sentence says something else. */
  readonly unless?: RegExp;
  /** True if a sentence with these words can stand beside the answer. */
  readonly fits: (answer: Decisions, match: RegExpExecArray) => boolean;
}

const PUPILS = /\b(?:pupils?|students?|child|children|sixth form(?:ers)?|years? \d)\b/i;
const STAFF = /\b(?:staff|teachers?|adults?|colleagues?|employees?)\b/i;
const VISITORS = /\b(?:visitors?|volunteers?|guests?|contractors?)\b/i;
const PARENTS = /\b(?:parents?|famil(?:y|ies)|carers?|audience)\b/i;
const PHONES = /\b(?:(?:mobile )?(?:tele)?phones?|mobiles?)\b/i;
const MAY = /\b(?:may|can|(?:is|are) (?:allowed|permitted|welcome|free) to)\b(?! (?:not|only|never))/i;
const NOT = /\b(?:not|never|no|nobody|without|banned|forbidden|unless|except|only)\b/i;
const BANS =
  /\b(?:(?:may|must|can|do|does|should|are|is) not|cannot|never|(?:is|are) (?:banned|forbidden|not allowed|not permitted|prohibited))\b/i;

const one =
  <Key extends keyof Decisions>(decision: Key, ...answers: readonly Decisions[Key][]) =>
  (chosen: Decisions): boolean =>
    answers.includes(chosen[decision]);

/** The ways in which the contested rules are put in model policies, by decision. */
export const DECIDED_TOPICS: readonly DecidedTopic[] = [
  {
    decision: 'pupilPhones',
    matter: 'pupils’ phones in the school day',
    words: [PUPILS, PHONES, MAY, /\b(?:pocket|bag|blazer|carry|keep|use|lessons?|breaks?|lunch)\b/i],
    unless: /\b(?:not|never|nobody|medical|exceptions?|home|plan|staff|visitors?)\b/i,
    fits: one('pupilPhones', 'silent-in-pocket', 'teacher-discretion'),
  },
  {
    decision: 'pupilPhones',
    matter: 'pupils’ phones in the school day',
    words: [
      PUPILS,
      PHONES,
      /\bhand(?:s|ed)? (?:it |them |their phones? )?in\b/i,
      /\b(?:arriv\w+|morning|registration|start of the day)\b/i,
    ],
    unless: /\b(?:not|never|lost|found|finds|later|mistake|exception)\b/i,
    fits: one('pupilPhones', 'handed-in', 'locked-storage'),
  },
  {
    decision: 'wearables',
    matter: 'smart watches',
    words: [/\bsmart ?watch(?:es)?\b/i, /\b(?:may|can|allowed to|welcome to) (?:wear|bring|keep)\b/i],
    unless: NOT,
    fits: one('wearables', 'allowed-without-connectivity'),
  },
  {
    decision: 'staffPhones',
    matter: 'the phones of staff',
    words: [STAFF, PHONES, MAY, /\b(?:lessons?|classrooms?|in front of|with (?:pupils|students|children))\b/i],
    unless: NOT,
    fits: () => false,
  },
  {
    decision: 'visitorPhones',
    matter: 'the phones of visitors',
    words: [VISITORS, PHONES, MAY, /\b(?:use|keep|carry)\b/i],
    unless: NOT,
    fits: one('visitorPhones', 'out-of-sight'),
  },
  {
    decision: 'parentPhotos',
    matter: 'photographs by parents',
    words: [
      PARENTS,
      MAY,
      /\b(?:photograph|film|take (?:photographs|photos|pictures|videos?))\b/i,
      /\b(?:events?|plays?|concerts?|assembl(?:y|ies)|sports day|shows?|performances?|worship|fair)\b/i,
    ],
    unless: /\b(?:not|never|nobody)\b/i,
    fits: one('parentPhotos', 'own-child-private', 'by-announcement'),
  },
  {
    decision: 'parentPhotos',
    matter: 'photographs by parents',
    words: [
      PARENTS,
      /\b(?:photograph|film|take (?:photographs|photos|pictures|videos?))\b/i,
      BANS,
      /\b(?:events?|plays?|concerts?|assembl(?:y|ies)|sports day|shows?|performances?|worship|fair)\b/i,
    ],
    unless: /\b(?:other|others|unless|until|calls?|lessons?|post|screenshots?|in which)\b/i,
    fits: one('parentPhotos', 'not-allowed'),
  },
  {
    decision: 'pupilSocialMedia',
    matter: 'social media in school',
    words: [
      PUPILS,
      /\bsocial (?:media|networks?)\b/i,
      MAY,
      /\b(?:use|open|post|sign in)\b/i,
      /\b(?:in school|at school|lessons?|breaks?|lunch)\b/i,
    ],
    unless: NOT,
    fits: () => false,
  },
  {
    decision: 'socialMediaOnSchoolKit',
    matter: 'social media on school equipment',
    words: [STAFF, /\bsocial (?:media|networks?)\b/i, MAY, /\bschool (?:equipment|devices?|computers?|laptops?)\b/i],
    unless: /\b(?:not|never|official|only)\b/i,
    fits: one('socialMediaOnSchoolKit', 'outside-hours'),
  },
  {
    decision: 'personalUse',
    matter: 'personal use of school equipment',
    words: [
      STAFF,
      MAY,
      /\b(?:school (?:equipment|devices?|computers?|laptops?)|their school)\b/i,
      /\b(?:personal (?:use|purposes|e-?mails?|shopping|banking)|private (?:use|purposes)|for themselves)\b/i,
    ],
    unless: NOT,
    fits: one('personalUse', 'limited'),
  },
  {
    decision: 'byod',
    matter: 'personal devices on a school network',
    words: [
      /\b(?:own|personal|private) (?:devices?|laptops?|tablets?|phones?|computers?)\b/i,
      MAY,
      /\b(?:join|connect|use|bring)\b/i,
      /\b(?:network|wi-?fi|wireless)\b/i,
    ],
    unless: NOT,
    fits: one('byod', 'guest-wifi', 'managed'),
  },
  {
    decision: 'removableMedia',
    matter: 'memory sticks',
    words: [
      /\b(?:memory sticks?|USB (?:sticks?|drives?|keys?)|flash drives?|portable drives?)\b/i,
      /\b(?:may|can|(?:is|are) (?:allowed|used|saved|copied|kept|carried)|(?:save|copy|carry|bring)s?)\b/i,
    ],
    unless: /\b(?:not|never|no|nobody|finds?|found|scanned|unless|plugged)\b/i,
    fits: one('removableMedia', 'encrypted-school-issued'),
  },
  {
    decision: 'removableMedia',
    matter: 'memory sticks',
    words: [
      /\b(?:memory sticks?|USB (?:sticks?|drives?|keys?)|flash drives?|portable drives?)\b/i,
      /\b(?:(?:is|are) (?:banned|forbidden|not (?:used|allowed|permitted))|nobody uses|must not be used)\b/i,
    ],
    unless: /\b(?:other|private|personal|own|unencrypted)\b/i,
    fits: one('removableMedia', 'banned'),
  },
  {
    decision: 'pupilAi',
    matter: 'AI in the hands of pupils',
    words: [PUPILS, /\b(?:AI|artificial intelligence|ChatGPT|chatbots?)\b/, MAY, /\b(?:use|ask|write|homework)\b/i],
    unless: /\b(?:not|never|nobody|approved|teacher|led|list)\b/i,
    fits: one('pupilAi', 'approved-tools'),
  },
  {
    decision: 'staffAi',
    matter: 'AI in the work of staff',
    words: [STAFF, /\b(?:AI|artificial intelligence|ChatGPT|chatbots?)\b/, MAY, /\b(?:use|write|plan|draft|mark)\b/i],
    unless: /\b(?:not|never|nobody|if|pupils?|students?)\b/i,
    fits: one('staffAi', 'approved-tools'),
  },
  {
    decision: 'passwordLength',
    matter: 'the length of a staff password',
    words: [
      /\bpass(?:words?|phrases?)\b/i,
      /\b(\d{1,2}|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen) (?:or more )?(?:characters|letters)\b/i,
    ],
    unless:
      /\b(?:pupils?|students?|child|children|years? \d|reception|administrators?|service|wi-?fi|network|router|guests?)\b/i,
    fits: ({ passwordLength }, match) => numberOf(match[1]) === passwordLength,
  },
  {
    decision: 'passwordChange',
    matter: 'when a password changes',
    words: [
      /\bpasswords?\b/i,
      /\b(?:chang\w+|renew\w*|reset)\b/i,
      /\b(?:every (?:\w+ )?(?:days?|weeks?|months?|terms?|half[- ]terms?|year)|each (?:term|half[- ]term|month|year)|regularly|periodically|termly|monthly|annually)\b/i,
    ],
    unless: /\b(?:not|never|nobody|need not|default)\b/i,
    fits: () => false,
  },
  {
    decision: 'passwordDisclosure',
    matter: 'telling a password',
    words: [
      /\bpasswords?\b/i,
      /\b(?:tell|tells|give|gives|share|shares|disclose|lend|hand)\b/i,
      /\b(?:to|with|class teacher|IT|ICT|manager|supply|technicians?|office|colleagues?)\b/i,
    ],
    unless: /\b(?:not|never|nobody|nor|no one|without|anyone|anybody|keep|asks?|picture|if|who|report|learns)\b/i,
    fits: () => false,
  },
  {
    decision: 'multiFactor',
    matter: 'the second step at sign-in',
    words: [
      /\b(?:second step|two-step|two-factor|multi-factor|MFA|2FA)\b/i,
      /\bonly\b/i,
      /\b(?:leaders?|leadership|office|finance|administrators?|DSL|safeguarding)\b/i,
    ],
    fits: one('multiFactor', 'sensitive-roles'),
  },
  {
    decision: 'leaverDays',
    matter: 'when the accounts of leavers close',
    words: [
      /\b(?:leavers?|leaves?|left|leaving)\b/i,
      /\baccounts?\b/i,
      /\b(?:within|after) (\d{1,3}|one|two|three|four|five|six|seven|ten|fourteen) (?:working |school )?(days?|weeks?|months?)\b/i,
    ],
    unless: /\b(?:kept|mail|messages?|archive\w*|files|forward\w*|deleted?)\b/i,
    fits: ({ leaverDays }, match) => match[2]?.startsWith('day') === true && numberOf(match[1]) === leaverDays,
  },
];

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' ');

function numberOf(words: string | undefined): number {
  const index = NUMBERS.indexOf((words ?? '').toLowerCase());
  return index >= 0 ? index : Number(words);
}
