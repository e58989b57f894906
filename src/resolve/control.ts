import type { Control } from '../document/document.ts';
import type { School } from '../document/school.ts';

/** What the cover, the footer and the version table of a draft say: the version that the school prepares. */
export function controlOf(school: School): Control {
  const { documentControl, review } = school.config;
  return {
    ...documentControl,
    committee: review.committee,
    nextReview: review.next,
    status: 'draft',
    amendments: [],
    history: documentControl.history.map((entry) => ({ ...entry, kept: false })),
  };
}
