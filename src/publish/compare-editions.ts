import type { School } from '../document/school.ts';
import { editionShown, editionsOf } from '../edition/current.ts';
import { longDate } from '../resolve/facts.ts';
import type { OutputProblem, PublishedSchool } from './verify-output.ts';

/**
 * Compares the versions that a published school says it shows with its editions.
 * @param today year-month-day: an edition that takes effect later is not expected yet
 */
export const compareEditions = (published: PublishedSchool, school: School, today: string): OutputProblem[] =>
  published.documents.flatMap(({ id, version, html }) => {
    const editions = editionsOf(school, id);
    const shown = editionShown(editions, today);
    if (!shown || shown.facts.version === version) return [];
    const { version: right, effective } = shown.facts;
    const message = editions.some(({ facts }) => facts.version === version)
      ? `This is edition ${version}, and edition ${right} is in force since ${longDate(effective)}.`
      : `This says it is version ${version}, of which there is no edition; in force is ${right}.`;
    return [{ path: `${published.id}/${html}`, message, fix: 'Build again, and upload the whole folder.' }];
  });
