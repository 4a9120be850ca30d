import type { Pack } from '../build/kept-pack.ts';

/** A pack as one build after another opens it, in memory. */
export function packInMemory(): Pack {
  const kept = new Map<string, Uint8Array>();
  const set = (key: string, bytes: Uint8Array) => {
    kept.set(key, bytes);
    return bytes;
  };
  return { get: (key) => kept.get(key), set, save: () => undefined };
}
