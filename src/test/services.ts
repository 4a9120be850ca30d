import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Ask } from '../cli/add/ask.ts';
import { routeTo } from '../cli/add/loopback.ts';
import type { Manners } from '../cli/add/manners.ts';
import { openNetwork } from '../cli/add/network.ts';
import { run } from '../cli/add/run.ts';
import { SOUND_FILES } from './builders.ts';

/** An answer of a service, or what it does in place of one. */
export type Reply =
  { status?: number; headers?: Record<string, string>; body?: string | Buffer } | ((response: ServerResponse) => void);

/** What a run of the command came to. */
export interface Outcome {
  code: number;
  /** Standard output. */
  out: string;
  /** Standard error. */
  err: string;
  /** Milliseconds that it waited, in order. */
  waits: number[];
  /** `host/path` of every request, in order. */
  asked: string[];
  headers: IncomingMessage['headers'][];
}

/** A folder with content, in which the command runs; removed when the test ends. */
export interface Place {
  root: string;
  read: (path: string) => string;
  write: (path: string, text: string) => void;
  /** Names below content/sources or content/claims, hidden ones too. */
  list: (folder: string) => string[];
  run: (
    argv: readonly string[],
    replies?: readonly Reply[],
    options?: { ask?: Ask; manners?: Partial<Manners> },
  ) => Promise<Outcome>;
}

/** The day on which every run takes place. */
export const TODAY = '2026-12-01';

export function aPlace(files: Readonly<Record<string, string>> | 'the digest' = SOUND_FILES): Place {
  const root = mkdtempSync(join(tmpdir(), 'mesoscale-add-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  if (files === 'the digest') cpSync('content', join(root, 'content'), { recursive: true });
  else for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    root,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    write,
    list: (folder) => readdirSync(join(root, 'content', folder)).sort(),
    run: (argv, replies = [], options = {}) => runAgainst(root, argv, replies, options),
  };
}

/** Runs the command against a loopback server that speaks for every host and gives the replies in turn, the last one for ever. */
async function runAgainst(
  root: string,
  argv: readonly string[],
  replies: readonly Reply[],
  { ask, manners = {} }: { ask?: Ask; manners?: Partial<Manners> },
): Promise<Outcome> {
  const outcome: Outcome = { code: 0, out: '', err: '', waits: [], asked: [], headers: [] };
  const left = [...replies];
  const server = createServer((request, response) => {
    outcome.asked.push((request.url ?? '').slice(1));
    outcome.headers.push(request.headers);
    const reply = left.length > 1 ? left.shift() : left[0];
    if (typeof reply === 'function') reply(response);
    else response.writeHead(reply?.status ?? 200, reply?.headers).end(reply?.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let now = Date.UTC(2026, 11, 1);
  try {
    const network = openNetwork({
      userAgent: 'mesoscale/0 (+https://example.org)',
      wait: (milliseconds) => {
        outcome.waits.push(milliseconds);
        now += milliseconds;
        return Promise.resolve();
      },
      now: () => now,
      report: (text) => (outcome.err += `${text}\n`),
      route: routeTo(`http://127.0.0.1:${String(port)}`),
      timeout: 10_000,
      folder: join(root, '.cache', 'asked'),
      ...manners,
    });
    outcome.code = await run(argv, {
      root,
      today: TODAY,
      network,
      ask: ask ?? null,
      say: (text) => (outcome.out += text),
      report: (text) => (outcome.err += `${text}\n`),
    });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  return outcome;
}

/** The parts of an entry in arXiv’s Atom feed; a part that is null is left out. */
export interface ArxivEntry {
  id?: string;
  title?: string;
  summary?: string;
  comment?: string | null;
  doi?: string | null;
  journal?: string | null;
  published?: string;
  updated?: string;
}

/** A feed as arXiv’s API sends it, with one entry or with none. */
export function arxivFeed(entry: ArxivEntry | null = {}): string {
  const {
    id = '2509.00001v2',
    title = 'Masking\n  and what it hides',
    comment = null,
    doi = null,
    journal = null,
  } = entry ?? {};
  const {
    summary = 'We mask.\n  It helps.',
    published = '2025-09-01T17:00:00Z',
    updated = '2025-10-02T09:00:00Z',
  } = entry ?? {};
  const part = (name: string, value: string | null) =>
    value === null ? '' : `<arxiv:${name}>${value}</arxiv:${name}>`;
  const body = `<entry>
    <id>http://arxiv.org/abs/${id}</id>
    <updated>${updated}</updated>
    <published>${published}</published>
    <title>${title}</title>
    <summary>${summary}</summary>
    <author><name>Ada Lovelace</name></author>
    <author><name>Charles Babbage</name></author>
    ${part('comment', comment)}${part('doi', doi)}${part('journal_ref', journal)}
    <arxiv:primary_category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.AI" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
  </entry>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <title type="html">ArXiv Query</title>
  ${entry === null ? '' : body}
</feed>
`;
}

/** A work as Crossref’s API sends it. */
export function crossrefWork(overrides: Record<string, unknown> = {}): string {
  const message = {
    DOI: '10.1000/abc',
    type: 'journal-article',
    title: ['Masking &amp; <i>hiding</i>'],
    author: [{ given: 'Ada', family: 'Lovelace' }, { name: 'The Engine Group' }],
    'container-title': ['Journal of Engines'],
    published: { 'date-parts': [[2025, 9]] },
    page: '3-14',
    resource: { primary: { URL: 'https://journal.example.org/abc' } },
    ...overrides,
  };
  return JSON.stringify({ status: 'ok', message });
}
