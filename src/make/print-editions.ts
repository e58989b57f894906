import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import { editionShown, editionsOf, pastDocument } from '../edition/current.ts';
import type { Edition } from '../edition/edition.ts';
import { timeInForce } from '../edition/in-force.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';
import type { PrintJob } from '../print/print-pack.ts';
import { inside } from '../publish/inside.ts';
import { longDate } from '../resolve/facts.ts';
import { editionPdfPath } from '../site/paths.ts';

/**
 * What is printed of a school besides its documents: every edition whose words its pages do not show, marked with what
 * took its place. The editions of a document that is stopped wait with it.
 * @param today year-month-day
 */
export function editionJobs(plan: SchoolPlan, library: Library, today: string, folder: string): PrintJob[] {
  const { school } = plan;
  return pastEditions(plan, today).map((edition) => {
    const { document, version } = edition.facts;
    return {
      school,
      document: pastDocument(edition, school, library),
      file: inside(folder, school.id, editionPdfPath(document, version)),
      mark: pastMark(edition, editionsOf(school, document), today),
    };
  });
}

/** The editions whose words the pages of their documents do not show, without those of a document that is stopped. */
export function pastEditions({ school, blocked }: SchoolPlan, today: string): Edition[] {
  const published = new Set(pastIds(school).filter((id) => !blocked.includes(id)));
  return [...published].flatMap((id) => {
    const editions = editionsOf(school, id);
    const shown = editionShown(editions, today);
    return editions.filter((edition) => edition !== shown);
  });
}

const pastIds = ({ editions = [] }: School): string[] => editions.map(({ facts }) => facts.document);

/** What stands on every page of an edition that the site does not show as the one in force. */
export function pastMark(edition: Edition, editions: readonly Edition[], today: string): string {
  const { supersededBy } = timeInForce(edition, editions);
  if (!supersededBy || supersededBy.facts.effective > today) return 'Approved, and not yet in force';
  const { version, effective } = supersededBy.facts;
  return `Superseded by version ${version} on ${longDate(effective)}`;
}
