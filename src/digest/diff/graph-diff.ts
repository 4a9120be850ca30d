import type { Graph } from '../graph.ts';
import { addressChanges } from './address-changes.ts';
import type { Change } from './change.ts';
import { claimChanges } from './claim-changes.ts';
import type { Reader } from './reader.ts';
import { findRenames, rename, type Renames } from './renames.ts';
import { sourceChanges } from './source-changes.ts';
import { standingChanges } from './standing-changes.ts';
import { topicChanges } from './topic-changes.ts';

/**
 * What changed about what is claimed from one graph to another: claims and their standings, evidence, links, sources,
 * topics, addresses; claims first, each list in the order of ids. Empty where only prose about them changed: notes,
 * introductions, essays, the words of histories, doubts and warnings, markup of ours, white space, and the order of keys,
 * evidence and links.
 */
export function diffGraphs(before: Graph, after: Graph, reader: Reader): Change[] {
  const renames = findRenames(before, after);
  const earlier = rename(before, renames);
  const ofSources = sourceChanges(earlier, after, reader);
  const ofClaims = claimChanges(earlier, after, reader);
  return [
    ...renameChanges(renames),
    ...ofClaims,
    ...standingChanges(earlier, after, [...ofClaims, ...ofSources], reader),
    ...ofSources,
    ...topicChanges(earlier, after),
    ...addressChanges(before, after),
  ];
}

function renameChanges({ claims, sources, topics }: Renames): Change[] {
  return [
    ...[...claims].map(([from, claim]) => ({ change: 'claim-renamed', claim, from }) as const),
    ...[...sources].map(([from, source]) => ({ change: 'source-renamed', source, from }) as const),
    ...[...topics].map(([from, topic]) => ({ change: 'topic-renamed', topic, from }) as const),
  ];
}
