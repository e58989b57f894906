import { editionShown, editionsOf } from '../edition/current.ts';
import type { SchoolPlan } from '../plan/school-plan.ts';
import { type ReviewState, stateOf } from './review-state.ts';

/** One document of one school, and when it is to be looked at again. Dates are year-month-day. */
export interface ReviewRow {
  readonly school: string;
  readonly schoolName: string;
  readonly document: string;
  readonly title: string;
  /** The version of the edition in force; undefined where nobody has approved the document yet. */
  readonly edition: string | undefined;
  readonly approvedOn: string | undefined;
  readonly nextReview: string;
  readonly committee: string;
  /** Who chairs the board that answers for the review. */
  readonly chair: string;
  readonly state: ReviewState;
}

/**
 * Every document of every school with its review, in the order of the packs. An approved document is reviewed on the
 * day that its edition names; one that nobody approved yet on the day of `review.next`.
 */
export const reviewTable = (
  plans: readonly Pick<SchoolPlan, 'school' | 'drafts'>[],
  today: string,
): readonly ReviewRow[] => plans.flatMap((plan) => plan.drafts.map((draft) => rowOf(plan, draft, today)));

function rowOf(
  { school }: Pick<SchoolPlan, 'school'>,
  { id, title }: SchoolPlan['drafts'][number],
  today: string,
): ReviewRow {
  const { review, people, name } = school.config;
  const facts = editionShown(editionsOf(school, id), today)?.facts;
  return {
    school: school.id,
    schoolName: name,
    document: id,
    title,
    edition: facts?.version,
    approvedOn: facts?.approvedOn,
    nextReview: facts?.nextReview ?? review.next,
    committee: facts?.committee ?? review.committee,
    chair: people.chair.name,
    state: facts ? stateOf(facts.nextReview, today) : 'never approved',
  };
}
