import { describe, expect, it } from 'vitest';
import { provenanceIsComplete } from '../checks/provenance-is-complete.ts';
import { frontMatterIsValid } from '../checks/front-matter-is-valid.ts';
import { parseFrontMatter } from '../load/front-matter.ts';
import { readContent } from '../load/read-content.ts';
import { reportOf, SOURCE, sourceFile } from '../test/builders.ts';
import { replaceText } from './replace-text.ts';

const TEXT = {
  body: 'The words of the abstract.',
  extent: 'the abstract',
  licence: 'CC0 1.0',
  from: 'arXiv’s API.',
  recorded: '2026-12-01',
  before: 'Saved copies: of pages.',
};

describe('gives every source of the digest another text, and leaves a file that the rules pass', () => {
  const files = readContent('.').files.filter(({ collection }) => collection === 'sources');
  it.each(files.map((file) => [file.id, file] as const))('%s', (_, file) => {
    const replaced = replaceText(file.raw, TEXT);
    for (const rule of [frontMatterIsValid, provenanceIsComplete])
      expect(reportOf(rule, { [SOURCE]: replaced })).toBe('');
    const { value, body } = parseFrontMatter(replaced);
    const before = file.frontMatter.value as Record<string, object>;
    expect(body).toBe('\nThe words of the abstract.\n');
    expect(value).toEqual({
      ...before,
      text: 'partial',
      extent: 'the abstract',
      licence: 'CC0 1.0',
      provenance: {
        ...before['provenance'],
        recorded: '2026-12-01',
        from: 'arXiv’s API.',
        sha256: '9b254aa9362cc5d26dbaacc8a019961a04c447a0f5ebd731e3f7a667968cbdb7',
      },
      notes: [
        ...((before['notes'] as string[] | undefined) ?? []),
        'Before 2026-12-01 the file said of where it is from: “Saved copies: of pages.”',
      ],
    });
  });
});

it('enters the version that the text is from', () => {
  const [file] = readContent('.').files.filter(({ id }) => id === 'arxiv-2402-11337');
  expect(replaceText(file?.raw ?? '', { ...TEXT, arxiv: '2402.11337v2' })).toContain('\narxiv: "2402.11337v2"\n');
});

it('enters the checksum of the text where the provenance stands in braces', () => {
  const braces = sourceFile({ text: 'none', body: '' }).replace(
    /provenance:\n {2}recorded: (.*)\n {2}from: (.*)\n/,
    'provenance: { recorded: $1, from: $2 }\n',
  );
  const replaced = replaceText(braces, TEXT);
  expect(replaced).toMatch(
    /\nprovenance: \{ recorded: "2026-12-01", from: "arXiv’s API\.", sha256: "9b254aa9[^"]*" \}\n/,
  );
  for (const rule of [frontMatterIsValid, provenanceIsComplete])
    expect(reportOf(rule, { [SOURCE]: replaced })).toBe('');
});

it('refuses a file without front matter', () => {
  expect(() => replaceText('Words.', TEXT)).toThrow('The source’s file has no front matter');
});
