import { type GuidanceTrigger, triggers } from '../../reviews/triggers.ts';
import type { SchoolSite } from './school-site.ts';

/** Law or guidance that came after an approval, with the documents that rely on it. */
export interface NewGuidance {
  /** Its id in the registry. */
  readonly id: string;
  readonly title: string;
  readonly url: string | undefined;
  /** Year-month-day. */
  readonly inForceFrom: string;
  /** False for what takes effect on a day to come. */
  readonly inForce: boolean;
  readonly documents: readonly GuidanceTrigger[];
}

/** What gives reason to review published documents before their day, the oldest first. */
export function newGuidance({ school, drafts, documents, library, today }: SchoolSite): readonly NewGuidance[] {
  const published = new Set(documents.map(({ id }) => id));
  const { guidance } = triggers([{ school, drafts: drafts.filter(({ id }) => published.has(id)) }], library, today);
  return [...Map.groupBy(guidance, (trigger) => trigger.guidance)]
    .flatMap(([id, found]) => {
      const [first] = found;
      if (!first) return [];
      const { guidanceTitle: title, inForceFrom, inForce } = first;
      return [{ id, title, url: library.guidance[id]?.url, inForceFrom, inForce, documents: found }];
    })
    .sort((one, other) => (one.inForceFrom < other.inForceFrom ? -1 : 1));
}
