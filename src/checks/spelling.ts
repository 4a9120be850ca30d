import { nameOf } from '../digest/invisible.ts';
import { excerpt } from './excerpt.ts';

/** What was written where `meant` is known, as it is shown to its author, and what to do about it. */
interface Spelling {
  found: string;
  fix: string;
}

/** Of two that look alike the difference is named: white space around the word, or characters in it that nobody sees. */
export function spelling(written: string, meant: string): Spelling {
  const found = excerpt(written);
  if (found !== meant) return { found, fix: `did you mean “${meant}”?` };
  const strange = (character: string) => !meant.includes(character);
  const names = [...new Set(written)].filter(strange).map(nameOf).join(', ');
  if (names === '') return { found, fix: 'write it without quotation marks' };
  const writtenOut = Array.from(written, (character) => (strange(character) ? `<${nameOf(character)}>` : character));
  return {
    found: excerpt(writtenOut.join('')),
    fix:
      written.trim() === meant
        ? `remove the white space around it, ${names}`
        : `remove what nobody sees in it, ${names}`,
  };
}
