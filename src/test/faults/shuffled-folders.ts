/** Loaded into a process with `node --import`, it lists every folder in an order of its own, as another file system would. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { readdirSync, readdir, promises } = fs;
const { readdir: readdirPromise } = promises;
const functions = fs as unknown as Record<string, unknown>;

functions['readdirSync'] = (...args: Parameters<typeof readdirSync>) => shuffle(readdirSync(...args));
functions['readdir'] = (...args: unknown[]) => {
  const callback = args.pop() as (error: unknown, names?: unknown[]) => void;
  Reflect.apply(readdir, fs, [
    ...args,
    (error: unknown, names?: unknown[]) => {
      callback(error, names && shuffle(names));
    },
  ]);
};
(promises as unknown as Record<string, unknown>)['readdir'] = async (...args: Parameters<typeof readdirPromise>) =>
  shuffle(await readdirPromise(...args));
syncBuiltinESMExports();

/** The last first, and every second one behind the others: no order that a disk gives by chance. */
function shuffle<Item>(items: Item[]): Item[] {
  const reversed = items.toReversed();
  return [...reversed.filter((_, at) => at % 2 === 1), ...reversed.filter((_, at) => at % 2 === 0)];
}
