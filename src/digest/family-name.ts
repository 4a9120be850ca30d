import { normaliseText } from './normalise-text.ts';

/** Words that belong to the family name behind them, also with a capital letter. */
const PARTICLES = new Set(['da', 'de', 'del', 'den', 'der', 'di', 'du', 'la', 'le', 'ten', 'ter', 'van', 'von']);

/** The same, but given names where they have a capital letter. */
const SMALL_PARTICLES = new Set(['ben', 'bin']);

/** What stands behind a family name and is none. */
const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** Last words of what is no person: “Gemini Team”, “The ATLAS Collaboration”. */
const COLLECTIVES = new Set(
  'authors collaboration committee consortium contributors foundation group initiative institute project team'.split(
    ' ',
  ),
);

/** A name in its parts. What cannot be divided is a family name whole, with nothing given. */
export interface NameParts {
  given: string;
  family: string;
  /** “Jr.”, “III”; empty where there is none. */
  suffix: string;
}

/** Divides a name as written in Western order. The family name is the last word with the particles before it; the first of several words is a given name. */
export function divideName(name: string): NameParts {
  const words = normaliseText(name).split(' ');
  if (isCollective(name)) return { given: '', family: words.join(' '), suffix: '' };
  const suffix = words.length > 2 && SUFFIXES.has(words.at(-1)?.toLowerCase() ?? '') ? (words.pop() ?? '') : '';
  let start = words.length - 1;
  while (start > 1 && isParticle(words[start - 1] ?? '')) start -= 1;
  const family = words.slice(start).join(' ');
  return { given: words.slice(0, start).join(' '), family: suffix === '' ? family : family.replace(/,$/, ''), suffix };
}

/** The family name in a name written in Western order; of what is no person, and of one word, the whole. */
export function familyName(name: string): string {
  return divideName(name).family;
}

/** True for the name of a team or another body, as far as its last word tells. */
export function isCollective(name: string): boolean {
  const last = normaliseText(name).split(' ').at(-1) ?? '';
  return last === 'AI' || COLLECTIVES.has(last.toLowerCase());
}

function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) || SMALL_PARTICLES.has(word);
}
