import type { RuleFacts } from '../rule.ts';

/** What is said about the approved editions of a school, which every build proves. */
export const editionRules: readonly RuleFacts[] = [
  {
    id: 'edition/changed',
    checks: ['C21'],
    name: 'Every edition is as it was approved',
    reason: 'Governors have to know that what the website shows is what they approved.',
    severity: 'error',
    who: 'clerk to the governors',
    bad: 'An edition in which somebody mended a word after the meeting',
    good: 'An edition whose checksum fits its text',
  },
  {
    id: 'edition/unreadable',
    checks: ['C21'],
    name: 'Every edition can be read',
    reason: 'An edition of which a part is lost cannot be shown to anybody.',
    severity: 'error',
    who: 'clerk to the governors',
    bad: 'editions/online-safety/2.0.html without its first lines',
    good: 'editions/online-safety/2.0.html as “policypress approve” wrote it',
  },
  {
    id: 'edition/misplaced',
    checks: ['C21'],
    name: 'Every edition stands where it was approved',
    reason: 'An edition that is copied to another school or version would be published under a false name.',
    severity: 'error',
    who: 'clerk to the governors',
    bad: 'editions/online-safety/3.0.html that holds version 2.0',
    good: 'editions/online-safety/2.0.html that holds version 2.0',
  },
  {
    id: 'edition/fact-gone',
    checks: ['C10', 'C21'],
    name: 'Every fact in an approved sentence is still one the school has',
    reason: 'The approved words cannot be shown with a gap, nor with somebody who has left.',
    severity: 'error',
    bad: 'An edition that names the remote access of the school, which the settings no longer give',
    good: 'A new edition that was approved without it',
  },
];
