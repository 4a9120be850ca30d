/** How many pages a thread takes at a time: neighbours, which share work, and few enough that none waits long at the end. */
const TURN = 8;

/** What threads share that render the pages of one site together: how many of these are taken, and how many there are. */
export type PageTurns = Int32Array<SharedArrayBuffer>;

const TAKEN = 0;
const COUNT = 1;

export function createPageTurns(): PageTurns {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/** Yields those of the pages that no other thread has taken, as long as there are some; all threads list the same. */
export function* takeTurns<Page>(turns: PageTurns, pages: readonly Page[]): Generator<Page, void> {
  Atomics.store(turns, COUNT, pages.length);
  for (;;) {
    const first = Atomics.add(turns, TAKEN, TURN);
    if (first >= pages.length) return;
    yield* pages.slice(first, first + TURN);
  }
}

/** How many pages nobody has taken yet; 0 also before a thread has listed them. */
export function pagesLeft(turns: PageTurns): number {
  return Math.max(0, Atomics.load(turns, COUNT) - Atomics.load(turns, TAKEN));
}
