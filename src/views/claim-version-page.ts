import type { Addresses } from '../digest/addresses.ts';
import { parseClaimVersion, versionEntries } from '../digest/claim-version.ts';
import { hashText } from '../digest/content-id.ts';
import { formatDate } from '../digest/dates.ts';
import { findByName } from '../digest/first-name.ts';
import type { Claim, Graph } from '../digest/graph.ts';
import { CLAIM_KINDS, RELATIONS } from '../digest/vocabulary.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { renderJoined, renderLine } from '../markdown/render.ts';
import { viewHistory, type HistoryLine } from './claim-history.ts';
import { contentLinks } from './content-links.ts';
import type { Digest } from './digest.ts';
import { claimVersionHead } from './head.ts';

export type ClaimVersionPage = ReturnType<typeof viewClaimVersion>;

/** What a version of a claim said, as it is stored; `line` is its canonical form, versions count from 1. */
export function viewClaimVersion(claim: Claim, number: number, line: string, { graph, addresses }: Digest) {
  const version = parseClaimVersion(line);
  const entry = versionEntries(claim.data.history)[number - 1];
  return {
    id: claim.id,
    number,
    path: addresses.claimVersion(claim.id, number),
    title: plainTextOf(version.statement),
    statement: renderLine(version.statement),
    kind: CLAIM_KINDS[version.kind].label,
    date: entry ? formatDate(entry.date) : null,
    hash: hashText(line),
    scope: renderJoined(version.scope, contentLinks(claim.file, addresses)),
    evidence: version.evidence.map((piece) => ({
      relation: piece.relation,
      glyph: RELATIONS[piece.relation].glyph,
      label: RELATIONS[piece.relation].label,
      quoted: piece.exact !== undefined,
      words: renderLine(piece.exact ?? piece.finding ?? ''),
      source: referTo(piece.source, graph, addresses),
      ownRemark: piece.ownRemark === true,
      locator: piece.locator === undefined ? null : renderLine(piece.locator),
      via: piece.via === undefined ? null : referTo(piece.via, graph, addresses),
    })),
    since: historySince(number, viewHistory(claim, graph, addresses)),
    isWithdrawn: claim.data.withdrawn !== undefined,
    head: claimVersionHead(claim, number, version.statement, addresses),
    current: { href: addresses.claim(claim.id), number: claim.versions, isThis: number === claim.versions },
  };
}

/** What happened to the claim behind the entry that made the version. */
function historySince(number: number, history: readonly HistoryLine[]): HistoryLine[] {
  return history.slice(history.findIndex(({ version }) => version?.number === number) + 1);
}

/** A source by the name that a stored version gives it, which is the first that it had. */
function referTo(name: string, { sources }: Graph, addresses: Addresses): { label: string; href: string } {
  const source = findByName(name, sources);
  return { label: source?.data.shortTitle ?? name, href: addresses.source(source?.id ?? name) };
}
