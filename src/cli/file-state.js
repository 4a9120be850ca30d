import { statSync } from 'node:fs';

/** Another one as soon as a file is changed or replaced; null for what is no file, as a module that Rolldown adds. */
export function stateOf(path) {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.size} ${stats.ctimeNs}`;
}
