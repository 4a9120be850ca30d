import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { createAddresses } from '../digest/addresses.ts';
import { buildGraph } from '../digest/graph.ts';
import { readContent } from '../load/read-content.ts';
import type { ClaimInput } from '../schema/claim.ts';
import { exportedFiles } from './files.ts';
import { exportClaim } from './graph-json.ts';

const { corpus, versions, files } = readContent(process.cwd());
const graph = buildGraph(corpus, versions);
const addresses = createAddresses({ site: 'https://digest.example', base: '/' });
const exported = new Map(exportedFiles(graph, addresses).map(({ path, text }) => [path, text]));

/** What the page of data says that the line of a version is made of, done with the file of the claim and nothing of ours. */
function lineByThePage(raw: string): string {
  const [, frontMatter = '', ...body] = raw.split(/^---$/m);
  const { statement, kind, evidence } = parse(frontMatter) as ClaimInput;
  const keys = ['source', 'relation', 'exact', 'prefix', 'suffix', 'via', 'ownRemark', 'finding', 'locator'];
  const fold = (value: unknown) =>
    typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim() : value;
  const pieces = evidence.map((piece) => {
    const entries = Object.entries(piece);
    return Object.fromEntries(
      keys.flatMap((key) => entries.filter(([name]) => name === key).map(([, value]) => [key, fold(value)])),
    );
  });
  return JSON.stringify({ statement: fold(statement), kind, scope: fold(body.join('---')), evidence: pieces });
}

it('the hash of each claim can be made again from its file, by what the page of data says', () => {
  expect(graph.claims.size).toBeGreaterThan(0);
  for (const claim of graph.claims.values()) {
    const { version } = exportClaim(claim, addresses);
    const line = lineByThePage(files.find(({ path }) => path === claim.file)?.raw ?? '');
    const lines = exported.get(`claims/${claim.id}.versions.jsonl`)?.().split('\n') ?? [];
    expect([claim.id, lines.length, lines[version.number - 1]]).toEqual([claim.id, version.number + 1, line]);
    expect(createHash('sha256').update(line).digest('hex')).toBe(version.sha256);
  }
});
