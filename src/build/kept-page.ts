import type { BuiltPage } from '../digest/built-site.ts';
import type { Place } from '../digest/content-file.ts';

/** Lists of a page in columns, which take a fifth of the time to read that their items would, one by one. */
interface KeptPage extends Omit<BuiltPage, List> {
  lists: Record<List, Columns>;
}

type List = 'ids' | 'links' | 'unclosed' | 'wordlessPictures';

/** The text of each item, and its line and column. */
interface Columns {
  texts: string[];
  places: number[];
}

const utf8 = new TextDecoder();

/** What a page holds as bytes. */
export function formatPage({ ids, links, unclosed, wordlessPictures, ...others }: BuiltPage): Uint8Array {
  const lists = {
    ids: toColumns(ids, ({ id }) => id),
    links: toColumns(links, ({ address }) => address),
    unclosed: toColumns(unclosed, ({ name }) => name),
    wordlessPictures: toColumns(wordlessPictures, ({ name }) => name),
  };
  return Buffer.from(JSON.stringify({ ...others, lists } satisfies KeptPage));
}

/**
 * The page of such bytes, which stands in another file or in the same; its texts are those that `hold` gives for its own,
 * since many pages have the same. Its lists are made each time they are asked for: as columns they take less than half of
 * the memory, and the pages of a large site have millions of links.
 */
export function parsePage(bytes: Uint8Array, file: string, hold: (text: string) => string): BuiltPage {
  const { lists, ...others } = JSON.parse(utf8.decode(bytes)) as KeptPage;
  for (const list of Object.values(lists)) list.texts = list.texts.map(hold);
  return {
    ...others,
    file,
    get ids() {
      return toItems(lists.ids, (id, line, column) => ({ id, line, column }));
    },
    get links() {
      return toItems(lists.links, (address, line, column) => ({ address, line, column }));
    },
    get unclosed() {
      return toItems(lists.unclosed, (name, line, column) => ({ name, line, column }));
    },
    get wordlessPictures() {
      return toItems(lists.wordlessPictures, (name, line, column) => ({ name, line, column }));
    },
  };
}

function toColumns<Item extends Place>(items: readonly Item[], textOf: (item: Item) => string): Columns {
  return { texts: items.map(textOf), places: items.flatMap(({ line, column }) => [line, column]) };
}

function toItems<Item>({ texts, places }: Columns, make: (text: string, line: number, column: number) => Item): Item[] {
  return texts.map((text, at) => make(text, places[2 * at] ?? 0, places[2 * at + 1] ?? 0));
}
