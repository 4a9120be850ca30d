import { divideName } from '../digest/family-name.ts';

/** A name in CSL’s parts, or whole where it cannot be divided (https://docs.citationstyles.org/en/stable/specification.html#names). */
export type CslName = { family: string; given: string; suffix?: string } | { literal: string };

/** Divides a name as written in Western order. One word stays whole, and so does what is no person. */
export function parsePersonName(name: string): CslName {
  const { given, family, suffix } = divideName(name);
  if (given === '') return { literal: family };
  return { family, given, ...(suffix !== '' && { suffix }) };
}
