import { expect, it } from 'vitest';
import { checkContent } from './check-content.ts';
import { formatFindings } from '../reporters/text.ts';
import {
  CLAIM,
  claimFile,
  contentFrom,
  message,
  quotation,
  reportOf,
  SOUND_FILES,
  SOURCE,
  sourceFile,
  TOPIC,
  topicFile,
} from '../test/builders.ts';
import { filesAreInTheirPlace } from './files-are-in-their-place.ts';

it('accepts the folders of the digest', () => {
  expect(reportOf(filesAreInTheirPlace, {})).toBe('');
});

it.each(['content/claim/a-claim.md', 'content/claims/a-claim.pdf', 'content/notes.txt'])(
  'reports %s, which nothing reads',
  (path) => {
    expect(reportOf(filesAreInTheirPlace, { [path]: claimFile() })).toBe(message`
      ${path}:1:1  A file that nothing reads  files-are-in-their-place
         expected content/sources/<id>.md, content/claims/<id>.md or content/topics/<id>.md
         fix: move or rename the file, or remove it
    `);
  },
);

it.each([
  ['content/claims/deeper/b-claim.md', 'rename it to content/claims/b-claim.md, or remove it'],
  ['content/claims/B-Claim.MD', 'rename it to content/claims/b-claim.md, or remove it'],
  ['content/claims/b-claim.md.txt', 'rename it to content/claims/b-claim.md, or remove it'],
  ['content/claims/a-claim.markdown', 'remove it, or give it a name beside content/claims/a-claim.md'],
])('reports %s, which nothing reads, and where it would be read', (path, fix) => {
  expect(reportOf(filesAreInTheirPlace, { [path]: claimFile() })).toBe(message`
      ${path}:1:1  A file that nothing reads  files-are-in-their-place
         expected content/sources/<id>.md, content/claims/<id>.md or content/topics/<id>.md
         fix: ${fix}
    `);
});

it.each([
  [CLAIM, 'content/claims/a-claim.MD', 'files-are-in-their-place'],
  [CLAIM, 'content/claims/deeper/a-claim.md', 'files-are-in-their-place'],
  [CLAIM, 'content/topics/a-claim.md', 'files-are-in-their-place'],
  [CLAIM, 'content/claims/A_claim.md', 'ids-are-unique-and-well-formed'],
  [SOURCE, 'content/sources/a-source.txt', 'files-are-in-their-place'],
  [SOURCE, 'content/claims/a-source.md', 'files-are-in-their-place'],
  [SOURCE, 'content/sources/A-Source.md', 'ids-are-unique-and-well-formed'],
  [TOPIC, 'content/topics/a-topic.markdown', 'files-are-in-their-place'],
])('says of %s that stands at %s that alone, and not that it is lost', (path, at, rule) => {
  const files = {
    ...SOUND_FILES,
    [CLAIM]: claimFile({ evidence: [quotation()] }),
    'content/claims/b-claim.md': claimFile({
      statement: 'Another claim is a sentence.',
      links: [{ to: 'a-claim', type: 'refines', note: 'It is more exact.' }],
      body: 'See [the claim](a-claim.md) and [the source](../sources/a-source.md).',
    }),
  };
  const { ledger, versions } = contentFrom(files);
  const moved = Object.fromEntries(Object.entries(files).map(([name, text]) => [name === path ? at : name, text]));
  const findings = checkContent({ ...contentFrom(moved), ledger, versions });
  expect(findings.map((finding) => [finding.file, finding.rule])).toEqual([[at, rule]]);
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
