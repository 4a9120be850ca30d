import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareVersions } from '../digest/claim-version.ts';
import type { Content } from '../digest/content-file.ts';
import { buildGraph } from '../digest/graph.ts';
import {
  compareLedger,
  doubledAddresses,
  formatLedger,
  issueDays,
  issuedAddresses,
  parseLedger,
} from '../digest/permalinks.ts';
import { countOf, sentence } from '../digest/wording.ts';
import { LEDGER, VERSIONS } from '../load/read-content.ts';

/**
 * Enters every new address into the ledger, with today’s date, and stores every new version of a claim.
 * Adds only, but for the later day of an address that stands twice, and leaves a ledger alone that has lines it cannot read.
 * Returns what it did, a sentence each.
 */
export function recordPublished(root: string, { corpus, ledger, versions }: Content): string[] {
  const done: string[] = [];
  const { permalinks, unreadable } = parseLedger(ledger);
  const graph = buildGraph(corpus, versions, issueDays(permalinks));
  const added = [...graph.claims.values()].flatMap(({ data, body, stored, sourceNames, firstName }) => {
    const comparison = compareVersions(data, body, stored, sourceNames);
    return comparison.state === 'to-be-stored' ? [{ firstName, lines: [...stored, comparison.line] }] : [];
  });
  if (added.length > 0) {
    mkdirSync(join(root, VERSIONS), { recursive: true });
    for (const { firstName, lines } of added)
      replaceFile(join(root, VERSIONS, `${firstName}.jsonl`), lines.map((line) => `${line}\n`).join(''));
    done.push(sentence(`stored ${countOf(added.length, 'version')} in ${VERSIONS}`));
  }
  const { missing } = compareLedger(permalinks, issuedAddresses(graph));
  const { size: doubled } = doubledAddresses(permalinks);
  if (missing.length + doubled > 0 && unreadable.length === 0) {
    const date = new Date().toISOString().slice(0, 10);
    const entered = missing.map((address) => ({ address, date }));
    replaceFile(join(root, LEDGER), formatLedger([...permalinks, ...entered]));
    const addresses = (count: number) => countOf(count, 'address', 'addresses');
    if (missing.length > 0) done.push(sentence(`entered ${addresses(missing.length)} into ${LEDGER}`));
    if (doubled > 0) done.push(sentence(`left ${addresses(doubled)} in ${LEDGER} with the first day alone`));
  }
  return done;
}

/** A file is replaced whole or not at all, and where the disk refuses, nothing is left beside it. */
function replaceFile(file: string, text: string): void {
  const draft = `${file}.new`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}
