import type { SourceData } from '../../schema/source.ts';
import type { Document } from '../corpus.ts';
import { buildGraph, type Claim, type Graph } from '../graph.ts';
import type { StandingIs } from './change.ts';
import { standingOf } from './claim-changes.ts';
import { pairEvidence, type EvidencePair } from './evidence-pairs.ts';

/** The inputs of a claim: its evidence, and the sources that the evidence goes back to in either graph. */
export function inputsOf(before: Graph, after: Graph, old: Claim, now: Claim): Inputs {
  const reached = new Set<string>();
  const pending = [...old.evidence, ...now.evidence].map(({ source }) => source);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    for (const graph of [before, after]) pending.push(...(graph.sources.get(id)?.data.derivedFrom ?? []));
  }
  return {
    claims: { before: old, after: now },
    evidence: pairEvidence(old, now),
    sources: [...reached].sort().map((id) => ({ id, before: before.sources.get(id), after: after.sources.get(id) })),
  };
}

/** The standing that follows where each input is as it was on the side that `sideOf` names for it. */
export function standingWith({ claims, evidence, sources }: Inputs, sideOf: (key: string) => Side): StandingIs {
  const { withdrawn } = claims[sideOf('withdrawn')].data;
  const pieces = evidence.flatMap((pair, at) => pair[sideOf(`evidence ${String(at)}`)]?.data ?? []);
  const data = { ...claims.after.data, links: [], evidence: pieces };
  if (withdrawn) data.withdrawn = withdrawn;
  else delete data.withdrawn;
  const graph = buildGraph({
    topics: [],
    essays: [],
    claims: [{ ...claims.after, data }],
    sources: sources.flatMap(({ id, before, after }) => {
      if (!before || !after) return (sideOf(`source ${id}`) === 'before' ? before : after) ?? [];
      const field = <Key extends (typeof STANDING_FIELDS)[number]>(key: Key) =>
        (sideOf(`${key} ${id}`) === 'before' ? before : after).data[key];
      const machineWritten = field('machineWritten') === true;
      return {
        ...after,
        data: { ...after.data, derivedFrom: field('derivedFrom'), authors: field('authors'), machineWritten },
      };
    }),
  });
  const claim = graph.claims.get(claims.after.id);
  return claim ? standingOf(claim) : standingOf(claims.after);
}

/** The fields of a source that a standing is derived from. */
export const STANDING_FIELDS = ['derivedFrom', 'machineWritten', 'authors'] as const;

export type Side = 'before' | 'after';

/** All that the standing of one claim is derived from, on both sides. */
export interface Inputs {
  claims: Record<Side, Claim>;
  evidence: EvidencePair[];
  sources: { id: string; before: Document<SourceData> | undefined; after: Document<SourceData> | undefined }[];
}
