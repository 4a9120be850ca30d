import { z } from 'zod';
import { mendOfAddress } from './web-address.ts';

/*
 * What `.meta` adds stands in the JSON Schemas alone, which are made from these shapes for editors: it says there
 * what a zod check says here that has no keyword of its own.
 */

/** Lower-case words joined by hyphens: the only form of an id, because ids become addresses. */
const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const id = z
  .string()
  .max(80, 'an id has at most 80 characters')
  .regex(ID_PATTERN, 'an id is lower-case words and digits joined by single hyphens');

/** The form of an id in words. */
export const ID_FORM = 'lower-case words and digits joined by single hyphens, at most 80 characters';

export function isId(text: string): boolean {
  return id.safeParse(text).success;
}

export const sourceId = id.describe('The id of a source: the name of its file in content/sources without “.md”.');
export const claimId = id.describe('The id of a claim: the name of its file in content/claims without “.md”.');
export const topicId = id.describe('The id of a topic: the name of its file in content/topics without “.md”.');

/** A line of prose: not empty, no line that is only white space. */
export const prose = z
  .string()
  .trim()
  .min(1, { error: 'write at least one word', abort: true })
  .meta({ allOf: [{ pattern: '\\S', patternErrorMessage: 'write at least one word' }] });

/** `YYYY-MM-DD`, a day that exists in the Gregorian calendar. */
export const calendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'write the date as YYYY-MM-DD', abort: true })
  .refine(isCalendarDay, 'correct the date: there is no such day in the calendar')
  .meta({ format: 'date' });

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as much of a date as is known. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'write the date as YYYY, YYYY-MM or YYYY-MM-DD', abort: true })
  .refine(
    (date) => isCalendarDay(`${date}-01-01`.slice(0, 10)),
    'correct the date: there is no such day in the calendar',
  )
  .meta({ anyOf: [{ pattern: '^\\d{4}(-(0[1-9]|1[0-2]))?$' }, { format: 'date' }] });

export const webAddress = z
  .url({ protocol: /^https?$/, error: 'write a full address that starts with https:// or http://', abort: true })
  .refine((address) => mendOfAddress(address) === null, {
    error: ({ input }) => mendOfAddress(String(input)) ?? 'write the full address',
  })
  .meta({ description: 'A full web address.', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' });

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 checksum is 64 hexadecimal digits');

/**
 * arXiv identifier in either of its schemes, with or without a version: year, month, and a number of four digits until 2014,
 * of five since (https://info.arxiv.org/help/arxiv_identifier.html).
 */
const ARXIV_PATTERN =
  /^(?:(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.\d{4}|(?:1[5-9]|[2-8]\d)(?:0[1-9]|1[0-2])\.\d{5}|[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v[1-9]\d*)?$/;

export const arxivId = z
  .string()
  .regex(
    ARXIV_PATTERN,
    'write the arXiv identifier as "2402.11337", "2402.11337v2" or, from before April 2007, "hep-th/9901001", in quotation marks',
  );

/** DOI without a resolver in front (https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html). */
export const doi = z.string().regex(/^10\.\d{4,9}\/\S+$/, 'write the DOI alone, as in 10.48550/arXiv.2402.11337');

function isCalendarDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
