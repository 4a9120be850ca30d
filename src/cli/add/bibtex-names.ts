import { normaliseText } from '../../digest/normalise-text.ts';
import type { CslItem } from './read-bibtex.ts';

/**
 * The name as its author writes it, with all its parts: “Laurens van der Maaten”, “John Bishop Jr.”. `written` has the
 * authors as in the file: of a hyphen behind a particle, as in “al-Khwarizmi”, Citation.js tells nothing.
 */
export function nameInFull(
  { given, family = '', suffix, ...particles }: CslItem['author'][number],
  written: string,
): string {
  const particle = [particles['dropping-particle'], particles['non-dropping-particle']].filter(Boolean).join(' ');
  const hyphenated = `${particle.split(' ').at(-1) ?? ''}-${family.charAt(0)}`;
  const joint = particle !== '' && family !== '' && written.includes(hyphenated) ? '-' : ' ';
  return [given, [particle, family].filter(Boolean).join(joint), suffix].filter(Boolean).join(' ');
}

/** True where a name has more than the two commas that BibTeX knows: Citation.js leaves out all but what is before the first. */
export function hasLostNames(written: string): boolean {
  const names = normaliseText(outsideBraces(written)).split(/ and /i);
  return names.some((name) => !name.includes('=') && name.split(',').length > 3);
}

/** For each of the names, whether it stands in braces whole, as that of an organisation does. */
export function wholeNames(written: string): boolean[] {
  return normaliseText(outsideBraces(written, WITHIN))
    .split(/ and /i)
    .map((name) => name.trim() === WITHIN);
}

/** Stands for a pair of braces and what it holds. */
const WITHIN = '{}';

/** A text with `within` in place of what stands in braces, which BibTeX does not divide. */
function outsideBraces(text: string, within = ''): string {
  let depth = 0;
  const outside = Array.from(text, (sign) => {
    if (sign === '{') depth += 1;
    const isWithin = depth > 0;
    if (sign === '}') depth -= 1;
    if (sign === '}' && depth === 0) return within;
    return isWithin ? '' : sign;
  });
  return outside.join('');
}
