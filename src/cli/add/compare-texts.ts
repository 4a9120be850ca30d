import { diffWords } from 'diff';

/** How many words of what stays the same are shown beside a change. */
const AROUND = 6;

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
