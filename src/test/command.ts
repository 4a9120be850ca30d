import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/**
 * What Node is given to run a command as npm runs it, from whatever folder: `['--import', '/…/src/cli/installed.js',
 * '/…/src/cli/one-file.js', '/…/src/cli/check.ts']` for `check`. Throws where package.json has no such script.
 */
export function commandAsByNpm(name: string): string[] {
  const [node, ...words] = scripts[name]?.split(' ') ?? [];
  if (node !== 'node') throw new Error(`package.json has no script “${name}” that starts Node`);
  return words.map((word) => (word.includes('/') ? resolve(word) : word));
}
