import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { checkContent } from '../checks/check-content.ts';
import type { Rule } from '../checks/rule.ts';
import type { Content, ContentFile } from '../digest/content-file.ts';
import { canonicalClaim } from '../digest/canonical-claim.ts';
import { hashText } from '../digest/content-id.ts';
import type { Document } from '../digest/corpus.ts';
import { buildGraph } from '../digest/graph.ts';
import { formatLedger, issuedAddresses } from '../digest/permalinks.ts';
import { parseFrontMatter } from '../load/front-matter.ts';
import { readContent } from '../load/read-content.ts';
import { heldText } from '../markdown/held-text.ts';
import { formatFindings } from '../reporters/text.ts';
import { COLLECTIONS } from '../schema/collections.ts';

/** Front matter to put over the defaults, valid or not; a key that is undefined is left out. `body` is the Markdown below. */
type Overrides = Record<string, unknown> & { body?: string };

/** Texts of files by their path relative to the repository. */
type Files = Record<string, string>;

/** The text of a content file: the front matter starts on line 2, one blank line stands before the body. */
function contentFile(frontMatter: Record<string, unknown>, body: string): string {
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${body}\n`;
}

/** A post whose text is held, with the checksum of that text. */
export function sourceFile({ body = 'These are the words of the source.', ...overrides }: Overrides = {}): string {
  const text = heldText(body);
  return contentFile(
    {
      kind: 'post',
      title: null,
      shortTitle: 'A source',
      authors: [],
      containerTitle: null,
      published: null,
      url: null,
      text: 'held',
      licence: null,
      added: '2026-11-23',
      ...overrides,
      provenance: {
        recorded: '2026-11-22',
        from: 'A test.',
        ...(overrides['text'] !== 'none' && { sha256: hashText(text) }),
        ...(overrides['provenance'] as object | undefined),
      },
    },
    body,
  );
}

/** A claim that quotes content/sources/a-source.md, filed under content/topics/a-topic.md. */
export function claimFile({ body = 'Its scope and limits.', ...overrides }: Overrides = {}): string {
  return contentFile(
    {
      statement: 'A claim is a sentence.',
      kind: 'empirical',
      topics: ['a-topic'],
      evidence: [quotation()],
      history: [historyEntry()],
      ...overrides,
    },
    body,
  );
}

export function topicFile({ body = 'An introduction.', ...overrides }: Overrides = {}): string {
  return contentFile({ title: 'A topic', question: 'What is asked?', order: 1, ...overrides }, body);
}

export function quotation(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    source: 'a-source',
    relation: 'supports',
    exact: 'the words of the source',
    note: 'It says so.',
    ...overrides,
  };
}

export function finding(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    source: 'a-source',
    relation: 'supports',
    finding: 'The source reports this.',
    locator: 'section 4',
    note: 'It says so.',
    ...overrides,
  };
}

export function historyEntry(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return { date: '2026-11-23', changed: ['published'], why: 'First published.', ...overrides };
}

export const SOURCE = 'content/sources/a-source.md';
export const CLAIM = 'content/claims/a-claim.md';
export const TOPIC = 'content/topics/a-topic.md';

/** Content that passes every rule: a source, a claim that quotes it, and their topic. */
export const SOUND_FILES: Readonly<Files> = {
  [SOURCE]: sourceFile(),
  [CLAIM]: claimFile(),
  [TOPIC]: topicFile(),
};

/** Writes the files, and nothing else, to a fresh folder, reads them as the digest does, and removes the folder. */
export function contentFrom(files: Files): Content {
  const root = mkdtempSync(join(tmpdir(), 'mesoscale-'));
  try {
    for (const { folder } of Object.values(COLLECTIONS)) mkdirSync(join(root, 'content', folder), { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return recorded(readContent(root));
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The content with its ledger and its stored versions as `check -- --fix` would write them, unless it has its own. */
function recorded(content: Content): Content {
  const { corpus, ledger, versions } = content;
  const addresses = issuedAddresses(buildGraph(corpus)).map((address) => ({ address, date: '2026-01-02' }));
  const stored = corpus.claims.map(({ id, data, body }): [string, string[]] => [id, [canonicalClaim(data, body)]]);
  return {
    ...content,
    ledger: ledger === '' ? formatLedger(addresses) : ledger,
    versions: new Map([...stored, ...versions]),
  };
}

/** The content with another text in one of its files, as if read anew. The text must fit the file’s schema. */
export function withText({ files, corpus }: Content, path: string, raw: string): Content {
  const frontMatter = parseFrontMatter(raw);
  const reread = (file: ContentFile): ContentFile =>
    file.path === path
      ? { ...file, raw, frontMatter, data: COLLECTIONS[file.collection].schema.parse(frontMatter.value) }
      : file;
  const edited = files.map(reread);
  const data = new Map(edited.map((file) => [file.path, file.data]));
  const update = <Data>(documents: Document<Data>[]) =>
    documents.map((document) =>
      document.file === path ? { ...document, data: data.get(path) as Data, body: frontMatter.body } : document,
    );
  const { sources, claims, topics, essays } = corpus;
  return {
    strays: [],
    ledger: '',
    versions: new Map(),
    files: edited,
    corpus: { sources: update(sources), claims: update(claims), topics: update(topics), essays: update(essays) },
  };
}

/** What one rule reports, as a terminal shows it, of the sound files with `files` over them. Empty where it passes. */
export function reportOf(rule: Rule, files: Files = {}): string {
  return formatFindings(checkContent(contentFrom({ ...SOUND_FILES, ...files }), [rule]));
}

/** A message as a test shows it: the lines between the backticks, less the indentation of the first. */
export function message(strings: TemplateStringsArray, ...values: string[]): string {
  const lines = strings
    .map((part, at) => part + (values[at] ?? ''))
    .join('')
    .split('\n')
    .slice(1, -1);
  const indentation = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0;
  return lines.map((line) => line.slice(indentation)).join('\n');
}

/** What a text reads as that is saved as UTF-16, in the byte order of Windows, with a mark of it at the start or without. */
export function readAsUtf8(text: string, mark = '\uFEFF'): string {
  return Buffer.from(`${mark}${text}`, 'utf16le').toString('utf8');
}
