/** A stream of numbers from a seed: the same seed gives the same numbers on every machine. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  below: (limit: number) => number;
  /** One of the items, each as likely as another. */
  one: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** A whole number from 0 to below `limit`, low ones far more often: about 1/(n+1) each (Zipf’s law). */
  skewed: (limit: number) => number;
}

/** Streams of the same numbers on every machine, good enough for made-up text. */
export function createRandom(seed: number): Random {
  const next = randomFrom(seed);
  return {
    below: (limit) => Math.floor(next() * limit),
    one: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    skewed: (limit) => Math.min(limit - 1, Math.floor(Math.exp(next() * Math.log(limit + 1))) - 1),
  };
}

/** Numbers from 0 to below 1, multiples of 2⁻³², by Mulberry32 (https://github.com/cprosche/mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
