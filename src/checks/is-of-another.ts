import type { ContentFile } from '../digest/content-file.ts';
import type { Inspection } from './rule.ts';

/** True of an alias that was no earlier name of the claim, but a claim of its own: its versions are stored beside those of this one. */
export function isOfAnother(
  alias: string,
  { collection, id }: Pick<ContentFile, 'collection' | 'id'>,
  { graph, versions }: Pick<Inspection, 'graph' | 'versions'>,
): boolean {
  return collection === 'claims' && versions.has(alias) && alias !== graph.claims.get(id)?.firstName;
}
