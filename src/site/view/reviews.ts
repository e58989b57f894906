import type { ReviewState } from '../../reviews/review-state.ts';
import { type ReviewRow, reviewTable } from '../../reviews/review-table.ts';
import { enGB } from '../strings/en-GB/index.ts';
import type { SchoolSite } from './school-site.ts';

/** The reviews of the documents that a school may publish, in the order of its pack. */
export function reviewsOf({ school, drafts, documents, today }: SchoolSite): readonly ReviewRow[] {
  const published = new Set(documents.map(({ id }) => id));
  return reviewTable([{ school, drafts: drafts.filter(({ id }) => published.has(id)) }], today);
}

/** What wants attention first. */
const ORDER: readonly ReviewState[] = ['overdue', 'due soon', 'never approved', 'in time'];

/** How many documents stand how to their review, without what is true of none. */
export function countStates(
  rows: readonly ReviewRow[],
): readonly { readonly state: ReviewState; readonly words: string }[] {
  return ORDER.flatMap((state) => {
    const number = rows.filter((row) => row.state === state).length;
    return number === 0 ? [] : [{ state, words: enGB.reviews.counts[state](number) }];
  });
}

/** Figures with their names for the top of the page on versions. */
export function reviewFigures(site: SchoolSite): readonly { readonly label: string; readonly value: string }[] {
  const rows = reviewsOf(site);
  const said = enGB.reviews.figures;
  const approved = rows.filter(({ state }) => state !== 'never approved').length;
  const states = countStates(rows).filter(({ state }) => state === 'overdue' || state === 'due soon');
  return [
    { label: said.approved, value: said.of(approved, rows.length) },
    { label: said.reviews, value: states.length === 0 ? said.none : states.map(({ words }) => words).join(', ') },
  ];
}
