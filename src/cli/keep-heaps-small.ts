import { setFlagsFromString } from 'node:v8';

/** How much a heap may grow, in percent of what lives in it, before V8 collects garbage. */
const GROWTH = 20;

/**
 * Has V8 collect garbage sooner, in every thread from now on. On a machine with much memory it lets a heap grow to four times
 * what lives in it, and gives none of that back: half a gigabyte of a build of 15,000 content files, which takes no longer.
 */
export function keepHeapsSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${String(GROWTH)}`);
}
