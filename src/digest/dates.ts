const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `2026-01-01` as “1 January 2026”, `2026-01` as “January 2026”, `2026` as it is. */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** The start of the day `2026-01-01`, UTC, as RFC 3339 and XML Schema write it. */
export function startOfDay(date: string): string {
  return `${date}T00:00:00Z`;
}

/** The day after a day, both as YYYY-MM-DD. The same moment has both dates, east and west of the date line. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(startOfDay(day)) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
