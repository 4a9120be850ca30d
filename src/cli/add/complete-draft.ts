import { readFileSync } from 'node:fs';
import { shortTitleFor } from '../../compose/short-title.ts';
import { SOURCE_KINDS, type SourceKind } from '../../schema/source.ts';
import type { Ask } from './ask.ts';
import type { Flags } from './command-line.ts';
import type { FoundSource } from './found-source.ts';
import { Refusal } from './refusal.ts';
import { withoutInvisible } from './without-invisible.ts';

/** A source as far as it is known. */
export type Draft = FoundSource['draft'];

/** What was found, with what the command line says over it. Nothing that nobody sees comes in from outside. */
export function withFlags(found: Draft, flags: Flags): Draft {
  const { draft, removed } = withoutInvisible(found);
  const list = (name: 'derived-from' | 'cites') => (flags.list(name).length > 0 ? flags.list(name) : undefined);
  const given: Draft = {
    kind: flags.text('kind') as SourceKind | undefined,
    title: flags.text('title'),
    shortTitle: flags.text('short-title'),
    authors: flags.list('author').length > 0 ? flags.list('author').map((name) => ({ name })) : undefined,
    containerTitle: flags.text('container'),
    published: flags.text('published'),
    summary: flags.text('summary'),
    licence: flags.text('licence'),
    derivedFrom: list('derived-from'),
    cites: list('cites'),
    ...textFrom(flags),
  };
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const notes = removed > 0 ? ['Characters that nobody sees were left out.'] : [];
  return { ...draft, ...stated, notes: [...(draft.notes ?? []), ...notes] };
}

function textFrom(flags: Flags): Draft {
  const file = flags.text('text');
  if (file === undefined) return {};
  const extent = flags.text('extent');
  try {
    return { body: readFileSync(file, 'utf8'), text: extent === undefined ? 'held' : 'partial', extent };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Refusal(`The text cannot be read from ${file} (${code})`, {
      fix: 'name a file that is there',
      exitCode: 2,
    });
  }
}

/** Asks for what is missing and cannot be left out; an empty answer leaves it to do. */
export async function completed(draft: Draft, ask: Ask): Promise<Draft> {
  const later = '(Enter leaves it to do)';
  const kind =
    draft.kind ??
    (await ask.one(
      'What kind of source is it?',
      SOURCE_KINDS.map((value) => ({ value })),
    ));
  const title = draft.title === undefined ? await ask.line(`Its title ${later}`) : draft.title;
  const authors = draft.authors ?? namesIn(await ask.line(`Its authors, separated by commas ${later}`));
  const containerTitle =
    draft.containerTitle === undefined
      ? await ask.line(`The site, journal or proceedings ${later}`)
      : draft.containerTitle;
  const published =
    draft.published === undefined
      ? await ask.line(`Published: YYYY-MM-DD, YYYY-MM or YYYY ${later}`, { objection: noDate })
      : draft.published;
  const isSummaryOwed = draft.summary === undefined && (draft.body ?? '') === '';
  const summary = isSummaryOwed
    ? await ask.line(`What does it say, in a sentence or two of yours? ${later}`)
    : draft.summary;
  return { ...draft, kind, title, authors, containerTitle, published, summary };
}

function namesIn(line: string | undefined): { name: string }[] | undefined {
  return line?.split(/\s*,\s*/).map((name) => ({ name }));
}

function noDate(answer: string): string | undefined {
  return answer === '' || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(answer)
    ? undefined
    : 'write it as YYYY-MM-DD, YYYY-MM or YYYY';
}

/** Leaves out what the kind of source has no field for, and makes up what it is called. */
export function fitToKind(draft: Draft): Draft {
  const { arxiv, doi, categories, page, code, revised, venueUrl, publishedTitle, ...rest } = draft;
  const isWork = draft.kind === undefined || draft.kind === 'paper' || draft.kind === 'preprint';
  const made = shortTitleFor(
    (draft.authors ?? []).map(({ name }) => name),
    draft.published ?? null,
    draft.title ?? null,
  );
  return {
    ...rest,
    ...(isWork && { arxiv, doi, categories, page, code, revised, venueUrl, publishedTitle }),
    shortTitle: draft.shortTitle ?? made ?? undefined,
  };
}
