import { familyName } from '../digest/family-name.ts';
import { normaliseText } from '../digest/normalise-text.ts';

/** A name in CSL’s parts, or whole where it cannot be divided (https://docs.citationstyles.org/en/stable/specification.html#names). */
export type CslName = { family: string; given: string } | { literal: string };

/** Divides a name as written in Western order. One word stays whole. */
export function parsePersonName(name: string): CslName {
  const whole = normaliseText(name);
  const family = familyName(whole);
  const given = whole.slice(0, -family.length).trim();
  return given === '' ? { literal: whole } : { family, given };
}
