import { MOST_PLACES, selectWords, type Place } from '../../compose/select-words.ts';
import { GAP } from '../../digest/normalise-text.ts';
import { countOf } from '../../digest/wording.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** A source in whose text words are looked for. */
export interface Holder {
  id: string;
  path: string;
  /** Its text, in Markdown. */
  body: string;
}

/**
 * The selector of words in a source: found as the build finds them, with what tells the place apart
 * where they stand more than once (`place` says which, from 1). Refuses words that do not stand there,
 * with the closest, which it offers where somebody is there to answer.
 */
export async function findWords(
  words: string,
  holder: Holder,
  place: string | undefined,
  world: World,
): Promise<Place['selector']> {
  const selection = selectWords(holder.body, words, MOST_PLACES);
  switch (selection.outcome) {
    case 'found':
      return (await choosePlace(selection.places, holder, place, world)).selector;
    case 'across-gap':
      throw new Refusal(`The words run across a gap in source ${holder.id}`, {
        details: ['words are missing there, so nobody can say that these stood together'],
        fix: 'quote the words on one side of the gap',
      });
    case 'often':
    case 'alike':
      throw new Refusal(`The words stand ${countOf(selection.count, 'time')} in source ${holder.id}`, {
        details: [
          selection.outcome === 'often'
            ? 'of so many places none is shown to be chosen'
            : 'nothing around them tells the places apart',
        ],
        fix: 'quote more words',
      });
    case 'missing': {
      const other = await otherWords(selection.closest, holder, world);
      if (other !== undefined) return findWords(other, holder, place, world);
      throw missing(selection.closest, holder);
    }
  }
}

/** The closest words, or others that are typed, where somebody is there. */
async function otherWords(closest: string | null, { id }: Holder, { ask }: World): Promise<string | undefined> {
  const reason = `These words do not stand in ${id}`;
  if (closest !== null && (await ask?.yes(`${reason}. Quote the closest?\n“${closest}”`))) return closest;
  return ask?.line(`${closest === null ? `${reason}, and nothing comes close. ` : ''}Other words (Enter leaves)`);
}

function missing(closest: string | null, { id, path }: Holder): Refusal {
  return closest === null
    ? new Refusal(`The words do not stand in source ${id}`, {
        details: ['nothing in its text comes close'],
        fix: `copy them from ${path}`,
      })
    : new Refusal(`The words do not stand in source ${id}`, {
        details: ['the closest are', `  ${JSON.stringify(closest)}`],
        fix: 'quote those, where they are meant',
      });
}

async function choosePlace(
  places: readonly [Place, ...Place[]],
  { id }: Holder,
  wanted: string | undefined,
  { ask }: World,
): Promise<Place> {
  const [first, ...others] = places;
  if (others.length === 0) return first;
  const count = `The words stand ${countOf(places.length, 'time')} in source ${id}`;
  const shown = places.map(({ before, selector, after }) =>
    `…${before.slice(-40)}[${selector.exact}]${after.slice(0, 40)}…`.replaceAll(GAP, '[gap]'),
  );
  const choices = shown.map((hint, at) => ({ value: String(at + 1), hint }));
  const chosen = wanted ?? (await ask?.one(`${count}. Which place is meant?`, choices));
  const place = places[Number(chosen) - 1];
  if (place) return place;
  throw new Refusal(count, {
    details: choices.map(({ value, hint }) => `${value}: ${hint}`),
    fix:
      chosen === undefined
        ? 'say which place is meant, as in  --place 1'
        : `there is no place ${chosen}: choose one of these`,
  });
}
