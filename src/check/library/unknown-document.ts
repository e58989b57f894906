import { linkableDocuments } from '../../resolve/components/links.ts';
import { unknownIds } from './look-up.ts';
import type { LibraryRule } from './rule.ts';

/** Links to documents that the library does not have. */
export const unknownDocument: LibraryRule = {
  id: 'library/unknown-document',
  checks: ['C03', 'C20'],
  name: 'Every document that a text points to is there',
  reason: 'A reader who is sent to a form that does not exist cannot do what the rule asks.',
  severity: 'error',
  bad: 'Ask with the form “<DocumentLink to="phone-form" />”.',
  good: 'Ask with the form “<DocumentLink to="phone-exception" />”.',
  check: ({ library }) =>
    unknownIds(
      library,
      'DocumentLink',
      'to',
      'document',
      linkableDocuments(library).map(({ id }) => id),
    ),
};
