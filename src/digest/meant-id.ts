import { slugWords } from './slug-words.ts';

/** The id that the name of a file was meant to be, without its ending; an editor may have put a second “.md” before that. */
export function meantId(name: string): string {
  const id = slugWords(name.replace(/\.md$/i, '')).join('-');
  return id.slice(0, 80).replace(/-$/, '') || 'a-new-name';
}
