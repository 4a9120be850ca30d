import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readContent } from '../../load/read-content.ts';
import { commandAsByNpm, commandEnvironment } from '../command.ts';
import { arxivFeed } from '../services.ts';
import { buildSite } from './build-site.ts';
import { check, fill, formOn, passed } from './contribute-form.ts';
import { copyRepository, edit } from './repository-copy.ts';
import { serve } from './serve.ts';
import { visitSite } from './visit.ts';

const GUIDE = '.github/CONTRIBUTING.md';
/** Words of a source that the digest has. */
const KNOWN = { source: 'essay-ai-learning-theory', words: 'Before I begin, you should know several key facts:' };

/** A claim that the digest has. */
const CLAIM_BY_HAND = 'content/claims/ntps-predicts-lora-gain.md';

const visit = visitSite();
let root: string;
let built: Awaited<ReturnType<typeof serve>> | undefined;
/** What each claim of the copy says, by its id. */
let statements: Map<string, string>;

/** A copy of the repository to which three people add, each in one of the ways of the guide. It is checked and built once. */
beforeAll(() => {
  root = copyRepository(inject('site'));
});

afterAll(() => {
  built?.close();
  rmSync(root, { recursive: true });
});

it('a source, a claim and its evidence are added by the commands', addFromTerminal);

it('a source, a claim, and evidence for a claim that is there are added by the forms', addFromBrowser);

it('a source, a claim, and evidence for a claim that is there are added by hand', addByHand);

it('what they added passes every rule', () => {
  expect(runCheck('--fix')).toMatchObject({ status: 0 });
  expect(runCheck()).toEqual({ status: 0, output: expect.stringContaining('nothing else is wrong.') as string });
});

describe('what they added', () => {
  beforeAll(async () => {
    statements = new Map(readContent(root).corpus.claims.map(({ id, data }) => [id, data.statement]));
    built = await serve(await buildSite(join(root, 'out'), [], root));
  });

  it.each([
    ['the terminal', 'masking-helps-wherever-hides-noise', 'We mask, and it helps', 'arxiv-2509-00001'],
    ['the browser', 'some-facts-known-before-theory-read', KNOWN.words, KNOWN.source],
    ['the browser, in a claim that was there', 'no-theory-predicts-task-success', KNOWN.words, KNOWN.source],
    ['a file that was written by hand', 'learning-foretold-from-data', 'word for word', 'your-source-id'],
    [
      'a file that was written by hand, in a claim that was there',
      'ntps-predicts-lora-gain',
      'What a model will learn',
      'essay-your-name-forecasting',
    ],
  ])('from %s leads to a page that shows the claim, its words and their place', async (_, claim, words, source) => {
    const page = await visit.page();
    await page.goto(`${built?.origin ?? ''}/claims/${claim}/`);
    const quotation = page.locator('figure.evidence', { has: page.locator('blockquote', { hasText: words }) });
    expect(await page.locator('h1').textContent()).toContain(statements.get(claim));
    expect(await quotation.locator('blockquote').innerText()).toContain(words);
    await quotation.getByRole('link', { name: 'in context' }).click();
    await page.waitForURL(`${built?.origin ?? ''}/sources/${source}/#p-*`);
    expect(await page.locator(`mark${new URL(page.url()).hash}`).innerText()).toBe(words);
  });

  it.each([
    ['terminal', 'arxiv-2509-00001', 'We mask, and it helps. It costs nothing.'],
    ['browser', 'essay-name-forecasting', 'What a model will learn can be read off its data.'],
    ['hand, after the guide of the repository,', 'your-source-id', 'The text of the essay, word for word.'],
    [
      'hand, after the guide of the site,',
      'essay-your-name-forecasting',
      'What a model will learn can be read off its data before it is trained.',
    ],
  ])('by %s leads to a page that shows the source and its text', async (_, source, text) => {
    const page = await visit.page();
    await page.goto(`${built?.origin ?? ''}/sources/${source}/`);
    // The numbers of the passages stand among the words.
    expect((await page.locator('.source-text p').first().innerText()).replace(/\d/g, '')).toBe(text);
  });
});

/** Runs the commands of the guide, against a server on loopback that speaks for arXiv. */
async function addFromTerminal(): Promise<void> {
  const arxiv = createServer((_, response) => {
    response.end(arxivFeed({ summary: 'We mask, and it helps. It costs nothing.' }));
  });
  arxiv.listen(0, '127.0.0.1');
  await once(arxiv, 'listening');
  const { port } = arxiv.address() as AddressInfo;
  const claim = 'masking-helps-wherever-hides-noise';
  const scope = 'Images alone. Nothing is said of text.';
  for (const words of [
    ['2509.00001'],
    [
      'claim',
      'Masking helps wherever it hides noise.',
      '--kind',
      'empirical',
      '--topic',
      'scaling-laws',
      '--scope',
      scope,
    ],
    ['evidence', claim, 'arxiv-2509-00001', 'We mask, and it helps', '--relation', 'supports', '--note', 'It says so.'],
  ]) {
    const command = spawn(process.execPath, [...commandAsByNpm('add'), ...words], {
      cwd: root,
      env: { ...commandEnvironment(), MESOSCALE_LOOPBACK: `http://127.0.0.1:${String(port)}` },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    command.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    expect({ words, code: ((await once(command, 'close')) as [number | null])[0], said }).toMatchObject({ code: 0 });
  }
  arxiv.close();
}

/** Fills in each of the forms, and brings the files that they give into the copy. */
async function addFromBrowser(): Promise<void> {
  const page = await visit.page();
  const bring = async (name: 'evidence' | 'claim' | 'source', values: Record<string, string>) => {
    await page.goto(`${visit.origin}/contribute/?form=${name}`);
    const form = formOn(page, name);
    await fill(form, values);
    await check(form);
    const { path, text } = await passed(form);
    writeFileSync(join(root, path), text);
  };
  const evidence = {
    'evidence.0.source': KNOWN.source,
    'evidence.0.exact': KNOWN.words,
    'evidence.0.relation': 'mentions',
    'evidence.0.note': 'It leads up to what is known.',
  };
  await bring('source', {
    kind: 'essay',
    title: 'On forecasting by eye',
    shortTitle: 'Name 2026',
    authors: 'Some Name',
    url: 'https://a.example/essay',
    published: '2024-05',
    body: 'What a model will learn can be read off its data.',
    'provenance.from': 'The author’s page.',
  });
  await bring('claim', {
    statement: 'Some facts have to be known before theory is read.',
    kind: 'opinion',
    'topics.0': 'predictability',
    scope: 'An opinion of one author. It names no theory.',
    ...evidence,
  });
  await bring('evidence', { claim: 'no-theory-predicts-task-success', ...evidence });
}

/** Copies what both guides give to copy, fills it in, and does what `check` says until nothing is left. */
async function addByHand(): Promise<void> {
  const context = await visit.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${visit.origin}/contribute/#by-hand`);
  const [source = '', claim = '', evidence = ''] = await page.locator('.template pre').allTextContents();
  const [sourcePath = '', claimPath = ''] = await page.locator('.template .label code').allTextContents();
  await context.close();

  // The guide of the site: a source, a claim, and evidence for a claim that is there.
  writeFileSync(join(root, sourcePath), source);
  writeFileSync(join(root, claimPath), claim);
  const [, piece = '', entry = ''] = /^evidence:\n.*\n([^]*)^history:\n.*\n([^]*)$/m.exec(evidence) ?? [];
  const inSource = piece.replace('your-source-id', 'essay-your-name-forecasting');
  putBelow(CLAIM_BY_HAND, 'evidence', inSource.replace('the words, letter for letter', 'What a model will learn'));
  putBelow(CLAIM_BY_HAND, 'history', entry.replace('2026-05-05', '2100-12-05'));

  // The guide of the repository: a source, and evidence for a claim of one’s own.
  const other = 'content/sources/your-source-id.md';
  writeFileSync(join(root, other), templateUnder('A source'));
  edit(root, other, 'On forecasting what models learn', 'Another essay');
  edit(root, other, 'https://example.org/essay', 'https://example.org/another');
  const [, line = ''] = /your-source-id\.md:.*\n +fix: add under provenance: {2}(.*)\n/.exec(runCheck().output) ?? [];
  edit(root, other, 'provenance:\n', `provenance:\n  ${line}\n`);
  const [, ownPiece = ''] = templateUnder('Evidence').split('evidence:\n');
  putBelow(claimPath, 'evidence', ownPiece.replace('the words, letter for letter', 'word for word'));
}

/** Puts lines below those under a key of the front matter. */
function putBelow(file: string, key: string, lines: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  const end = new RegExp(`^${key}:.*\\n(?:[ #].*\\n)*`, 'm').exec(text);
  if (end === null) throw new Error(`${file} has no ${key}`);
  const at = end.index + end[0].length;
  writeFileSync(join(root, file), text.slice(0, at) + lines + text.slice(at));
}

/** The block of YAML below a heading of the guide in the repository. */
function templateUnder(heading: string): string {
  const [, below = ''] = readFileSync(GUIDE, 'utf8').split(`\n### ${heading}\n`);
  return /```yaml\n([^]*?)```/.exec(below)?.[1] ?? '';
}

function runCheck(...options: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...commandAsByNpm('check'), ...options], {
    cwd: root,
    encoding: 'utf8',
    env: commandEnvironment(),
  });
  return { status, output: stdout + stderr };
}
