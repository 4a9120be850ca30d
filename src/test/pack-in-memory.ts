import type { Pack } from '../build/kept-pack.ts';

/** A pack as one build after another opens it, in memory. */
export function packInMemory(): Pack {
  const kept = new Map<string, Uint8Array>();
  return { get: (key) => kept.get(key), set: (key, bytes) => kept.set(key, bytes), save: () => undefined };
}
