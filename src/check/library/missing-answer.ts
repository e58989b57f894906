import { answersOf, DECISIONS } from '../../schema/decisions.ts';
import { registryFile } from './registry-file.ts';
import type { LibraryRule } from './rule.ts';

/** Answers that a school may give and that have no words. */
export const missingAnswer: LibraryRule = {
  id: 'library/missing-answer',
  checks: ['C11'],
  name: 'Every answer that a school can give has its words',
  reason: 'A school that gives an answer without words would print a policy without the rule.',
  severity: 'error',
  bad: 'byod:\n  answers:\n    none: { short: Not allowed, statement: Nobody connects a device of their own. }',
  good: 'byod:\n  answers:\n    none: …\n    guest-wifi: …\n    managed: …',
  check: ({ library }) =>
    DECISIONS.flatMap((decision) => {
      const wanted = answersOf(decision);
      const missing = (wanted.length > 0 ? wanted : ['any']).filter(
        (answer) => !library.decisions[decision].answers[answer],
      );
      return missing.map((answer) => ({
        file: registryFile(library, 'decisions'),
        path: `${decision}.answers`,
        message: `The decision “${decision}” has no words for the answer “${answer}”.`,
        fix: 'Add the answer with its short form and its statement.',
      }));
    }),
};
