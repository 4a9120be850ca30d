import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { GraphExport } from '../../schema/graph-export.ts';
import { site } from '../../site.ts';
import { serve } from './serve.ts';

const folder = inject('site');
const graph = JSON.parse(readFileSync(join(folder, 'graph.json'), 'utf8')) as GraphExport;
const examples = codeOn(readFileSync(join(folder, 'data/index.html'), 'utf8'));

let host: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  host = await serve(folder);
});
afterAll(() => {
  host.close();
});

/** The example in a language, with the host of this test for that of the site. */
function exampleIn(language: string): string {
  const text = examples.get(`Example: ${language}`);
  if (text === undefined) throw new Error(`The page has no example in ${language}`);
  return text.replaceAll(site.address, host.origin);
}

const asserted = graph.claims.filter(({ standing }) => standing.name === 'asserted').map(({ statement }) => statement);
const quotations = graph.claims.flatMap(({ evidence }) => evidence).filter(({ form }) => form === 'quotation').length;

describe('of the examples on the page of data', () => {
  it('all ask for files that are there', async () => {
    expect([...examples.keys()]).toEqual(['Example: Shell', 'Example: JavaScript', 'Example: Python']);
    for (const text of examples.values()) {
      const addresses = text.match(/https?:\/\/[^\s'")]+/g) ?? [];
      expect(addresses).not.toEqual([]);
      for (const address of addresses)
        expect([address, (await fetch(address.replace(site.address, host.origin))).status]).toEqual([address, 200]);
    }
  });

  it('the one in JavaScript counts the quotations', async () => {
    expect(await run(process.execPath, ['--input-type=module', '--eval', exampleIn('JavaScript')])).toBe(
      `${String(quotations)} quotations\n`,
    );
  });

  it('the one for the shell lists the asserted claims', async () => {
    expect(asserted).not.toEqual([]);
    const text = exampleIn('Shell');
    // Where a machine lacks the programs, what they would do is done here: the same address, and the same filter.
    const output = ['bash', 'curl', 'jq'].every(isInstalled)
      ? await run('bash', ['-c', text])
      : filterAsJq(text, await (await fetch(`${host.origin}/graph.json`)).json());
    expect(output).toBe(asserted.map((statement) => `${statement}\n`).join(''));
  });

  it('the one in Python lists every claim with its standing', async () => {
    const text = exampleIn('Python');
    const lines = graph.claims.map(({ standing, url }) => `${standing.name} ${url}\n`).join('');
    if (isInstalled('python3')) expect(await run('python3', ['-c', text])).toBe(lines);
    else
      for (const field of text.match(/(?<=\[")\w+(?="\])/g) ?? [])
        expect(JSON.stringify(graph)).toContain(`"${field}":`);
  });
});

it('the hash of a version is made as the page says', () => {
  for (const { id, version } of graph.claims) {
    const lines = readFileSync(join(folder, `claims/${id}.versions.jsonl`), 'utf8').split('\n');
    const line = lines[version.number - 1] ?? '';
    expect([id, createHash('sha256').update(line).digest('hex')]).toEqual([id, version.sha256]);
  }
});

/** What `jq -r '.claims[] | select(.standing.name == "…") | .statement'` prints. Throws where the example asks for something else. */
function filterAsJq(command: string, data: unknown): string {
  const name = /\| jq -r '\.claims\[\] \| select\(\.standing\.name == "(\w+)"\) \| \.statement'$/.exec(command)?.[1];
  if (name === undefined) throw new Error(`Teach this test what this does: ${command}`);
  const { claims } = data as GraphExport;
  return claims.flatMap(({ standing, statement }) => (standing.name === name ? [`${statement}\n`] : [])).join('');
}

async function run(program: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, no_proxy: '127.0.0.1', NO_PROXY: '127.0.0.1' };
  return (await promisify(execFile)(program, [...args], { env })).stdout;
}

function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((place) => existsSync(join(place, program)));
}

/** Text of each labelled block of code, by its label. */
function codeOn(html: string): Map<string, string> {
  const found = new Map<string, string>();
  let label: string | null = null;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'pre') label = attributes['aria-label'] ?? null;
    },
    ontext: (text) => {
      if (label !== null) found.set(label, (found.get(label) ?? '') + text);
    },
    onclosetag: (name) => {
      if (name === 'pre') label = null;
    },
  });
  parser.end(html);
  return found;
}
