import { hashText } from '../digest/content-id.ts';
import { toDo } from '../digest/to-do.ts';
import { heldText } from '../markdown/held-text.ts';
import { SOURCE_KINDS, type SourceInput } from '../schema/source.ts';
import { formatContentFile } from './content-text.ts';

/**
 * What is known of a source. What is undefined and cannot be left out is marked as to do; `null` says
 * that there is none. The checksum is made from the body. Dates are days, YYYY-MM-DD.
 */
export type SourceDraft = Omit<Fields, 'provenance' | 'added'> & {
  /** Its text in Markdown, word for word. */
  body?: string;
  provenance: { recorded: string; from?: string | undefined; seenAt?: string[] | undefined };
  added: string;
};

const TO_DO = {
  kind: toDo(`write one of ${SOURCE_KINDS.join(', ')}`),
  title: toDo('write the title as the source has it, or null where it has none'),
  shortTitle: toDo('write what the digest calls it, at most 48 characters'),
  authors: [{ name: toDo('name the authors in the order of the source, or write `authors: []` where it is unsigned') }],
  containerTitle: toDo('name the site, journal or proceedings it appeared in, or write null where that is unknown'),
  published: toDo('write the first public date as YYYY-MM-DD, YYYY-MM or YYYY; or null, with an entry under `doubts`'),
  url: toDo('write the address of the original, or null where none was found'),
  summary: toDo('say in your words what the source says'),
  extent: toDo('say which part is held, as “the abstract”'),
  from: toDo('say where the text and the facts about it were taken from'),
};

/** The text of content/sources/<id>.md, its keys in the order of the files there. */
export function composeSource({ body = '', ...known }: SourceDraft): string {
  const held = heldText(body);
  const text = known.text ?? (held === '' ? 'none' : 'held');
  const { recorded, from = TO_DO.from, seenAt } = known.provenance;
  return formatContentFile(
    {
      kind: known.kind ?? TO_DO.kind,
      title: known.title === undefined ? TO_DO.title : known.title,
      publishedTitle: known.publishedTitle,
      shortTitle: known.shortTitle ?? TO_DO.shortTitle,
      authors: known.authors ?? TO_DO.authors,
      containerTitle: known.containerTitle === undefined ? TO_DO.containerTitle : known.containerTitle,
      published: known.published === undefined ? TO_DO.published : known.published,
      revised: known.revised,
      url: known.url === undefined ? TO_DO.url : known.url,
      arxiv: known.arxiv,
      doi: known.doi,
      categories: some(known.categories),
      venueUrl: known.venueUrl,
      page: known.page,
      code: known.code,
      text,
      extent: known.extent ?? (text === 'partial' ? TO_DO.extent : undefined),
      derivedFrom: some(known.derivedFrom),
      cites: some(known.cites),
      summary: known.summary ?? (text === 'none' ? TO_DO.summary : undefined),
      machineWritten: known.machineWritten,
      licence: known.licence ?? null,
      provenance: { sha256: held === '' ? undefined : hashText(held), recorded, from, seenAt: some(seenAt) },
      doubts: some(known.doubts),
      warnings: some(known.warnings),
      candidates: some(known.candidates),
      notes: some(known.notes),
      aliases: some(known.aliases),
      added: known.added,
    },
    body,
  );
}

/** A list, or undefined where it is empty, so that its key is left out. */
function some<Item>(list: Item[] | undefined): Item[] | undefined {
  return list?.length ? list : undefined;
}

type Keys<Union> = Union extends Union ? keyof Union : never;
type ValueOf<Union, Key extends PropertyKey> = Union extends Partial<Record<Key, infer Value>> ? Value : never;
/** The keys of every kind of source, none of them required. */
type Fields = { [Key in Keys<SourceInput>]?: ValueOf<SourceInput, Key> | undefined };
