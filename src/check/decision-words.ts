import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import { answersOf, DECISIONS } from '../schema/decisions.ts';
import { problem } from './library-problem.ts';

/** Every answer of every decision needs words, and every decision a section that explains it. */
export function checkDecisionWords(library: Library): Diagnostic[] {
  return DECISIONS.flatMap((decision) => {
    const entry = library.decisions[decision];
    const wanted = answersOf(decision);
    const missing = (wanted.length > 0 ? wanted : ['any']).filter((answer) => !entry.answers[answer]);
    const extra = Object.keys(entry.answers).filter((answer) => wanted.length > 0 && !wanted.includes(answer));
    const file = 'registries/decisions.yaml';
    const sectionKnown = library.sections.some(({ id }) => id === entry.section);
    return [
      ...missing.map((answer) =>
        problem(
          file,
          'library/missing-answer',
          `The decision “${decision}” has no words for the answer “${answer}”.`,
          'Add the answer with its short form and its statement.',
        ),
      ),
      ...extra.map((answer) =>
        problem(
          file,
          'library/unknown-answer',
          `“${answer}” is not an answer to the decision “${decision}”.`,
          `The answers are ${wanted.join(', ')}.`,
        ),
      ),
      ...(sectionKnown
        ? []
        : [
            problem(
              file,
              'library/unknown-section',
              `The decision “${decision}” points to the section “${entry.section}”, which does not exist.`,
              'Name the section that explains the rule.',
            ),
          ]),
    ];
  });
}
