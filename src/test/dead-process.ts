import { hostname } from 'node:os';
import { join } from 'node:path';

/** Above the highest process id that Linux gives out. */
const DEAD = '4194305';

const HOST = hostname()
  .toLowerCase()
  .replace(/[^a-z0-9]+/g, '');

/** Where a process on this machine that is dead would have had a private folder in `store`; `nth` tells several apart. */
export function folderOfDead(store: string, nth = 0): string {
  return join(store, `${HOST}-${DEAD}-${String(nth).padStart(8, '0')}`);
}
