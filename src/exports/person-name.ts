/** A name in CSL’s parts, or whole where it cannot be divided (https://docs.citationstyles.org/en/stable/specification.html#names). */
export type CslName = { family: string; given: string } | { literal: string };

const PARTICLES = new Set(['da', 'de', 'del', 'den', 'der', 'di', 'du', 'la', 'le', 'ten', 'ter', 'van', 'von']);

/** Divides a name as written in Western order: the last word, with particles before it, is the family name. One word stays whole. */
export function parsePersonName(name: string): CslName {
  const words = name.trim().split(/\s+/);
  if (words.length < 2) return { literal: name.trim() };
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has((words[start - 1] ?? '').toLowerCase())) start -= 1;
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') };
}
