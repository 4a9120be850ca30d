import { divideName, type NamedAuthor } from '../digest/family-name.ts';

/** A name in CSL’s parts, or whole where it cannot be divided (https://docs.citationstyles.org/en/stable/specification.html#names). */
export type CslName = { family: string; given: string; suffix?: string } | { literal: string };

/** Divides the name of an author, as written in Western order. One word stays whole, and so does what is no person. */
export function parsePersonName(author: NamedAuthor): CslName {
  const { given, family, suffix } = divideName(author);
  if (given === '') return { literal: family };
  return { family, given, ...(suffix !== '' && { suffix }) };
}
