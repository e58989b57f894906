import type { GuidanceRegistry, Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import { citedParts } from '../edition/cited-parts.ts';
import { editionShown, editionsOf } from '../edition/current.ts';
import type { Edition } from '../edition/edition.ts';
import type { SchoolPlan } from '../plan/school-plan.ts';
import { predecessorsOf } from './succession.ts';

/** New law or guidance that a school approved a document before: a reason to look at it again. */
export interface GuidanceTrigger {
  readonly school: string;
  readonly document: string;
  readonly title: string;
  readonly edition: string;
  readonly approvedOn: string;
  /** The id of the new text in the registry of guidance. */
  readonly guidance: string;
  readonly guidanceTitle: string;
  readonly inForceFrom: string;
  /** False for a text that takes effect on a day to come. */
  readonly inForce: boolean;
  /** The sections that cite it, or cite a text whose place it took. */
  readonly sections: readonly { readonly id: string; readonly title: string; readonly cites: string }[];
}

/** What leads to a review before its day. */
export interface Triggers {
  readonly guidance: readonly GuidanceTrigger[];
  /** The events that each school names itself, from `review.triggers`. */
  readonly own: readonly { readonly school: string; readonly events: readonly string[] }[];
}

/**
 * The reasons for which documents want a review before its day: law and guidance that took effect, or will, after a
 * document was approved and on which it relies, itself or through a predecessor. Texts of which only a draft was seen
 * count for nothing. Documents that nobody approved yet are not listed: they follow the library of today.
 * @param today year-month-day
 */
export const triggers = (
  plans: readonly Pick<SchoolPlan, 'school' | 'drafts'>[],
  { guidance }: Pick<Library, 'guidance'>,
  today: string,
): Triggers => ({
  guidance: plans.flatMap(({ school, drafts }) =>
    drafts.flatMap(({ id, title }) => {
      const edition = editionShown(editionsOf(school, id), today);
      return edition ? newSince(edition, title, school, guidance, today) : [];
    }),
  ),
  own: plans
    .filter(({ school }) => school.config.review.triggers.length > 0)
    .map(({ school }) => ({ school: school.id, events: school.config.review.triggers })),
});

function newSince(
  { facts, tree }: Edition,
  title: string,
  school: School,
  guidance: GuidanceRegistry,
  today: string,
): GuidanceTrigger[] {
  const parts = citedParts(tree);
  return Object.entries(guidance).flatMap(([id, entry]) => {
    if (entry.inForceFrom <= facts.approvedOn || entry.confidence !== 'confirmed') return [];
    const relied = [id, ...predecessorsOf(id, guidance)];
    const sections = parts.flatMap((part) => {
      const cites = part.cites.find((cited) => relied.includes(cited));
      return cites === undefined ? [] : [{ id: part.id, title: part.title, cites }];
    });
    if (sections.length === 0) return [];
    return [
      {
        school: school.id,
        document: facts.document,
        title,
        edition: facts.version,
        approvedOn: facts.approvedOn,
        guidance: id,
        guidanceTitle: entry.title,
        inForceFrom: entry.inForceFrom,
        inForce: entry.inForceFrom <= today,
        sections,
      },
    ];
  });
}
