import { isLaw, replacedByThen, youngerThanVersion } from './law-dates.ts';
import type { DocumentRule } from './rule.ts';
import { typedCitations } from './typed-law.ts';

/** Acts and regulations that were not in force when the version of a document took effect, or are so no longer. */
export const lawInForce: DocumentRule = {
  id: 'document/law-in-force',
  checks: ['C05'],
  name: 'A document cites the law of its own day',
  reason: 'A policy that rests on repealed law, or on law that is younger than itself, has not been read again.',
  severity: 'error',
  source: 'content/registries/guidance.yaml',
  bad: 'We follow the Data Protection Act 1998.',
  good: 'We follow the Data Protection Act 2018.',
  check: (input) => [
    ...youngerThanVersion(input, isLaw),
    ...replacedByThen(input, isLaw),
    ...typedCitations(input, 'law'),
  ],
};
