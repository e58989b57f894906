import ical, { escape as escaped, ICalAlarmType, type ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { SchoolConfig } from '../schema/school.ts';
import { DAYS_OF_NOTICE } from './review-state.ts';
import type { ReviewRow } from './review-table.ts';

/** What a calendar tells of a school. */
interface CalendarSchool {
  readonly id: string;
  readonly config: Pick<SchoolConfig, 'name' | 'shortName' | 'urn' | 'publishedAt'> & {
    readonly documentControl: Pick<SchoolConfig['documentControl'], 'effective'>;
  };
}

/**
 * The calendar of the reviews of one school: one day of the whole day for each date on which documents are due, with
 * a reminder sixty days before. The same documents give the same text on every day of building.
 * @param rows the rows of `reviewTable`; those of other schools are passed over
 */
export const schoolCalendar = (school: CalendarSchool, rows: readonly ReviewRow[]): string =>
  renderCalendar(`${school.config.name}: reviews of policies`, [school], rows, false);

/** The calendar of the reviews of all schools of a trust; each event names its school. */
export const trustCalendar = (name: string, schools: readonly CalendarSchool[], rows: readonly ReviewRow[]): string =>
  renderCalendar(`${name}: reviews of policies`, schools, rows, true);

function renderCalendar(
  name: string,
  schools: readonly CalendarSchool[],
  rows: readonly ReviewRow[],
  named: boolean,
): string {
  const calendar = ical({ prodId: { company: 'policypress', product: 'reviews', language: 'EN' } });
  // The library writes the name of a calendar as it stands: escaped here, it cannot end its line.
  calendar.name(escaped(oneLine(name), false));
  for (const school of schools) {
    const own = rows.filter((row) => row.school === school.id);
    for (const date of [...new Set(own.map(({ nextReview }) => nextReview))].sort())
      addReview(
        calendar,
        school,
        date,
        own.filter(({ nextReview }) => nextReview === date),
        named,
      );
  }
  return `${calendar.toString()}\r\n`;
}

function addReview(
  calendar: ICalCalendar,
  { id, config }: CalendarSchool,
  date: string,
  due: readonly ReviewRow[],
  named: boolean,
): void {
  const stamp = due.map(({ approvedOn }) => approvedOn ?? config.documentControl.effective).sort();
  const what = due.length === 1 ? `“${due[0]?.title}”` : `${due.length} documents`;
  const summary = oneLine(`${named ? `${config.shortName}: review` : 'Review'} of ${what} due`);
  const event = calendar.createEvent({
    id: `review-${date}-${id}-${config.urn}@policypress`,
    start: midnight(date),
    allDay: true,
    // A calendar that looks again sees that an event is new by its stamp: the day of the last approval in it.
    stamp: midnight(stamp.at(-1) ?? date),
    summary,
    description: describe(due),
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(config.publishedAt !== undefined && { url: config.publishedAt }),
  });
  event.createAlarm({
    type: ICalAlarmType.display,
    triggerBefore: DAYS_OF_NOTICE * 86_400,
    description: oneLine(`${summary} in ${DAYS_OF_NOTICE} days`),
  });
}

function describe(due: readonly ReviewRow[]): string {
  const lines = due.map(({ title, edition, approvedOn }) =>
    oneLine(
      edition === undefined ? `${title} (not yet approved)` : `${title} (edition ${edition}, approved ${approvedOn})`,
    ),
  );
  const bodies = [...new Set(due.map(({ committee, chair }) => `${oneLine(committee)}; chair: ${oneLine(chair)}`))];
  return [...lines, '', `For: ${bodies.join('. ')}`].join('\n');
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Control characters are not allowed in a calendar at all. */
const oneLine = (words: string): string => words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
