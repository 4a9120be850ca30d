import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keep } from './keep.ts';
import { takeKept } from './kept-folder.ts';

const NAME = { code: 'c0de', home: 'root' };
let root: string;
let builds = 0;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-keep-'));
  vi.stubEnv('MESOSCALE_KEPT', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** Takes what is kept into a new folder, as the next build does. */
function take(name = NAME) {
  builds += 1;
  const folder = join(root, `build-${String(builds)}`);
  mkdirSync(folder);
  return { ...takeKept(join(root, 'store'), name, folder), folder: process.env['MESOSCALE_KEPT'] ?? '' };
}

/** What `keep` gives, and whether it had to be made. */
async function ask(inputs: unknown, made = 'made') {
  let isMade = false;
  const [bytes] = await keep('search', inputs, () => {
    isMade = true;
    return Promise.resolve([Buffer.from(made)] as const);
  });
  return [Buffer.from(bytes).toString(), isMade];
}

const filesIn = (folder: string) => readdirSync(join(folder, 'search')).map((name) => join(folder, 'search', name));

describe('keep', () => {
  it('makes everything where no build keeps anything', async () => {
    expect([await ask(1), await ask(1)]).toEqual([
      ['made', true],
      ['made', true],
    ]);
  });

  it('makes what has other inputs, and gives what a finished build made of the same', async () => {
    const first = take();
    expect(await ask({ a: 1 })).toEqual(['made', true]);
    first.putBack();
    take();
    expect([await ask({ a: 1 }, 'again'), await ask({ a: 2 }, 'other')]).toEqual([
      ['made', false],
      ['other', true],
    ]);
  });

  it.each<[string, (file: string, other: string) => void]>([
    [
      'cut off',
      (file) => {
        writeFileSync(file, readFileSync(file).subarray(0, 34));
      },
    ],
    [
      'empty',
      (file) => {
        writeFileSync(file, '');
      },
    ],
    [
      'altered in one bit',
      (file) => {
        writeFileSync(
          file,
          readFileSync(file).map((byte, at) => (at === 33 ? byte ^ 1 : byte)),
        );
      },
    ],
    [
      'in another’s place',
      (file, other) => {
        renameSync(other, file);
      },
    ],
  ])('makes anew what is %s', async (_, damage) => {
    const first = take();
    await ask(1);
    const [file = ''] = filesIn(first.folder);
    await ask(2, 'other');
    const other = filesIn(first.folder).find((name) => name !== file) ?? '';
    damage(file, other);
    expect(await ask(1, 'again')).toEqual(['again', true]);
    expect(await ask(1, 'once more')).toEqual(['again', false]);
  });

  it('lets one thread make what takes long, and the others wait for it', async () => {
    take();
    const made: string[] = [];
    const layout = (name: string) =>
      keep('layouts', 1, async () => {
        made.push(name);
        await setImmediate();
        return [Buffer.from(name)] as const;
      });
    const given = await Promise.all([layout('first'), layout('second')]);
    expect([made, given.map(String)]).toEqual([['first'], ['first', 'first']]);
  });

  it('lets another make it where the first failed', async () => {
    take();
    await expect(keep('layouts', 1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await keep('layouts', 1, () => Promise.resolve([Buffer.from('made')]))).toEqual([Buffer.from('made')]);
  });

  it('gives parts as they were made, and so again to a later build', async () => {
    const parts = ['one', '', 'three'].map((part) => Buffer.from(part)) as [Buffer, Buffer, Buffer];
    const first = take();
    expect(await keep('search', 1, () => Promise.resolve(parts))).toEqual(parts);
    first.putBack();
    take();
    expect(await keep('search', 1, () => Promise.reject(new Error('no')))).toEqual(parts);
  });
});
