import { composeSource, type SourceDraft } from '../../compose/compose-source.ts';
import type { SourceName } from '../../compose/ids.ts';
import { toDo } from '../../digest/to-do.ts';
import { groupsOf, linesOf, type Values } from './form-values.ts';

/** The file of a source as a form describes it. A field that may be empty and is, says that there is none. */
export function composeSourceDraft(values: Values, today: string): string {
  const get = (name: string) => values.get(name);
  const text = get('text') as SourceDraft['text'];
  const isWork = values.get('kind') === 'paper' || values.get('kind') === 'preprint';
  return composeSource({
    kind: get('kind') as SourceDraft['kind'],
    title: get('title') ?? null,
    shortTitle: get('shortTitle'),
    authors: linesOf(values, 'authors').map(authorOf),
    containerTitle: get('containerTitle') ?? (get('kind') === 'paper' ? undefined : null),
    published: get('published') ?? null,
    url: get('url') ?? null,
    ...(isWork && {
      arxiv: get('arxiv'),
      doi: get('doi'),
      publishedTitle: get('publishedTitle'),
      venueUrl: get('venueUrl'),
      page: get('page'),
      categories: linesOf(values, 'categories'),
      revised: get('revised'),
      code: get('code'),
    }),
    text,
    extent: text === 'partial' ? get('extent') : undefined,
    summary: get('summary'),
    derivedFrom: linesOf(values, 'derivedFrom'),
    cites: linesOf(values, 'cites'),
    machineWritten: get('machineWritten') === 'on' ? true : undefined,
    licence: get('licence') ?? null,
    provenance: {
      recorded: get('provenance.recorded') ?? today,
      from: get('provenance.from'),
      seenAt: linesOf(values, 'provenance.seenAt'),
    },
    doubts: groupsOf(values, 'doubts').map(doubtOf),
    warnings: groupsOf(values, 'warnings').map(warningOf),
    notes: linesOf(values, 'notes'),
    added: today,
    ...(text !== 'none' && { body: get('body') ?? '' }),
  });
}

/** What the id of the source is made from. */
export function sourceName(values: Values): SourceName {
  return {
    kind: values.get('kind') as SourceName['kind'],
    arxiv: values.get('arxiv'),
    authors: linesOf(values, 'authors').map(authorOf),
    containerTitle: values.get('containerTitle'),
    title: values.get('title'),
  };
}

/** “Your Name (@your-name)”, “European Commission (organisation)”, or the name alone. */
function authorOf(line: string): { name: string; handle?: string; organisation?: true } {
  const [, name = line, mark] = /^(.+?)\s*(?:\((@[^()\s]+|organisation)\))?$/.exec(line) ?? [];
  if (mark === undefined) return { name };
  return mark === 'organisation' ? { name, organisation: true } : { name, handle: mark };
}

function doubtOf(doubt: Values): NonNullable<SourceDraft['doubts']>[number] {
  return {
    about: doubt.get('about') ?? toDo('name the field or the fact'),
    level: (doubt.get('level') ?? toDo('choose one')) as 'unknown',
    note: doubt.get('note'),
  };
}

function warningOf(warning: Values): NonNullable<SourceDraft['warnings']>[number] {
  return {
    kind: (warning.get('kind') ?? toDo('choose one')) as 'damaged',
    text: warning.get('text') ?? toDo('say it in a sentence or two'),
  };
}
