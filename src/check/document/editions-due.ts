import { editionShown, editionsOf } from '../../edition/current.ts';
import type { Edition } from '../../edition/edition.ts';
import { daysLate, dueWords } from '../../reviews/review-state.ts';
import type { DocumentInput, DocumentProblem } from './rule.ts';

/** So many titles are named; more would not be read. */
const NAMED = 3;

/**
 * The reviews of approved documents that are due: one problem for each day on which documents of the school are due,
 * since one meeting looks at them together.
 * @param isMeant which reviews, by the number of days they are late; below 0 for those to come
 */
export function reviewsDue(
  { school, documents, today }: DocumentInput,
  isMeant: (late: number) => boolean,
): DocumentProblem[] {
  const byDay = new Map<string, Due[]>();
  for (const { id, title } of documents) {
    const edition = editionShown(editionsOf(school, id), today);
    if (!edition || !isMeant(daysLate(edition.facts.nextReview, today))) continue;
    const { nextReview } = edition.facts;
    byDay.set(nextReview, [...(byDay.get(nextReview) ?? []), { title, edition }]);
  }
  return [...byDay].map(([day, due]) => problem(day, due, school.id, today));
}

interface Due {
  readonly title: string;
  readonly edition: Edition;
}

function problem(day: string, due: readonly Due[], school: string, today: string): DocumentProblem {
  const [{ edition }] = due as [Due, ...Due[]];
  const titles = due.slice(0, NAMED).map(({ title }) => `“${title}”`);
  const more = due.length > NAMED ? ` and ${due.length - NAMED} more` : '';
  const one = due.length === 1;
  return {
    document: edition.facts.document,
    place: edition.origins?.nextReview ?? { file: edition.file, line: 1, column: 1 },
    message: `The review of ${titles.join(', ')}${more} ${dueWords(day, today)}.`,
    fix: `Put ${one ? 'it' : 'them'} before ${edition.facts.committee}, then approve a new edition: “policypress approve --school ${school} ${one ? `--document ${edition.facts.document}` : '--all'} --next-review <date>”.`,
  };
}
