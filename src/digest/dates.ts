const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `2026-01-01` as “1 January 2026”, `2026-01` as “January 2026”, `2026` as it is. */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** The day after a day, both as YYYY-MM-DD. The same moment has both dates, east and west of the date line. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
