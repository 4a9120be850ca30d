import type { Addresses } from '../digest/addresses.ts';
import type { Graph } from '../digest/graph.ts';
import { SOURCE_KIND_ORDER, SOURCE_KINDS, TEXT_STATE_ORDER, TEXT_STATES } from '../digest/vocabulary.ts';
import { countOf } from '../digest/wording.ts';
import { viewSourceLine, type SourceLine } from './source-line.ts';
import { findPassages } from './passages.ts';

export interface SourceGroup {
  kind: string;
  plural: string;
  sources: (SourceLine & { use: string; share: number | null })[];
}

/** Every source under its kind, with what is held and how much it is used, and what the digest holds in all. */
export function viewSourcesIndex(
  graph: Graph,
  addresses: Addresses,
): { groups: SourceGroup[]; held: string; origins: string } {
  const sources = [...graph.sources.values()];
  const groups = SOURCE_KIND_ORDER.flatMap((kind) => {
    const ofKind = sources.filter(({ data }) => data.kind === kind);
    if (ofKind.length === 0) return [];
    return [
      {
        kind,
        plural: SOURCE_KINDS[kind].plural,
        sources: ofKind.map((source) => {
          const claims = new Set(source.evidence.map(({ claim }) => claim)).size;
          const share = source.data.text === 'none' ? null : Math.round(findPassages(source).share * 100);
          return {
            ...viewSourceLine(source, graph, addresses),
            share,
            use: claims === 0 ? 'used by no claim' : `used by ${countOf(claims, 'claim')}`,
          };
        }),
      },
    ];
  });
  const held = TEXT_STATE_ORDER.map(
    (state) =>
      `${TEXT_STATES[state].label.toLowerCase()}: ${String(sources.filter(({ data }) => data.text === state).length)}`,
  );
  const roots = new Set(sources.flatMap(({ origins }) => origins)).size;
  return {
    groups,
    held: held.join(', '),
    origins: `${countOf(sources.length, 'source')}, ${countOf(roots, 'independent origin')}`,
  };
}
