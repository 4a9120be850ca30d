import type { Addresses } from '../digest/addresses.ts';
import type { IndexedFile } from '../digest/content-index.ts';
import type { Corpus } from '../digest/corpus.ts';
import type { Graph } from '../digest/graph.ts';
import { sourceIdentities } from '../digest/source-identities.ts';
import { plainTextOf } from '../markdown/plain-text.ts';

/** Every content file, a line each, for the form of the contribute page, which fetches the files that a draft touches and no other. */
export function contentIndex(
  { claims, sources, topics }: Graph,
  essays: Corpus['essays'],
  addresses: Addresses,
): IndexedFile[] {
  return [
    ...[...claims.values()].map(({ id, file, data }) => ({
      path: file,
      title: plainTextOf(data.statement),
      raw: addresses.raw('claims', id),
    })),
    ...[...sources.values()].map(({ id, file, data }) => ({
      path: file,
      title: data.title ?? data.shortTitle,
      raw: addresses.raw('sources', id),
      text: data.text,
      identities: sourceIdentities(data).map(({ what, value }) => `${what} ${value}`),
    })),
    ...[...topics.values()].map(({ file, data }) => ({ path: file, title: data.title })),
    ...essays.map(({ file, data }) => ({ path: file, title: data.title })),
  ];
}
