import { MOST_PLACES, selectWords, type Place } from '../../compose/select-words.ts';
import type { TextQuoteSelector } from '../../digest/quotation.ts';
import { parseContentFile } from '../../load/parse-content-file.ts';
import { heldText } from '../../markdown/held-text.ts';
import { plainTextOf } from '../../markdown/plain-text.ts';

/** A place in a source’s text as it is shown, and what to write as evidence for it to be quoted. */
export interface ShownPlace extends Place {
  words: string;
}

/** What came of looking words up: in a sentence, the place that is quoted, and places that can be chosen in its stead. */
export interface LookUp {
  message: string;
  chosen: ShownPlace | null;
  offers: ShownPlace[];
}

/** Looks up words in a source, given as its file; words before and behind them tell places apart. */
export function lookUp(sourceFile: string, { exact, prefix = '', suffix = '' }: TextQuoteSelector): LookUp {
  const { frontMatter, data } = parseContentFile('sources', 'content/sources/a.md', sourceFile);
  const { body } = frontMatter;
  const text = heldText(body);
  const shown = (place: Place): ShownPlace => ({ ...place, words: text.slice(place.span.start, place.span.end) });
  const nothing = { chosen: null, offers: [] };
  if (data?.text === 'none')
    return {
      message: 'The text of this source is not held, so it cannot be quoted. Say in your words what it reports.',
      ...nothing,
    };
  const selection = selectWords(body, exact, MOST_PLACES, {
    prefix: plainTextOf(prefix),
    suffix: plainTextOf(suffix),
  });
  switch (selection.outcome) {
    case 'found': {
      const places = selection.places.map(shown);
      const [chosen] = places;
      if (chosen && places.length === 1) return { message: 'These words stand in the source:', chosen, offers: [] };
      return {
        message: `These words stand ${String(places.length)} times. Choose the place that is meant:`,
        chosen: null,
        offers: places,
      };
    }
    case 'missing': {
      const closest = selection.closest === null ? null : selectWords(body, selection.closest, MOST_PLACES);
      if (closest?.outcome !== 'found')
        return { message: 'The source does not contain these words, and nothing in it comes close.', ...nothing };
      const offers = closest.places.slice(0, 1).map(shown);
      return { message: 'The source does not contain these words. The closest are:', chosen: null, offers };
    }
    case 'across-gap':
      return {
        message:
          'Between these words some are missing in the text as it reached us, so nobody can say that they stood together. Quote those on one side of the gap.',
        ...nothing,
      };
    case 'often':
      return { message: `These words stand ${String(selection.count)} times. Quote more words.`, ...nothing };
    case 'alike':
      return {
        message: `These words stand ${String(selection.count)} times, and nothing tells the places apart. Quote more words.`,
        ...nothing,
      };
  }
}
