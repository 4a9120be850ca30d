import { authorsNamed, FACT_KEYS, type FactKey } from '../../compose/replace-facts.ts';
import { parseDoi } from '../../digest/doi.ts';
import type { SourceData } from '../../schema/source.ts';
import type { FoundSource } from './found-source.ts';

/** A fact that differs from that of the file, in words, and as the front matter would have it. */
export interface ChangedFact {
  key: FactKey;
  /** Null where the file says nothing of it. */
  before: string | null;
  now: string;
  value: string | object;
}

/** The facts that differ from those of the file. What the service does not say differs in nothing. */
export function changedFacts(held: SourceData, found: FoundSource['draft']): ChangedFact[] {
  const [before, now] = [wordsOf(held), wordsOf(found)];
  return FACT_KEYS.flatMap((key) => {
    const words = now[key];
    const value = key === 'authors' ? authorsNamed(found.authors ?? [], held.authors) : found[key];
    if (words === undefined || words === before[key] || !value || isKnown(key, held, found)) return [];
    return [{ key, before: before[key] ?? null, now: words, value }];
  });
}

/** A block of two lines for each: what the file says behind “-”, what was found behind “+”. */
export function formatFacts(facts: readonly ChangedFact[]): string {
  return facts.map(({ key, before, now }) => `${key}\n  - ${before ?? 'nothing'}\n  + ${now}`).join('\n');
}

/** A title that the file has as the one at its venue; a kind, but for a preprint of which a venue is told. */
function isKnown(key: FactKey, held: SourceData, found: FoundSource['draft']): boolean {
  if (key === 'title') return 'publishedTitle' in held && found.title === held.publishedTitle;
  if (key === 'kind')
    return held.kind !== 'preprint' || found.kind !== 'paper' || wordsOf(found).containerTitle === undefined;
  return false;
}

function wordsOf(data: SourceData | FoundSource['draft']): Partial<Record<FactKey, string | undefined>> {
  const work = data as FoundSource['draft'];
  return {
    kind: data.kind,
    title: data.title ?? undefined,
    authors: data.authors?.map(({ name }) => name).join(', '),
    containerTitle: work.containerTitle === 'arXiv' ? undefined : (work.containerTitle ?? undefined),
    published: data.published ?? undefined,
    revised: work.revised,
    arxiv: work.arxiv,
    doi: parseDoi(work.doi ?? '') ?? undefined,
    categories: work.categories?.length ? work.categories.join(', ') : undefined,
    code: work.code,
  };
}
