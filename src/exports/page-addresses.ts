import type { Addresses } from '../digest/addresses.ts';
import type { Graph } from '../digest/graph.ts';
import { plainTextOf } from '../markdown/plain-text.ts';

/** The path and the title of every claim, source and topic, for whoever has mistyped one of them. */
export function pageAddresses(
  { claims, sources, topics }: Graph,
  addresses: Addresses,
): { path: string; title: string }[] {
  return [
    ...[...claims.values()].map(({ id, data }) => ({ path: addresses.claim(id), title: plainTextOf(data.statement) })),
    ...[...sources.values()].map(({ id, data }) => ({
      path: addresses.source(id),
      title: data.title ?? data.shortTitle,
    })),
    ...[...topics.values()].map(({ id, data }) => ({ path: addresses.topic(id), title: data.title })),
  ];
}
