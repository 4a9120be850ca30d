/** The longest that the command waits for a server that asks for patience. */
const LONGEST = 120_000;

/**
 * Milliseconds to wait before the next attempt (`attempt` counts from 0): what `Retry-After` says, in
 * seconds or as a date (RFC 9110, section 10.2.3), or else 3, 9, 27 seconds. Null where the server asks
 * for more patience than a command line has. `now` in milliseconds since 1970.
 */
export function retryDelay(attempt: number, retryAfter: string | undefined, now: number): number | null {
  const least = 3000 * 3 ** attempt;
  const wished = /^\d+$/.test(retryAfter?.trim() ?? '')
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter ?? '') - now;
  const delay = Number.isNaN(wished) ? least : Math.max(wished, least);
  return delay > LONGEST ? null : delay;
}
