/** The months in English. */
export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Dates as facts hold them: `2026-09-25`, and `25 September 2026` in lines that people type. */
function dateOf(value: string): Date | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return new Date(`${value}T00:00:00Z`);
  const [, day, month = '', year] = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(value) ?? [];
  const index = MONTHS.indexOf(month);
  return day === undefined || index < 0 ? undefined : new Date(Date.UTC(Number(year), index, Number(day)));
}

/** Node needs longer to make one than to write many dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function datesIn(language: string): Intl.DateTimeFormat {
  const known = formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, known);
  return known;
}

/**
 * A fact as another language prints it: dates, lists and numbers as is usual there, everything else as the school
 * typed it.
 * @param language a language tag, such as `pl`
 * @returns undefined where the value is no single value
 */
export function foreignFact(value: unknown, language: string): string | undefined {
  if (typeof value === 'string') {
    const date = dateOf(value);
    return date ? datesIn(language).format(date) : value;
  }
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'))
    return new Intl.ListFormat(language, { type: 'conjunction' }).format(value);
  return undefined;
}
