import type { Addresses } from '../digest/addresses.ts';
import { authorsInShort } from '../digest/authors.ts';
import { formatDate } from '../digest/dates.ts';
import type { Evidence, Graph, Source } from '../digest/graph.ts';
import { SOURCE_KINDS, TEXT_STATES } from '../digest/vocabulary.ts';

/** A source as one line of a list, or as the reference below a quotation. */
export interface SourceLine {
  id: string;
  href: string;
  shortTitle: string;
  /** The title, or null where the source has none. */
  title: string | null;
  /** Short; with how far they are known, where they are not verified. */
  authors: string;
  kind: string;
  date: string | null;
  venue: string | null;
  held: string;
  textState: 'held' | 'partial' | 'none';
  machineWritten: boolean;
  /** Short titles of what it retells. */
  retells: string[];
}

export function viewSourceLine(source: Source, { sources }: Graph, addresses: Addresses): SourceLine {
  const { data } = source;
  return {
    id: source.id,
    href: addresses.source(source.id),
    shortTitle: data.shortTitle,
    title: data.title,
    authors: authorsInShort(data),
    kind: SOURCE_KINDS[data.kind].label,
    date: data.published === null ? null : formatDate(data.published),
    venue: data.containerTitle,
    held: data.extent === undefined ? TEXT_STATES[data.text].label : `Held: ${data.extent}`,
    textState: data.text,
    machineWritten: data.machineWritten === true,
    retells: data.derivedFrom.map((id) => sources.get(id)?.data.shortTitle ?? id),
  };
}

/** “, as quoted in an article”, to stand behind the source of words that another source holds; nothing elsewhere. */
export function asQuotedIn({ source, heldIn }: Evidence, { sources }: Graph): string {
  return source === heldIn ? '' : `, as quoted in ${sources.get(heldIn)?.data.shortTitle ?? heldIn}`;
}
