/** Bytes of memory that is taken at once. */
const BOARD = 1 << 18;

/** Copies of bytes, which lie close together, by their keys. */
export interface Shelf {
  get: (key: string) => Uint8Array | undefined;
  /** Gives the copy. */
  set: (key: string, bytes: Uint8Array) => Uint8Array;
  keys: () => Iterable<string>;
}

/**
 * An empty shelf. A short Buffer is a piece of a larger one, which Node shares out to whoever asks next: to hold one line
 * for long held the pages that were written around it, seventeen times as much. A Uint8Array takes twice what most of them
 * say, so that only their places are held: there can be hundreds of thousands.
 */
export function createShelf(): Shelf {
  const boards: Uint8Array[] = [];
  let used = 0;
  /** Board, start and end of each, one after the other. */
  const spans: number[] = [];
  const places = new Map<string, number>();
  const cut = (place: number) =>
    boards[spans[place] ?? 0]?.subarray(spans[place + 1], spans[place + 2]) ?? new Uint8Array();
  return {
    get: (key) => {
      const place = places.get(key);
      return place === undefined ? undefined : cut(place);
    },
    set: (key, bytes) => {
      if (used + bytes.length > (boards.at(-1)?.length ?? 0)) {
        boards.push(new Uint8Array(Math.max(BOARD, bytes.length)));
        used = 0;
      }
      boards.at(-1)?.set(bytes, used);
      const place = spans.push(boards.length - 1, used, used + bytes.length) - 3;
      used += bytes.length;
      places.set(key, place);
      return cut(place);
    },
    keys: () => places.keys(),
  };
}
