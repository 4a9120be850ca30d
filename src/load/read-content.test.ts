import { symlinkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { CLAIM, claimFile, contentFrom, SOUND_FILES, SOURCE, TOPIC } from '../test/builders.ts';
import { collectionOf, listFiles, readContent, readContentFile } from './read-content.ts';

const ESSAY = '---\ntitle: Overview\ndescription: What it says.\n---\n\nWords.\n';

it('reads every collection, with paths relative to the repository', () => {
  const { files } = contentFrom({ ...SOUND_FILES, 'content/overview.md': ESSAY });
  expect(files.map(({ collection, id, path }) => [collection, id, path])).toEqual([
    ['sources', 'a-source', SOURCE],
    ['claims', 'a-claim', CLAIM],
    ['topics', 'a-topic', TOPIC],
    ['essays', 'overview', 'content/overview.md'],
  ]);
});

it('puts what fits its schema into the corpus, with defaults filled in and the body below', () => {
  const { corpus } = contentFrom({ ...SOUND_FILES, 'content/overview.md': ESSAY });
  expect(corpus.claims).toMatchObject([
    { id: 'a-claim', file: CLAIM, data: { kind: 'empirical', links: [] }, body: '\nIts scope and limits.\n' },
  ]);
  expect([corpus.sources, corpus.topics, corpus.essays].map(([document]) => document?.id)).toEqual([
    'a-source',
    'a-topic',
    'overview',
  ]);
});

it('keeps a file that does not fit its schema out of the corpus, with what the schema objects to', () => {
  const { files, corpus } = contentFrom({ [CLAIM]: claimFile({ kind: 'guess' }) });
  expect(files).toMatchObject([{ path: CLAIM, data: null, issues: [{ code: 'invalid_value', path: ['kind'] }] }]);
  expect(corpus.claims).toEqual([]);
});

it('says of a file that the disk does not give that it cannot be read, and throws where it has gone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mesoscale-unreadable-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, CLAIM);
  // A folder is refused to whoever reads it as a file, whatever their rights.
  mkdirSync(file, { recursive: true });
  const fix = 'make it readable to you, or restore it';
  expect(readContentFile(folder, 'claims', file)).toMatchObject({
    path: CLAIM,
    data: null,
    frontMatter: { problems: [{ line: 1, column: 1, reason: 'The file cannot be read (EISDIR)', fix }] },
  });
  rmSync(file, { recursive: true });
  expect(() => readContentFile(folder, 'claims', file)).toThrow('ENOENT');
});

it('does not hold a file to its schema whose YAML is broken', () => {
  const { files } = contentFrom({ [CLAIM]: '---\nkind: "theorem\n---\n' });
  expect(files).toMatchObject([{ data: null, issues: [], frontMatter: { problems: [{ line: 2, column: 7 }] } }]);
});

it('sorts files by id in code-unit order', () => {
  const names = ['b', 'a-b', 'a', 'ä', 'a1', 'Z'];
  const { corpus } = contentFrom(Object.fromEntries(names.map((name) => [`content/claims/${name}.md`, claimFile()])));
  expect(corpus.claims.map(({ id }) => id)).toEqual(['Z', 'a', 'a-b', 'a1', 'b', 'ä']);
});

it('reads Markdown files of the folder itself alone, and follows no link out of it', () => {
  const root = mkdtempSync(join(tmpdir(), 'mesoscale-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const folder = join(root, 'content', 'claims');
  mkdirSync(join(folder, 'folder.md'), { recursive: true });
  for (const name of ['a-claim.md', 'notes.txt']) writeFileSync(join(folder, name), claimFile());
  symlinkSync(join(folder, 'notes.txt'), join(folder, 'link.md'));
  expect(listFiles(root, 'claims')).toEqual([join(folder, 'a-claim.md')]);
});

it.each([
  ['content/claims/a-claim.md', 'claims'],
  ['content/sources/a-source.md', 'sources'],
  ['content/topics/a-topic.md', 'topics'],
  ['content/overview.md', 'essays'],
  ['content/permalinks.txt', null],
  ['content/drafts/a-claim.md', null],
  ['content/claims/drafts/a-claim.md', null],
  ['src/claims/a-claim.md', null],
  ['README.md', null],
])('knows the collection of %s', (path, collection) => {
  expect(collectionOf(path.replaceAll('/', sep))).toBe(collection);
});

it.each(['content/versions/a-claim.jsonl', 'content/permalinks.txt', 'content/claims/b-claim.md'])(
  'reads nothing through a link in the place of %s, wherever it leads, and reports it',
  (path) => {
    const root = mkdtempSync(join(tmpdir(), 'mesoscale-links-'));
    onTestFinished(() => {
      rmSync(root, { recursive: true });
    });
    for (const folder of ['content/versions', 'content/claims', 'public'])
      mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, 'elsewhere'), 'secret');
    for (const target of [join(root, 'elsewhere'), join(root, 'nowhere')]) {
      symlinkSync(target, join(root, path));
      const { files, ledger, versions, strays } = readContent(root);
      expect({ files, ledger, versions }).toEqual({ files: [], ledger: '', versions: new Map() });
      expect(strays.map((stray) => stray.path)).toEqual([path]);
      rmSync(join(root, path));
    }
  },
);

it('reads nothing where a file is in the place of the folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'mesoscale-no-folder-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  writeFileSync(join(root, 'content'), 'a link that a checkout made a file of');
  const { files, ledger, versions, strays } = readContent(root);
  expect({ files, ledger, versions }).toEqual({ files: [], ledger: '', versions: new Map() });
  expect(strays.map(({ path, reason }) => [path, reason])).toEqual([['content', 'Not a folder']]);
});
