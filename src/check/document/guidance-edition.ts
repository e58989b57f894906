import { isLaw, replacedByThen, youngerThanVersion } from './law-dates.ts';
import type { DocumentRule } from './rule.ts';
import { typedCitations } from './typed-law.ts';

/** Guidance in another edition than the one in force when the version of a document took effect. */
export const guidanceEdition: DocumentRule = {
  id: 'document/guidance-edition',
  checks: ['C06'],
  name: 'A document cites the edition of guidance of its own day',
  reason: 'An old edition tells staff to do what is no longer asked, and leaves out what is.',
  severity: 'error',
  source: 'content/registries/guidance.yaml',
  bad: 'We follow Keeping children safe in education 2018.',
  good: 'We follow Keeping children safe in education 2025.',
  check: (input) => [
    ...youngerThanVersion(input, (text) => !isLaw(text)),
    ...replacedByThen(input, (text) => !isLaw(text)),
    ...typedCitations(input, 'edition'),
  ],
};
