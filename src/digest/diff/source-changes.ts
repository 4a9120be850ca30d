import type { SourceData } from '../../schema/source.ts';
import { hashText } from '../content-id.ts';
import type { Graph, Source } from '../graph.ts';
import { normaliseText } from '../normalise-text.ts';
import type { SourceChange, SourceField } from './change.ts';
import { differingWords } from './differing-words.ts';
import type { Reader } from './reader.ts';

/** What changed about the sources: which there are, which text each is, what it goes back to, and the text held of it. `before` has the names of `after`. */
export function sourceChanges(before: Graph, after: Graph, reader: Reader): SourceChange[] {
  return [...new Set([...before.sources.keys(), ...after.sources.keys()])].sort().flatMap((id): SourceChange[] => {
    const old = before.sources.get(id);
    const now = after.sources.get(id);
    if (old && now) return [...alterations(old, now), ...textChange(old, now, reader)];
    if (now) return [{ change: 'source-added', ...summary(now) }];
    return old ? [{ change: 'source-removed', ...summary(old) }] : [];
  });
}

function summary({ id, data: { kind, title, shortTitle, text } }: Source) {
  return { source: id, kind, title: title ?? shortTitle, text };
}

function alterations({ data: was }: Source, { id, data: is }: Source): SourceChange[] {
  return (Object.keys(FIELDS) as SourceField[]).flatMap((field) => {
    const [from, to] = [was, is].map((data) => FIELDS[field](data).map(normaliseText)) as [string[], string[]];
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    return [{ change: 'source-altered', source: id, field, from, to } as const];
  });
}

/** Each field as a list of words; lists whose order says nothing are sorted. Of warnings, only what kind they are: their words are ours. */
const FIELDS: Record<SourceField, (data: SourceData) => string[]> = {
  kind: ({ kind }) => [kind],
  title: ({ title }) => listed(title),
  authors: ({ authors }) => authors.map(({ name }) => name),
  containerTitle: ({ containerTitle }) => listed(containerTitle),
  published: ({ published }) => listed(published),
  url: ({ url }) => listed(url),
  arxiv: (data) => listed('arxiv' in data ? data.arxiv : null),
  doi: (data) => listed('doi' in data ? data.doi : null),
  text: ({ text }) => [text],
  machineWritten: ({ machineWritten }) => (machineWritten === true ? ['true'] : []),
  derivedFrom: ({ derivedFrom }) => [...new Set(derivedFrom)].sort(),
  cites: ({ cites }) => [...new Set(cites)].sort(),
  warnings: ({ warnings }) => [...new Set(warnings.map(({ kind }) => kind))].sort(),
};

function listed(value: string | null | undefined): string[] {
  return value === null || value === undefined ? [] : [value];
}

/** A text that comes or goes as a whole is said by the field `text`. */
function textChange(before: Source, after: Source, { text }: Reader): SourceChange[] {
  const [from, to] = [text(before.body), text(after.body)];
  if (from === to || from === '' || to === '') return [];
  const [was, is] = differingWords(from, to);
  return [
    {
      change: 'source-text-changed',
      source: after.id,
      from: { sha256: hashText(from), excerpt: was },
      to: { sha256: hashText(to), excerpt: is },
    },
  ];
}
