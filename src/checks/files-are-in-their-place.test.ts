import { expect, it } from 'vitest';
import { checkContent } from './check-content.ts';
import { formatFindings } from '../reporters/text.ts';
import { claimFile, contentFrom, message, reportOf, SOUND_FILES, sourceFile, topicFile } from '../test/builders.ts';
import { filesAreInTheirPlace } from './files-are-in-their-place.ts';

it('accepts the folders of the digest', () => {
  expect(reportOf(filesAreInTheirPlace, {})).toBe('');
});

it.each([
  'content/claim/a-claim.md',
  'content/claims/deeper/a-claim.md',
  'content/claims/a-claim.MD',
  'content/notes.txt',
])('reports %s, which nothing reads', (path) => {
  expect(reportOf(filesAreInTheirPlace, { [path]: claimFile() })).toBe(message`
      ${path}:1:1  A file that nothing reads  files-are-in-their-place
         expected content/sources/<id>.md, content/claims/<id>.md or content/topics/<id>.md
         fix: move or rename the file, or remove it
    `);
});

it.each([
  ['content/b-claim.md', claimFile(), 'claims/b-claim'],
  ['content/sources/b-claim.md', claimFile(), 'claims/b-claim'],
  ['content/topics/b-claim.md', claimFile({ kind: 'empircal' }), 'claims/b-claim'],
  ['content/claims/b-source.md', sourceFile(), 'sources/b-source'],
  ['content/b-topic.md', topicFile(), 'topics/b-topic'],
])('says of %s where it belongs, and nothing else of what stands in it', (path, text, place) => {
  const findings = checkContent(contentFrom({ ...SOUND_FILES, [path]: text })).filter(({ file }) => file === path);
  expect(formatFindings(findings)).toBe(message`
    ${path}:1:1  What the file says makes it one of content/${place.replace(/\/.*/, '')}  files-are-in-their-place
       fix: move the file as it is to content/${place}.md
  `);
});

const ESSAY = '---\ntitle: A text\ndescription: What it says.\n---\n\nWords.\n';

it('reports a text that no page shows', () => {
  expect(reportOf(filesAreInTheirPlace, { 'content/a-text.md': ESSAY })).toBe(message`
    content/a-text.md:1:1  A file that nothing shows  files-are-in-their-place
       expected content/overview.md or content/method.md, and all else in a folder
       fix: move or rename the file, or remove it
  `);
});

it('accepts the digest’s own texts', () => {
  expect(reportOf(filesAreInTheirPlace, { 'content/overview.md': ESSAY, 'content/method.md': ESSAY })).toBe('');
});
