import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../load/front-matter.ts';
import { readContent } from '../load/read-content.ts';
import { authorsNamed, replaceFacts } from './replace-facts.ts';

describe('gives every source of the digest other facts, and leaves all else as it is', () => {
  const files = readContent('.').files.filter(({ collection }) => collection === 'sources');
  const facts = { title: 'Another: title', authors: [{ name: 'Ada Lovelace' }], published: '2026-01' };
  it.each(files.map((file) => [file.id, file] as const))('%s', (_, file) => {
    const replaced = replaceFacts(file.raw, facts, 'Taken anew.');
    const before = file.frontMatter.value as { notes?: string[] };
    const { value, body } = parseFrontMatter(replaced);
    expect(value).toEqual({ ...before, ...facts, notes: [...(before.notes ?? []), 'Taken anew.'] });
    expect(body).toBe(file.frontMatter.body);
  });
});

describe('puts a fact that was missing', () => {
  const source = (lines: string) =>
    `---\nkind: preprint\npublished: 2025\nurl: null\n${lines}text: none\nnotes: []\n---\n`;

  it.each([
    ['revised', '2026-01-01', '', 'published: 2025\nrevised: 2026-01-01\n'],
    ['arxiv', '2402.11337', '', 'url: null\narxiv: "2402.11337"\n'],
    ['doi', '10.1000/a', 'arxiv: "2402.11337"\n', 'arxiv: "2402.11337"\ndoi: "10.1000/a"\n'],
    ['code', 'https://code.example', 'page: 1-2\n', 'page: 1-2\ncode: https://code.example\n'],
  ] as const)('%s where the files have it', (key, value, lines, written) => {
    expect(replaceFacts(source(lines), { [key]: value }, 'So.')).toContain(written);
  });
});

it('keeps what a file says of an author besides the name', () => {
  expect(authorsNamed([{ name: 'B' }, { name: 'A' }], [{ name: 'A', handle: '@a' }])).toEqual([
    { name: 'B' },
    { name: 'A', handle: '@a' },
  ]);
});

it('refuses a file without front matter', () => {
  expect(() => replaceFacts('Words.', {}, 'So.')).toThrow('The source’s file has no front matter');
});
