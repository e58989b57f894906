import { inWords } from './in-words.ts';
import type { LibraryRule } from './rule.ts';

/**
 * Ten or eleven digits after 0 or +44, the short free numbers, and what else people dial: 101, 105, 111, 18000, 116
 * and three digits. 999 and 112 stand: they are the same for everybody and a reader in danger needs them in place.
 */
const TELEPHONE =
  /(?:\+44[  ]?(?:\(0\))?|(?<![\d.,£-])\(?0)\d{2,4}\)?[  -]?\d{3,4}(?:[  -]?\d{2,4})?(?![\d.]\d)|(?<![\d.,£-])0800[  ]?\d{4}\b|(?<![\d.,£-])116[  ]?\d{3}\b|(?<=\b(?:call|ring|dial|phone|text|on) )(?:101|105|111|18000)\b/i;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const ADDRESS =
  /\bhttps?:\/\/[^\s<>)"”]*[^\s<>)"”.,;:!?]|\bwww\.[\w-]+\.[^\s<>)"”]*[^\s<>)"”.,;:!?]|(?<![\w@.-])[\w-]+(?:\.[\w-]+)*\.(?:uk|com|org|net|example)\b(?:\/[^\s<>)"”]*[^\s<>)"”.,;:!?])?/i;

/** Telephone numbers, e-mail addresses and web addresses that somebody typed into the shared words. */
export const typedContact: LibraryRule = {
  id: 'library/typed-contact',
  checks: ['C01'],
  name: 'Nobody types a number or an address into a shared text',
  reason: 'A number in a shared text is that of no school or of the wrong one, and stays when it changes.',
  severity: 'error',
  bad: 'Call the office on 01632 960114 or write to office@larkfield.example.',
  good: 'Call the office on {school.telephone} or write to {school.email}.',
  check: ({ library }) =>
    [
      { pattern: TELEPHONE, what: 'telephone number' },
      { pattern: EMAIL, what: 'e-mail address' },
      { pattern: ADDRESS, what: 'web address' },
    ].flatMap(({ pattern, what }) =>
      inWords([...library.words, ...library.translatedWords], pattern, (words) => ({
        message: `The ${what} “${words}” is typed into a text that all schools share.`,
        fix: 'Print a fact, such as {school.telephone}, or let <Contact />, <Helplines /> or <Cite /> supply it.',
      })),
    ),
};
