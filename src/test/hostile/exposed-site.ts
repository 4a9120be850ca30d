import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { commandEnvironment } from '../command.ts';
import { filesOf, makeCarrier, putWhereItFits, versionOf } from './carrier.ts';
import { ATTACKS, EXAMPLES, NAUGHTY } from './corpora.ts';
import { POSITIONS } from './positions.ts';

/**
 * Builds, without any check, a site of carriers that are full of hostile texts, in a copy of the repository at `root`.
 * Each carrier has another attack at each position; `carriers` says which of them are built, by number. As many of them
 * as there are attacks bring every attack to every position. Returns the folder of the site.
 */
export function buildExposedSite(root: string, carriers: readonly number[]): string {
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(name, join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const ledger = carriers.map(
    (number) => `/claims/c${String(number)}/#${ATTACKS[number]?.replace(/\s/g, '/') ?? ''} 2026-11-24`,
  );
  write(root, 'content/permalinks.txt', `${ledger.join('\n')}\n`);
  for (const [at, number] of carriers.entries()) {
    const carrier = fullCarrier(number);
    write(root, `content/versions/${carrier.id}.jsonl`, `${versionOf(carrier)}\n`);
    for (const [path, text] of Object.entries(filesOf(carrier, at + 1))) write(root, path, text);
  }
  execFileSync(process.execPath, ['src/test/hostile/expose.ts', join(root, 'out')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: commandEnvironment(),
  });
  return join(root, 'out');
}

/** A carrier with an attack at each position that takes one, and below them a naughty string and an example of CommonMark. */
function fullCarrier(number: number) {
  const full = POSITIONS.reduce(
    (carrier, position, at) => putWhereItFits(carrier, position, ATTACKS[(number + 7 * at) % ATTACKS.length] ?? ''),
    makeCarrier(`c${String(number)}`),
  );
  const more = `\n\n${NAUGHTY[number % NAUGHTY.length] ?? ''}\n\n${EXAMPLES[(2 * number) % EXAMPLES.length] ?? ''}`;
  const bodies = POSITIONS.filter(({ file, path }) => file === 'source' && path === 'body').map(
    ({ wrap = String }, at) => String(wrap(ATTACKS[(number + 7 * at) % ATTACKS.length] ?? '')),
  );
  full.source['body'] = [...bodies, String((full.claim['evidence'] as { exact?: string }[])[0]?.exact), more].join(
    '\n\n',
  );
  full.topic['body'] = `${String(full.topic['body'])}${more}`;
  return full;
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
