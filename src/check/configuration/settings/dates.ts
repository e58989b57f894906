/** The day so many months after a day, both as year-month-day; the last day of a month stays the last day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return asText(Date.UTC(year, month - 1 + months, Math.min(date, lastDay)));
}

/** The day so many days after a day, both as year-month-day. */
export const daysAfter = (day: string, days: number): string => asText(Date.parse(day) + days * 86_400_000);

const asText = (time: number): string => new Date(time).toISOString().slice(0, 10);
