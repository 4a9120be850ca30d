import type { SourceData } from '../schema/source.ts';
import { normaliseText } from './normalise-text.ts';

/** An author by name, and whether it is an organisation, where the source’s file says so. */
export type NamedAuthor = Pick<SourceData['authors'][number], 'name' | 'organisation'>;

/** Words that belong to the family name behind them, also with a capital letter. */
const PARTICLES = new Set(['da', 'de', 'del', 'den', 'der', 'di', 'dos', 'du', 'la', 'le', 'ten', 'ter', 'van', 'von']);

/** The same, but given names where they have a capital letter. */
const SMALL_PARTICLES = new Set(['ben', 'bin', 'ibn', 'zu']);

/** What stands behind a family name and is none. */
const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** Last words of what is no person: “Gemini Team”, “The ATLAS Collaboration”. */
const COLLECTIVES = new Set(
  'authors collaboration committee consortium contributors foundation group initiative institute project team'.split(
    ' ',
  ),
);

/** How organisations write a name of one word, and persons do not: “OpenAI”, “IBM”. */
const COINED = /\p{Ll}\p{Lu}|^\p{Lu}{2,}$/u;

/** A name in its parts. What cannot be divided is a family name whole, with nothing given. */
export interface NameParts {
  given: string;
  family: string;
  /** “Jr.”, “III”; empty where there is none. */
  suffix: string;
}

/**
 * Divides a name as written in Western order. The family name is the last word with the particles before it, and both of
 * what “y” joins; the first of several words is a given name.
 */
export function divideName(author: NamedAuthor): NameParts {
  const words = normaliseText(author.name).split(' ');
  const whole = { given: '', family: words.join(' '), suffix: '' };
  if (isCollective(author)) return whole;
  const suffix = words.length > 2 && SUFFIXES.has(words.at(-1)?.toLowerCase() ?? '') ? (words.pop() ?? '') : '';
  if (suffix !== '') words.push(words.pop()?.replace(/,$/, '') ?? '');
  // Which part of it is the family name can only be guessed.
  if (words.some((word) => word === 'and' || word.includes(','))) return whole;
  let start = words.length - 1;
  if (start > 2 && words[start - 1] === 'y') start -= 2;
  while (start > 1 && isParticle(words[start - 1] ?? '')) start -= 1;
  return { given: words.slice(0, start).join(' '), family: words.slice(start).join(' '), suffix };
}

/** The family name in a name written in Western order; of what is no person, and of one word, the whole. */
export function familyName(author: NamedAuthor): string {
  return divideName(author).family;
}

/** True for a team or another body: where the source’s file says so, and as far as the name tells where it says nothing. */
export function isCollective({ name, organisation }: NamedAuthor): boolean {
  if (organisation !== undefined) return organisation;
  const words = normaliseText(name).split(' ');
  const last = words.at(-1) ?? '';
  return last === 'AI' || COLLECTIVES.has(last.toLowerCase()) || (words.length === 1 && COINED.test(last));
}

function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) || SMALL_PARTICLES.has(word);
}
