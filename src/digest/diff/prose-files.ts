import type { CollectionName, DataOf } from '../../schema/collections.ts';
import type { Corpus, Document } from '../corpus.ts';
import { normaliseText } from '../normalise-text.ts';
import { renamesOf } from './renames.ts';

type Prose = { [Name in CollectionName]: (data: DataOf<Name>, body: string) => string[] };

/** What is ours in each kind of file, as it is written: remarks, which no change tells, and claims and scopes, of whose links none does. */
const PROSE: Prose = {
  claims: ({ statement, evidence, links, history, withdrawn }, body) => [
    statement,
    body,
    ...evidence.flatMap((piece) => ('finding' in piece ? [piece.note, piece.finding] : [piece.note])),
    ...links.map(({ note }) => note),
    ...history.map(({ why }) => why),
    ...(withdrawn ? [withdrawn.why] : []),
  ],
  sources: ({ notes, doubts, warnings }) => [
    ...notes,
    ...doubts.flatMap(({ note }) => note ?? []),
    ...warnings.map(({ text }) => text),
  ],
  topics: (_, body) => [body],
  essays: ({ title, description }, body) => [title, description, body],
};

/**
 * Paths of the files whose prose is another, white space and order apart, sorted: who reads changes alone has not read it.
 * A renamed file is compared with what it was; all prose of a new one is another, and none of one that is gone.
 */
export function proseFiles(before: Corpus, after: Corpus): string[] {
  return (Object.keys(PROSE) as CollectionName[]).flatMap((collection) => differing(collection, before, after)).sort();
}

function differing(collection: CollectionName, before: Corpus, after: Corpus): string[] {
  const prose = PROSE[collection] as (data: object, body: string) => string[];
  const said = ({ data, body }: Document<object>) => JSON.stringify(prose(data, body).map(normaliseText).sort());
  const nothing = JSON.stringify([]);
  const earlier = saidUnderNewNames(collection, before, after, said);
  return after[collection].filter((now) => said(now) !== (earlier.get(now.id) ?? nothing)).map(({ file }) => file);
}

/** What each file said, by the id that it has now. */
function saidUnderNewNames(
  collection: CollectionName,
  before: Corpus,
  after: Corpus,
  said: (document: Document<object>) => string,
): Map<string, string> {
  const renames =
    collection === 'essays' ? new Map<string, string>() : renamesOf(byId(before[collection]), byId(after[collection]));
  return new Map(before[collection].map((was) => [renames.get(was.id) ?? was.id, said(was)]));
}

function byId(documents: readonly Document<{ aliases: string[] }>[]) {
  return new Map(documents.map((document) => [document.id, document]));
}
