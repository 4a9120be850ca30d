import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareVersions } from '../digest/claim-version.ts';
import type { Content } from '../digest/content-file.ts';
import { buildGraph } from '../digest/graph.ts';
import { compareLedger, formatLedger, issuedAddresses, parseLedger } from '../digest/permalinks.ts';
import { countOf, sentence } from '../digest/wording.ts';
import { LEDGER, VERSIONS } from '../load/read-content.ts';

/**
 * Enters every new address into the ledger, with today’s date, and stores every new version of a claim.
 * Adds only, and leaves a ledger alone that has lines it cannot read. Returns what it did, a sentence each.
 */
export function recordPublished(root: string, { corpus, ledger, versions }: Content): string[] {
  const done: string[] = [];
  const added = corpus.claims.flatMap(({ id, data, body }) => {
    const comparison = compareVersions(data, body, versions.get(id) ?? []);
    return comparison.state === 'to-be-stored' ? [{ id, line: comparison.line }] : [];
  });
  if (added.length > 0) {
    mkdirSync(join(root, VERSIONS), { recursive: true });
    for (const { id, line } of added) appendFileSync(join(root, VERSIONS, `${id}.jsonl`), `${line}\n`);
    done.push(sentence(`stored ${countOf(added.length, 'version')} in ${VERSIONS}`));
  }
  const { permalinks, unreadable } = parseLedger(ledger);
  const { missing } = compareLedger(permalinks, issuedAddresses(buildGraph(corpus)));
  if (missing.length > 0 && unreadable.length === 0) {
    const date = new Date().toISOString().slice(0, 10);
    const file = join(root, LEDGER);
    writeFileSync(`${file}.new`, formatLedger([...permalinks, ...missing.map((address) => ({ address, date }))]));
    renameSync(`${file}.new`, file);
    done.push(sentence(`entered ${countOf(missing.length, 'address', 'addresses')} into ${LEDGER}`));
  }
  return done;
}
