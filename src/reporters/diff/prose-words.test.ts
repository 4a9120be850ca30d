import { expect, it } from 'vitest';
import { formatChangesAsMarkdown } from './diff-markdown.ts';
import { formatChangesAsText } from './diff-text.ts';

it('says of which files the changes do not tell', () => {
  expect(formatChangesAsText([], { unread: [], prose: ['content/a\u001B.md'] })).toBe(
    'Nothing differs in what is claimed.\n\nOur prose differs, which is not compared: read content/a<U+001B>.md.',
  );
  expect(formatChangesAsMarkdown([], { unread: [], prose: ['content/`a.md', 'b'] })).toContain(
    'Our prose differs, which is not compared: read ``content/`a.md`` and `b`.',
  );
});

it('counts files beyond twenty', () => {
  const files = Array.from({ length: 22 }, (_, at) => `f${String(at)}`);
  const read = (prose: string[]) => formatChangesAsText([], { unread: [], prose });
  expect(read(files)).toMatch(/: read f0, f1, .*, f19 and two more files\.$/);
  expect(read(files.slice(0, 21))).toMatch(/, f19 and one more file\.$/);
  expect(read(files.slice(0, 20))).toMatch(/, f18 and f19\.$/);
});
