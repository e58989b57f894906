/** Today's date as year-month-day in the time zone of the schools. */
export function londonToday(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(now);
}
