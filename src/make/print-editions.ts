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
export function editionJobs(
  { school, blocked }: SchoolPlan,
  library: Library,
  today: string,
  folder: string,
): PrintJob[] {
  const published = new Set(pastIds(school).filter((id) => !blocked.includes(id)));
  return [...published].flatMap((id) => {
    const editions = editionsOf(school, id);
    const shown = editionShown(editions, today);
    return editions
      .filter((edition) => edition !== shown)
      .map((edition) => ({
        school,
        document: pastDocument(edition, school, library),
        file: inside(folder, school.id, editionPdfPath(id, edition.facts.version)),
        mark: pastMark(edition, editions, today),
      }));
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
