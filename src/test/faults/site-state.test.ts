import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publishWords } from './publish-words.ts';
import { siteAt } from './site-state.ts';
import { emptyTally, enter, formatTallies } from './tally.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-state-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

it('tells a site that is whole from one that is not', () => {
  const out = join(root, 'dist');
  expect(siteAt(out)).toBe('absent');
  publishWords(out, 'words');
  expect(siteAt(out)).toMatch(/^[0-9a-f]{64}$/);
  writeFileSync(join(out, 'other.html'), 'word');
  expect(siteAt(out)).toBe('broken');
  mkdirSync(join(root, 'empty'));
  expect(siteAt(join(root, 'empty'))).toBe('broken');
});

it('counts what became of the old site and the new one', () => {
  const tally = emptyTally('a fault');
  for (const found of ['a', 'a', 'b', 'c', 'absent', 'broken']) enter(tally, found, { old: 'a', hash: 'b' });
  expect(tally).toMatchObject({ tried: 6, old: 2, new: 1, absent: 1, broken: 2 });
  expect(formatTallies([tally])).toBe(
    [
      'fault    tried  old site  new site  no site  broken  next build works',
      'a fault      6         2         1        1       2            0 of 0',
      'all          6         2         1        1       2            0 of 0',
    ].join('\n'),
  );
});

it('lists folders in another order where it is asked to', () => {
  for (const name of ['a', 'b', 'c']) writeFileSync(join(root, name), '');
  const script = `import { readdirSync, readdir } from 'node:fs';
    import { readdir as list } from 'node:fs/promises';
    readdir(process.argv[1], async (_, names) =>
      console.log(readdirSync(process.argv[1]).join(''), (await list(process.argv[1])).join(''), names.join('')));`;
  const printed = execFileSync(
    process.execPath,
    ['--import', './src/test/faults/shuffled-folders.ts', '--input-type=module', '-e', script, root],
    { encoding: 'utf8' },
  );
  expect(printed).toBe('bca bca bca\n');
});
