import { expect, it } from 'vitest';
import { formatFindings } from '../reporters/text.ts';
import {
  CLAIM,
  claimFile,
  contentFrom,
  message,
  quotation,
  reportOf,
  SOUND_FILES,
  sourceFile,
  topicFile,
} from '../test/builders.ts';
import { checkContent } from './check-content.ts';
import { idsAreUniqueAndWellFormed } from './ids-are-unique-and-well-formed.ts';

const report = (path: string) => reportOf(idsAreUniqueAndWellFormed, { [path]: claimFile() });

it.each(['another-claim', '2402-11337', 'falcon', 'auxiliary-loss', 'x'.repeat(80)])('accepts the name %s', (id) => {
  expect(report(`content/claims/${id}.md`)).toBe('');
});

it.each(['a-claim', 'kind'])('accepts the id %s, which is a claim’s or a list’s, for a topic', (id) => {
  expect(reportOf(idsAreUniqueAndWellFormed, { [`content/topics/${id}.md`]: topicFile() })).toBe('');
});

it('reports a claim that has the id of a source, since both are cited by it', () => {
  expect(reportOf(idsAreUniqueAndWellFormed, { 'content/sources/a-claim.md': sourceFile() })).toBe(message`
    content/claims/a-claim.md:1:1  A claim and a source have one id  ids-are-unique-and-well-formed
       the source is content/sources/a-claim.md
       citations are told apart by these ids
       fix: rename the one that is newer
  `);
});

it('reports other words of a source that happen to have the id of a passage', () => {
  // Found among the first 155,777 of their kind.
  const evidence = [quotation({ exact: 'word 53221' }), quotation({ exact: 'word 155776' })];
  expect(reportOf(idsAreUniqueAndWellFormed, { [CLAIM]: claimFile({ evidence }) })).toBe(message`
    content/claims/a-claim.md:13:12  The passage has the id of another one of source a-source  ids-are-unique-and-well-formed
       p-563f9ce7d3 leads to ["word 53221","",""]
       fix: quote a word more or less
  `);
});

it.each([
  ['Über Größe_2', 'uber-grosse-2'],
  ['Łódź’s claim', 'lodzs-claim'],
  ['a-claim.md', 'a-claim'],
])('makes an id of a name with capitals, blanks, accents or a second ending: %s', (name, id) => {
  expect(report(`content/claims/${name}.md`)).toBe(message`
    content/claims/${name}.md:1:1  The file name “${name}” is not an id  ids-are-unique-and-well-formed
       expected lower-case words and digits joined by single hyphens, at most 80 characters
       fix: rename the file to ${id}.md
  `);
});

it('cuts an id that is too long, between words where the cut falls there', () => {
  expect(report(`content/claims/${'word-'.repeat(16)}word.md`)).toBe(message`
    content/claims/word-word-word-word-word-word-word-word-word-word-word-word-word-word-word-word-word.md:1:1  The file name “word-word-word-word-word-word-word-word-word-word-word-word-word-word-word-word-word” is not an id  ids-are-unique-and-well-formed
       expected lower-case words and digits joined by single hyphens, at most 80 characters
       fix: rename the file to word-word-word-word-word-word-word-word-word-word-word-word-word-word-word-word.md
  `);
});

it('offers a name of its own where no letter can be kept', () => {
  expect(report('content/claims/声明.md')).toBe(message`
    content/claims/声明.md:1:1  The file name “声明” is not an id  ids-are-unique-and-well-formed
       expected lower-case words and digits joined by single hyphens, at most 80 characters
       fix: rename the file to a-new-name.md
  `);
});

it('reports a name that differs from another only in case, which some file systems take for one', () => {
  const { corpus, files } = contentFrom(SOUND_FILES);
  const twins = files.map((file) => ({
    ...file,
    id: file.id.toUpperCase(),
    path: file.path.replace('a-claim', 'A-CLAIM'),
  }));
  const findings = checkContent(
    {
      corpus,
      strays: [],
      ledger: '',
      versions: new Map(),
      files: [...files, ...twins.filter(({ id }) => id === 'A-CLAIM')],
    },
    [idsAreUniqueAndWellFormed],
  );
  expect(formatFindings(findings)).toBe(message`
    content/claims/A-CLAIM.md:1:1  The file name “A-CLAIM” is not an id  ids-are-unique-and-well-formed
       expected lower-case words and digits joined by single hyphens, at most 80 characters
       fix: rename the file to a-claim.md

    content/claims/A-CLAIM.md:1:1  Two files have one id  ids-are-unique-and-well-formed
       the first is content/claims/a-claim.md
       fix: rename one of them, or merge the two
  `);
});

it('reports a name that Windows keeps for itself, and one that lists of claims have', () => {
  expect(report('content/claims/con.md')).toBe(message`
    content/claims/con.md:1:1  The id “con” is taken  ids-are-unique-and-well-formed
       Windows has no files of that name
       fix: rename the file, as to the-con.md
  `);
  expect(report('content/claims/kind.md')).toBe(message`
    content/claims/kind.md:1:1  The id “kind” is taken  ids-are-unique-and-well-formed
       lists of claims have that address
       fix: rename the file, as to the-kind.md
  `);
});

it('reports a topic whose heading in the lists of claims would have the name of a page’s content', () => {
  expect(reportOf(idsAreUniqueAndWellFormed, { 'content/topics/main.md': topicFile() })).toBe(message`
    content/topics/main.md:1:1  The id “main” is taken  ids-are-unique-and-well-formed
       the content of every page has that name
       fix: rename the file, as to the-main.md
  `);
  expect(report('content/claims/main.md')).toBe('');
});

it.each(['prn', 'aux', 'nul', 'com1', 'lpt9'])('reports the name %s, which Windows keeps too', (id) => {
  expect(report(`content/claims/${id}.md`)).toContain('Windows has no files of that name');
});

it.each([
  ['claims', claimFile()],
  ['sources', sourceFile()],
  ['topics', topicFile()],
])('reports the name in %s that feeds have', (folder, text) => {
  const path = `content/${folder}/feed.md`;
  expect(reportOf(idsAreUniqueAndWellFormed, { [path]: text })).toBe(message`
    ${path}:1:1  The id “feed” is taken  ids-are-unique-and-well-formed
       feeds have that name
       fix: rename the file, as to the-feed.md
  `);
});
