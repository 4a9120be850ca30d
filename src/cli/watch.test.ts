import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CLAIM, claimFile, finding, message, sourceFile, TOPIC, topicFile } from '../test/builders.ts';
import { commandAsByNpm } from '../test/command.ts';

const COMMAND = commandAsByNpm('watch');
const ARXIV = 'export.arxiv.org/api/query?id_list=2401.00001,2401.00003,2401.00002&max_results=3';

let root: string;
let server: Server;
let asked: string[];
/** By host and path; `head` is what a question for the head alone is answered with, where that is another status. */
let answers: Record<string, { head?: number; status?: number; body?: string; location?: string; encoding?: string }>;

/** Three papers on arXiv, a work with a DOI, an essay on the web, and a loopback server that speaks for all hosts. */
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-watch-'));
  const paper = (arxiv: string) =>
    sourceFile({ kind: 'preprint', arxiv, url: `https://arxiv.org/abs/${arxiv}`, containerTitle: 'arXiv' });
  write('package.json', '{ "name": "mesoscale", "version": "1.0.0" }');
  write('content/sources/paper-one.md', paper('2401.00001v1'));
  write('content/sources/paper-two.md', paper('2401.00002v2'));
  write('content/sources/paper-three.md', paper('2401.00003'));
  write(
    'content/sources/work.md',
    sourceFile({ kind: 'paper', containerTitle: 'A journal', doi: '10.1000/a', code: 'https://code.example/a' }),
  );
  const provenance = { seenAt: ['https://seen.example/copy', 'https://arxiv.org/abs/2401.00001v1'] };
  write('content/sources/essay.md', sourceFile({ kind: 'essay', url: 'http://essay.example/text', provenance }));
  write(CLAIM, claimFile({ evidence: [finding({ source: 'paper-one' }), finding({ source: 'essay' })] }));
  write(TOPIC, topicFile());
  asked = [];
  answers = {
    [ARXIV]: { body: feed(entry('2401.00001v1'), entry('2401.00002v2'), entry('2401.00003v5')) },
    'api.crossref.org/works/10.1000%2Fa': { body: '{ "message": {} }' },
    'code.example/a': {},
    'essay.example/text': {},
    'seen.example/copy': {},
  };
  server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    asked.push(request.method === 'HEAD' ? `HEAD ${path}` : path);
    const { head, status = 200, body = '', location, encoding } = answers[path] ?? { status: 500 };
    response.writeHead(request.method === 'HEAD' && head !== undefined ? head : status, {
      ...(location !== undefined && { location }),
      ...(encoding !== undefined && { 'content-encoding': encoding }),
    });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(() => {
  server.close();
  rmSync(root, { recursive: true });
});

it('says nothing where nothing has happened, and asks arXiv once for all papers', async () => {
  expect(await watch()).toEqual({ code: 0, stdout: '', stderr: 'Nothing has happened to the sources.\n' });
  expect(asked).toEqual([
    ARXIV,
    'api.crossref.org/works/10.1000%2Fa',
    'HEAD essay.example/text',
    'HEAD seen.example/copy',
    'HEAD code.example/a',
  ]);
});

it('tells new versions, withdrawals, publications, retractions and lost pages, with the claims that rest on them', async () => {
  answers[ARXIV] = {
    body: feed(
      entry('2401.00001v3', '<arxiv:comment>This paper has been withdrawn by @somebody</arxiv:comment>'),
      entry('2401.00002v2', '<arxiv:journal_ref>A Journal 1 (2026)</arxiv:journal_ref>'),
    ),
  };
  answers['api.crossref.org/works/10.1000%2Fa'] = {
    body: '{ "message": { "updated-by": [{ "type": "retraction", "DOI": "10.1000/b" }] } }',
  };
  answers['essay.example/text'] = { status: 404 };
  answers['seen.example/copy'] = { status: 410 };
  answers['code.example/a'] = { status: 301, location: 'https://elsewhere.example/' };
  const { code, stdout, stderr } = await watch();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(message`
    Something has happened to these sources since they were recorded. \`npm run add -- refresh <source>\` shows what differs.

    ### \`essay\`

    - a page is gone (status 404): \`http://essay.example/text\`
    - a page is gone (status 410): \`https://seen.example/copy\`

    Claims that rest on it:

    - \`a-claim\`: \`A claim is a sentence.\`

    ### \`paper-one\`

    - withdrawn on arXiv: \`This paper has been withdrawn by @somebody\`
    - version 3 is on arXiv; the text here is from version 1

    Claims that rest on it:

    - \`a-claim\`: \`A claim is a sentence.\`

    ### \`paper-three\`

    - arXiv no longer has this paper

    No claim rests on it.

    ### \`paper-two\`

    - published, as arXiv says: \`A Journal 1 (2026)\`

    No claim rests on it.

    ### \`work\`

    - retraction, as Crossref says: \`10.1000/b\`
    - a page sends on elsewhere: \`https://code.example/a\`

    No claim rests on it.

  `);
});

it.each([403, 404, 405, 501])(
  'asks for the page itself where a host answers %i to a question for its head',
  async (head) => {
    answers['essay.example/text'] = { head };
    expect(await watch()).toMatchObject({ stdout: '', stderr: 'Nothing has happened to the sources.\n' });
    expect(asked.slice(2, 4)).toEqual(['HEAD essay.example/text', 'essay.example/text']);
  },
);

it('takes an answer for one that says how it would pack a page, and sends none', async () => {
  answers['essay.example/text'] = { encoding: 'gzip' };
  expect(await watch()).toEqual({ code: 0, stdout: '', stderr: 'Nothing has happened to the sources.\n' });
  expect(asked.slice(2, 4)).toEqual(['HEAD essay.example/text', 'HEAD seen.example/copy']);
});

it('takes a page that is too large to be read for one that stands', async () => {
  answers['essay.example/text'] = { head: 405, body: 'x'.repeat(3_000_001) };
  expect(await watch()).toEqual({ code: 0, stdout: '', stderr: 'Nothing has happened to the sources.\n' });
});

it('names what it could not look at, and takes it for no news', async () => {
  answers['essay.example/text'] = { status: 403 };
  answers['api.crossref.org/works/10.1000%2Fa'] = { body: '<html>' };
  expect(await watch()).toEqual({
    code: 0,
    stdout: '',
    stderr: message`
      Could not be looked at: work (10.1000/a): Crossref did not answer with JSON
      Could not be looked at: http://essay.example/text: status 403
      Nothing has happened to the sources.

    `,
  });
});

it.each([
  ['a page in place of a feed', { body: '<html></html>' }],
  ['half a feed', { body: '<feed><entry><id>http://arxiv.org/abs/2401.00001v1</id></entry>' }],
  ['an empty feed', { body: '<feed></feed>' }],
  ['an error', { status: 500, body: feed(entry('2401.00001v1')) }],
])('fails, and writes nothing, where arXiv answers with %s', async (_, answer) => {
  answers[ARXIV] = answer;
  writeFileSync(join(root, 'report'), 'as it was');
  const { code, stderr } = await watch(['--out', 'report']);
  expect(code).toBe(1);
  expect(stderr).toBe(
    `arXiv did not answer with a feed of papers (status ${String('status' in answer ? answer.status : 200)})\n   fix: try again in a few minutes\n`,
  );
  expect(readFileSync(join(root, 'report'), 'utf8')).toBe('as it was');
});

it('says what to do where nobody can be reached', async () => {
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  expect(await watch([], port)).toEqual({
    code: 1,
    stdout: '',
    stderr: 'arXiv cannot be reached (ECONNREFUSED)\n   fix: look at your connection, and run it again later\n',
  });
});

it('writes its report to a file where one is named, empty where there is none', async () => {
  expect(await watch(['--out', 'report'])).toMatchObject({ code: 0, stdout: '' });
  expect(readFileSync(join(root, 'report'), 'utf8')).toBe('');
});

it('asks for nothing where its answer could not be written', async () => {
  const { code, stderr } = await watch(['--out', 'nowhere/news.md']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^--out cannot be “nowhere\/news.md”.*\n {3}fix: name a file that may be written/);
  expect(asked).toEqual([]);
});

it('names what it leaves out', async () => {
  write('content/sources/work.md', sourceFile({ kind: 'nonsense' }));
  const { stderr } = await watch();
  expect(stderr).toContain('content/sources/work.md is left out: its front matter does not fit');
});

async function watch(
  args: readonly string[] = [],
  port = (server.address() as AddressInfo).port,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [...COMMAND, ...args], {
    cwd: root,
    env: { ...process.env, MESOSCALE_LOOPBACK: `http://127.0.0.1:${String(port)}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

function feed(...entries: string[]): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom">${entries.join('')}</feed>`;
}

function entry(id: string, more = ''): string {
  return `<entry><id>http://arxiv.org/abs/${id}</id><title>A paper</title><summary>An abstract.</summary>${more}</entry>`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
