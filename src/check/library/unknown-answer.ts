import { answersOf, DECISIONS } from '../../schema/decisions.ts';
import { registryFile } from './registry-file.ts';
import type { LibraryProblem, LibraryRule } from './rule.ts';
import { componentsOf } from './template-bodies.ts';

/** Answers that a decision does not have, in conditions and in the registry of decisions. */
export const unknownAnswer: LibraryRule = {
  id: 'library/unknown-answer',
  checks: ['C11'],
  name: 'Every answer that a text follows is one that a school can give',
  reason: 'A rule under an answer that nobody can give never reaches a reader.',
  severity: 'error',
  bad: '<When decision="byod" is="sometimes">Guests use the guest network.</When>',
  good: '<When decision="byod" is="guest-wifi">Guests use the guest network.</When>',
  check: ({ library }) => [
    ...componentsOf(library, 'When').flatMap(({ file, props, line = 1, column }): LibraryProblem[] => {
      const decision = DECISIONS.find((candidate) => candidate === props.decision);
      if (!decision) return [];
      const named = `${props.is ?? ''} ${props.not ?? ''}`.split(/[\s|,]+/).filter(Boolean);
      return named.flatMap((answer) => problems(decision, answer, { file, line, column }));
    }),
    ...DECISIONS.flatMap((decision) =>
      Object.keys(library.decisions[decision].answers).flatMap((answer) =>
        problems(decision, answer, {
          file: registryFile(library, 'decisions'),
          path: `${decision}.answers.${answer}`,
        }),
      ),
    ),
  ],
};

function problems(
  decision: (typeof DECISIONS)[number],
  answer: string,
  place: Pick<LibraryProblem, 'file' | 'path' | 'line' | 'column'>,
): LibraryProblem[] {
  const answers = answersOf(decision);
  if (answers.length === 0 || answers.includes(answer)) return [];
  const message = `“${answer}” is not an answer to the decision “${decision}”.`;
  return [{ ...place, message, fix: `The answers are ${answers.join(', ')}.` }];
}
