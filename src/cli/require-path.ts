import { refuse } from './refuse.ts';

/**
 * Signs that Astro’s tools take for a part of an address or of a pattern, or put into code as they are. Of three of them Vite
 * warns (`checkBadCharactersInPath` in https://github.com/vitejs/vite/blob/main/packages/vite/src/node/config.ts).
 */
const ALWAYS = ['"', '#', '*', '?'];

/** Names of style sheets that are compiled get lost below a folder with this one in its name. */
const COMPILED = '%';

/** Ends a command in a folder below which Astro would not find what it is to serve, or what it has compiled where it is `compiled`. */
export function requirePath(root: string, { compiled }: { compiled: boolean }): void {
  const signs = [...ALWAYS, ...(compiled ? [COMPILED] : [])].sort();
  const found = signs.find((sign) => root.includes(sign));
  if (found === undefined) return;
  refuse(
    `Astro finds nothing below a folder with “${found}” in its name: ${root}`,
    `move the repository to a path without any of  ${signs.join(' ')}`,
  );
}
