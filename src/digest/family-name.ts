import { normaliseText } from './normalise-text.ts';

/** Words that belong to the family name behind them, also with a capital letter. */
const PARTICLES = new Set(['da', 'de', 'del', 'den', 'der', 'di', 'du', 'la', 'le', 'ten', 'ter', 'van', 'von']);

/** The same, but given names where they have a capital letter. */
const SMALL_PARTICLES = new Set(['ben', 'bin']);

/** The family name in a name written in Western order: the last word, with the particles before it. The first of several words is a given name. */
export function familyName(name: string): string {
  const words = normaliseText(name).split(' ');
  let start = words.length - 1;
  while (start > 1 && isParticle(words[start - 1] ?? '')) start -= 1;
  return words.slice(start).join(' ');
}

function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) || SMALL_PARTICLES.has(word);
}
