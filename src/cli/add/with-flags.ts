import type { SourceKind } from '../../schema/source.ts';
import { asTyped } from '../as-typed.ts';
import type { Flags } from './command-line.ts';
import type { Draft } from './found-source.ts';
import { readTextFile } from './read-text-file.ts';
import { withoutInvisible } from './without-invisible.ts';

/**
 * What was found, with what the command line says over it. Of a text that is brought, nothing is known that was found of
 * another. Nothing that nobody sees comes in from outside.
 */
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
  const ofAnother = flags.text('text') === undefined ? {} : { extent: undefined, licence: undefined };
  return { ...draft, ...ofAnother, ...stated, notes: [...(draft.notes ?? []), ...notes] };
}

function textFrom(flags: Flags): Draft {
  const given = flags.text('text');
  if (given === undefined) return {};
  const file = asTyped(given);
  const extent = flags.text('extent');
  const body = readTextFile(file, `The text cannot be read from ${file}`, 'name a file that is there');
  return { body, text: extent === undefined ? 'held' : 'partial', extent };
}
