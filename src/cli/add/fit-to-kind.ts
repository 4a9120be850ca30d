import { shortTitleFor } from '../../compose/short-title.ts';
import type { Draft } from './found-source.ts';

/** Leaves out what the kind of source has no field for, and makes up what it is called. */
export function fitToKind(draft: Draft): Draft {
  const { arxiv, doi, categories, page, code, revised, venueUrl, publishedTitle, ...rest } = draft;
  const isWork = draft.kind === undefined || draft.kind === 'paper' || draft.kind === 'preprint';
  const made = shortTitleFor(draft.authors ?? [], draft.published ?? null, draft.title ?? null);
  return {
    ...rest,
    ...(isWork && { arxiv, doi, categories, page, code, revised, venueUrl, publishedTitle }),
    shortTitle: draft.shortTitle ?? made ?? undefined,
  };
}
