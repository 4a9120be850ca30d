import { SOURCE_KINDS } from '../../schema/source.ts';
import type { Ask } from './ask.ts';
import type { Draft } from './found-source.ts';

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
