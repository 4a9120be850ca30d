import { readPart, writeForms, writeTable, type IndexedWord, type Table } from './index-parts.ts';
import type { Pagefind, PagefindIndex } from './pagefind.ts';

/** A part of the index, and an index of its forms alone, by which the engine says under which of them a word stands. */
interface Part {
  words: IndexedWord[];
  forms: PagefindIndex;
}

/** Some of the words of an index. */
export interface WordForms {
  /** The one whose stem is that of `word`. */
  of(word: string): IndexedWord | null;
  /** Those that begin with `start`. */
  beginning(start: string): IndexedWord[];
  /** The longest with which `word` begins. */
  startOf(word: string): IndexedWord | null;
}

/**
 * Looks words up in an index, whose parts are fetched by their names when they are asked for: once, and again after a
 * failure. Pagefind’s engine knows in which parts a word would stand, and what its stem is.
 */
export function openForms(
  pagefind: Pagefind,
  { version, parts }: Table,
  fetchPart: (name: string) => Promise<Uint8Array>,
): (words: readonly string[]) => Promise<WordForms> {
  const table = pagefind.open(writeTable({ version, lengths: [], parts }));
  const loaded = new Map<string, Promise<Part>>();
  const load = async (name: string): Promise<Part> => {
    const words = readPart(await fetchPart(name));
    const forms = pagefind.open(writeTable({ version, lengths: words.map(() => 1), parts: [] }));
    forms.load(writeForms(words.map(({ form }) => form)));
    return { words, forms };
  };
  const partNamed = async (name: string): Promise<Part> => {
    const part = loaded.get(name) ?? load(name);
    loaded.set(name, part);
    try {
      return await part;
    } catch (error) {
      loaded.delete(name);
      throw error;
    }
  };

  return async (words) => {
    const names = table.partsFor({ plain: words.join(' '), marked: '', exact: false });
    const needed = await Promise.all(names.map(partNamed));
    return {
      of(word) {
        for (const { words: all, forms } of needed) {
          const [found] = forms.search({ plain: word, marked: word, exact: true });
          if (found) return all[Number(found.p)] ?? null;
        }
        return null;
      },
      beginning: (start) => needed.flatMap((part) => part.words.filter(({ form }) => form.startsWith(start))),
      startOf: (word) =>
        needed
          .flatMap((part) => part.words.filter(({ form }) => word.startsWith(form)))
          .reduce<IndexedWord | null>(
            (longest, one) => (one.form.length > (longest?.form.length ?? 0) ? one : longest),
            null,
          ),
    };
  };
}
