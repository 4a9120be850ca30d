import type { Addresses } from '../digest/addresses.ts';
import type { Graph, Source } from '../digest/graph.ts';
import { MOST_LISTED } from '../digest/large.ts';
import { SOURCE_KIND_ORDER, SOURCE_KINDS, TEXT_STATE_ORDER, TEXT_STATES } from '../digest/vocabulary.ts';
import { countOf, sentence } from '../digest/wording.ts';
import type { SourceKind } from '../schema/source.ts';
import { countOrigins } from './circles.ts';
import { viewSourceLine, type SourceLine } from './source-line.ts';
import { paginate, viewPager, type Pager } from './paginate.ts';
import { findPassages } from './passages.ts';

export interface SourceGroup {
  kind: string;
  plural: string;
  /** Where the sources of the kind stand, and how many there are, where they are too many for one list of all. */
  elsewhere: { href: string; count: number } | null;
  sources: SourceEntry[];
}

/** A source in a list, with how much of it is used. */
export type SourceEntry = SourceLine & { use: string; share: number | null };

/** Every source under its kind, with what is held and how much it is used, and what the digest holds in all. */
export function viewSourcesIndex(
  graph: Graph,
  addresses: Addresses,
): { groups: SourceGroup[]; held: string; origins: string } {
  const sources = [...graph.sources.values()];
  const large = sources.length > MOST_LISTED;
  const groups = SOURCE_KIND_ORDER.flatMap((kind) => {
    const ofKind = sources.filter(({ data }) => data.kind === kind);
    if (ofKind.length === 0) return [];
    return [
      {
        kind,
        plural: SOURCE_KINDS[kind].plural,
        elsewhere: large ? { href: addresses.sourcesOfKind(kind), count: ofKind.length } : null,
        sources: (large ? [] : ofKind).map((source) => viewEntry(source, graph, addresses)),
      },
    ];
  });
  const held = TEXT_STATE_ORDER.map(
    (state) =>
      `${TEXT_STATES[state].label.toLowerCase()}: ${String(sources.filter(({ data }) => data.text === state).length)}`,
  );
  return {
    groups,
    held: sentence(held.join(', ')),
    origins: sentence(`${countOf(sources.length, 'source')}, ${countOrigins(graph)}`),
  };
}

/** A page of the sources of one kind. */
export interface SourcesOfKind {
  kind: SourceKind;
  plural: string;
  path: string;
  sources: SourceEntry[];
  pager: Pager | null;
}

/** The lists of sources kind by kind, page by page, where they are too many for one list of all; none where they are not. */
export function viewSourcesByKind(graph: Graph, addresses: Addresses): SourcesOfKind[] {
  const sources = [...graph.sources.values()];
  if (sources.length <= MOST_LISTED) return [];
  return SOURCE_KIND_ORDER.flatMap((kind) => {
    const ofKind = sources.filter(({ data }) => data.kind === kind);
    const address = (page: number) => addresses.sourcesOfKind(kind, page);
    const pages = paginate(
      ofKind.length === 0 ? [] : [ofKind],
      (all) => all,
      (_, part) => part,
    );
    return pages.flatMap(([part], at) =>
      part === undefined
        ? []
        : [
            {
              kind,
              plural: SOURCE_KINDS[kind].plural,
              path: address(at + 1),
              sources: part.map((source) => viewEntry(source, graph, addresses)),
              pager: viewPager(at + 1, pages.length, address),
            },
          ],
    );
  });
}

function viewEntry(source: Source, graph: Graph, addresses: Addresses): SourceEntry {
  const claims = new Set(source.evidence.map(({ claim }) => claim)).size;
  const share = source.data.text === 'none' ? null : Math.round(findPassages(source).share * 100);
  return {
    ...viewSourceLine(source, graph, addresses),
    share,
    use: claims === 0 ? 'used by no claim' : `used by ${countOf(claims, 'claim')}`,
  };
}
