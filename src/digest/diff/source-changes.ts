import type { SourceData } from '../../schema/source.ts';
import { hashText } from '../content-id.ts';
import type { Graph, Source } from '../graph.ts';
import { normaliseText } from '../normalise-text.ts';
import type { SourceChange, SourceField } from './change.ts';
import { differingWords } from './differing-words.ts';
import type { Reader } from './reader.ts';

/** What changed about the sources: which there are, what is told of each, and the text held of it. `before` has the names of `after`. */
export function sourceChanges(before: Graph, after: Graph, reader: Reader): SourceChange[] {
  return [...new Set([...before.sources.keys(), ...after.sources.keys()])].sort().flatMap((id): SourceChange[] => {
    const old = before.sources.get(id);
    const now = after.sources.get(id);
    if (old && now) return [...alterations(old, now, reader), ...textChange(old, now, reader)];
    if (now) return [{ change: 'source-added', ...summary(now, reader) }];
    return old ? [{ change: 'source-removed', ...summary(old, reader) }] : [];
  });
}

function summary({ id, data }: Source, reader: Reader) {
  const { kind, title, shortTitle, text } = data;
  const facts = Object.fromEntries(
    (Object.keys(FIELDS) as SourceField[])
      .filter((field) => field !== 'kind' && field !== 'title' && field !== 'text')
      .map((field) => [field, FIELDS[field](data, reader).map(normaliseText)] as const)
      .filter(([, words]) => words.length > 0),
  );
  return { source: id, kind, title: title ?? shortTitle, text, facts };
}

function alterations({ data: was }: Source, { id, data: is }: Source, reader: Reader): SourceChange[] {
  return (Object.keys(FIELDS) as SourceField[]).flatMap((field) => {
    const [from, to] = [was, is].map((data) => FIELDS[field](data, reader).map(normaliseText)) as [string[], string[]];
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    return [{ change: 'source-altered', source: id, field, from, to } as const];
  });
}

/**
 * Each field as a list of words; lists whose order says nothing are sorted. Of doubts, only what is doubted and how far,
 * and of warnings, only what kind they are: their words are ours. A summary is ours too, and says what the source says.
 */
const FIELDS: Record<SourceField, (data: SourceData, reader: Reader) => string[]> = {
  kind: ({ kind }) => [kind],
  title: ({ title }) => listed(title),
  shortTitle: ({ shortTitle }) => [shortTitle],
  authors: ({ authors }) => authors.map(authorInWords),
  containerTitle: ({ containerTitle }) => listed(containerTitle),
  published: ({ published }) => listed(published),
  url: ({ url }) => listed(url),
  arxiv: (data) => listed(ofWork(data)?.arxiv),
  doi: (data) => listed(ofWork(data)?.doi),
  publishedTitle: (data) => listed(ofWork(data)?.publishedTitle),
  venueUrl: (data) => listed(ofWork(data)?.venueUrl),
  page: (data) => listed(ofWork(data)?.page),
  categories: (data) => ofWork(data)?.categories ?? [],
  revised: (data) => listed(ofWork(data)?.revised),
  code: (data) => listed(ofWork(data)?.code),
  candidates: (data) =>
    data.kind === 'video'
      ? data.candidates.map(({ title, published, url }) => `${title} (${[...listed(published), url].join(', ')})`)
      : [],
  text: ({ text }) => [text],
  extent: ({ extent }) => listed(extent),
  summary: ({ summary }, { line }) => listed(summary).map(line),
  machineWritten: ({ machineWritten }) => (machineWritten === true ? ['true'] : []),
  derivedFrom: ({ derivedFrom }) => [...new Set(derivedFrom)].sort(),
  cites: ({ cites }) => [...new Set(cites)].sort(),
  licence: ({ licence }) => listed(licence),
  recorded: ({ provenance }) => [provenance.recorded],
  from: ({ provenance }, { line }) => [line(provenance.from)],
  seenAt: ({ provenance }) => provenance.seenAt.toSorted(),
  added: ({ added }) => [added],
  doubts: ({ doubts }) => doubts.map(({ about, level }) => `${about}: ${level}`).sort(),
  warnings: ({ warnings }) => warnings.map(({ kind }) => kind).sort(),
};

/** The name of an author, and in parentheses what the file says besides. */
function authorInWords({ name, handle, organisation }: SourceData['authors'][number]): string {
  const kind = organisation === undefined ? [] : [organisation ? 'organisation' : 'person'];
  return [name, ...[...listed(handle), ...kind].map((more) => `(${more})`)].join(' ');
}

/** What only papers and preprints have. */
function ofWork(data: SourceData) {
  return data.kind === 'paper' || data.kind === 'preprint' ? data : null;
}

function listed(value: string | null | undefined): string[] {
  return value === null || value === undefined ? [] : [value];
}

/** A text that comes or goes as a whole is said by the field `text`. Where its checksum stays, it is only marked otherwise. */
function textChange(before: Source, after: Source, { text, marked }: Reader): SourceChange[] {
  if (before.body === after.body) return [];
  const [from, to] = [text(before.body), text(after.body)];
  const [one, other] = [marked(before.body), marked(after.body)];
  if (one === other || from === '' || to === '') return [];
  const [was, is] = differingWords(one, other);
  return [
    {
      change: 'source-text-changed',
      source: after.id,
      from: { sha256: hashText(from), excerpt: was },
      to: { sha256: hashText(to), excerpt: is },
    },
  ];
}
