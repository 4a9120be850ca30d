import { diffWords } from 'diff';
import { parseDoi } from '../../digest/doi.ts';
import type { SourceData } from '../../schema/source.ts';
import type { FoundSource } from './found-source.ts';

/** How many words of what stays the same are shown beside a change. */
const AROUND = 6;

/**
 * The facts that differ from those of the file, a block of two lines each: what the file says behind
 * “-”, what was found behind “+”. What the service does not say differs in nothing. Empty where all agree.
 */
export function compareFacts(held: SourceData, found: FoundSource['draft']): string {
  const [before, now] = [factsOf(held), factsOf(found)];
  return Object.entries(now)
    .filter(([name, value]) => value !== undefined && value !== before[name])
    .filter(([name, value]) => name !== 'title' || !('publishedTitle' in held) || value !== held.publishedTitle)
    .map(([name, value]) => `${name}\n  - ${before[name] ?? 'nothing'}\n  + ${value ?? ''}`)
    .join('\n');
}

type Facts = Record<string, string | undefined>;

function factsOf(data: SourceData | FoundSource['draft']): Facts {
  const work = data as FoundSource['draft'];
  const container = work.containerTitle === 'arXiv' ? undefined : (work.containerTitle ?? undefined);
  return {
    title: data.title ?? undefined,
    authors: data.authors?.map(({ name }) => name).join(', '),
    containerTitle: container,
    published: data.published ?? undefined,
    revised: work.revised,
    arxiv: work.arxiv,
    doi: parseDoi(work.doi ?? '') ?? undefined,
    categories: work.categories?.length ? work.categories.join(', ') : undefined,
    code: work.code,
  };
}

/** What differs between two normalised texts, word by word: `[-held-] {+now+}`, with a few words around. Null where nothing does. */
export function compareTexts(held: string, now: string): string | null {
  if (held === now) return null;
  return diffWords(held, now)
    .map(({ value, added, removed }, at, all) => {
      const [, before = '', words = '', behind = ''] = /^(\s*)(.*?)(\s*)$/s.exec(value) ?? [];
      if (removed) return `${before}[-${words}-]${behind}`;
      if (added) return `${before}{+${words}+}${behind}`;
      return before + shortened(words, at === 0, at === all.length - 1) + behind;
    })
    .join('');
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(' ');
  if (words.length <= 2 * AROUND + 1) return text;
  const head = isFirst ? [] : words.slice(0, AROUND);
  const tail = isLast ? [] : words.slice(-AROUND);
  return [...head, '…', ...tail].join(' ');
}
