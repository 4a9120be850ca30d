import type { Claim } from './graph.ts';

/** The days on which something happened to a claim, as its history and its withdrawal tell it, oldest first. */
export function daysOfClaim({ data: { history, withdrawn } }: Claim): string[] {
  return [...history, ...(withdrawn ? [withdrawn] : [])].map(({ date }) => date).sort();
}
