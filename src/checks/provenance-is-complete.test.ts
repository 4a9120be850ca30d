import { describe, expect, it } from 'vitest';
import { message, reportOf, SOURCE, sourceFile } from '../test/builders.ts';
import { provenanceIsComplete } from './provenance-is-complete.ts';

const report = (overrides: object) => reportOf(provenanceIsComplete, { [SOURCE]: sourceFile({ ...overrides }) });

it.each([
  ['a held text with its checksum', {}],
  ['a part that says which part it is', { text: 'partial', extent: 'the abstract' }],
  ['a summary in place of a text', { text: 'none', summary: 'What it says.', body: '' }],
])('accepts %s', (_, overrides) => {
  expect(report(overrides)).toBe('');
});

it.each(['2026-11-22', '2026-11', '2026', '2026-11-23'])(
  'accepts a source that was published on %s and recorded on 2026-11-22, where it may have been the day before',
  (published) => {
    expect(report({ published })).toBe('');
  },
);

it.each(['2026', '2026-05', '2026-05-05'])('accepts a version of the day of publication, %s', (published) => {
  expect(report({ kind: 'preprint', published, revised: '2026-05-05' })).toBe('');
});

it('accepts a change of layout alone', () => {
  const source = sourceFile({ body: 'Some words\nof the source.' });
  expect(reportOf(provenanceIsComplete, { [SOURCE]: source.replace('words\nof', 'words of') })).toBe('');
});

describe('reports', () => {
  it.each(['2026-11-24', '2026-12', '2027'])(
    'a source that was recorded before it was published, in %s',
    (published) => {
      expect(report({ published })).toBe(message`
      content/sources/a-source.md:7:12  The source was recorded before it was published  provenance-is-complete
         published ${published}, recorded 2026-11-22
         fix: correct one of the two; \`published\` is the first public date, which may be earlier than that of an issue
    `);
    },
  );

  it.each([
    ['held', { text: 'held' }],
    ['none', { text: 'none', summary: 'What it says.', body: '' }],
  ])('a part of a text of which the file says %s', (state, overrides) => {
    expect(report({ ...overrides, extent: 'the abstract' }).replace(/:\d+:\d+/, '')).toBe(message`
      content/sources/a-source.md  The file says which part of the text is held, and  text: ${state}  provenance-is-complete
         fix: write  text: partial, or remove \`extent\`
    `);
  });

  it('a newest version that is older than the first', () => {
    const paper = { kind: 'preprint', published: '2026-05', revised: '2026-04-30' };
    expect(report(paper).replace(/:\d+:\d+/, '')).toBe(message`
      content/sources/a-source.md  The newest version of the source is older than the first  provenance-is-complete
         published 2026-05, revised 2026-04-30
         fix: correct one of the two
    `);
  });

  it('a text that has changed, with both checksums', () => {
    const source = sourceFile().replace('These are', 'These were');
    expect(reportOf(provenanceIsComplete, { [SOURCE]: source })).toBe(message`
      content/sources/a-source.md:15:11  The text is not the text that was recorded  provenance-is-complete
         expected 00c3521ee2f4b5ef2540aaa118f69d876033cd9f8071795a58c06b624c08ac69
         found    065fc5916d4965eb7650d6be8aa9716b7fd413b6f13323da99d88290db89afb2
         fix: undo the change below the front matter; if it corrects the text after its original, write  sha256: 065fc5916d4965eb7650d6be8aa9716b7fd413b6f13323da99d88290db89afb2
    `);
  });

  it('a text without a checksum, with the checksum to paste', () => {
    expect(report({ provenance: { sha256: undefined } })).toBe(message`
      content/sources/a-source.md:13:3  The text has no checksum  provenance-is-complete
         fix: add under provenance:  sha256: 00c3521ee2f4b5ef2540aaa118f69d876033cd9f8071795a58c06b624c08ac69
    `);
  });

  it('a part that does not say which part it is', () => {
    expect(report({ text: 'partial' })).toBe(message`
      content/sources/a-source.md:9:7  A partial text does not say which part is held  provenance-is-complete
         fix: add  extent: the abstract  (or what is held)
    `);
  });

  it('a text that is said to be held and is not there', () => {
    expect(report({ body: '' })).toBe(message`
      content/sources/a-source.md:9:7  The file says  text: held, but no text stands below the front matter  provenance-is-complete
         fix: paste the text below the second “---”, or write  text: none
    `);
  });

  it('a text that is not there also where the rest of the file does not fit', () => {
    const source = sourceFile({ body: '' }).replace('kind: post', 'kind: nonsense');
    expect(reportOf(provenanceIsComplete, { [SOURCE]: source })).toBe(report({ body: '' }));
    expect(reportOf(provenanceIsComplete, { [SOURCE]: source.replace('text: held', 'text: none') })).toBe('');
  });

  it('a text that is there and said not to be held', () => {
    expect(report({ text: 'none', summary: 'What it says.' })).toBe(message`
      content/sources/a-source.md:18:1  There is text below the front matter, but the file says  text: none  provenance-is-complete
         fix: write  text: held  or  text: partial, or remove the text
    `);
  });

  it('a checksum of no text', () => {
    expect(report({ text: 'none', summary: 'What it says.', body: '', provenance: { sha256: '0'.repeat(64) } }))
      .toBe(message`
      content/sources/a-source.md:16:11  There is a checksum, but no text  provenance-is-complete
         fix: remove it
    `);
  });

  it('neither a text nor a summary', () => {
    expect(report({ text: 'none', body: '' })).toBe(message`
      content/sources/a-source.md:9:7  A source without text has no summary  provenance-is-complete
         fix: add a \`summary\` in your words, so that the page says something
    `);
  });
});
