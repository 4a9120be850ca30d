import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KEPT } from './keep.ts';
import { openPack, type Pack } from './kept-pack.ts';

let kept: string;
beforeEach(() => {
  kept = mkdtempSync(join(tmpdir(), 'mesoscale-pack-'));
  vi.stubEnv(KEPT, kept);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(kept, { recursive: true });
});

const fileOf = (name: string) => join(kept, 'packs', `${name}.${String(threadId)}`);

/** A build that sets these values, and asks for these keys: what it is given. */
function build(values: Record<string, string>, ...keys: string[]): (string | undefined)[] {
  return use(openPack('it'), values, keys);
}

function use(pack: Pack, values: Record<string, string>, keys: readonly string[]): (string | undefined)[] {
  for (const [key, value] of Object.entries(values)) pack.set(key, Buffer.from(value));
  const given = keys.map((key) => pack.get(key)).map((bytes) => bytes && Buffer.from(bytes).toString());
  pack.save();
  return given;
}

it('gives what earlier builds have set, whatever the key and the bytes, and nothing else', () => {
  expect(build({ a: '1', 'a key, “so”': 'ä\0', empty: '' }, 'a', 'b')).toEqual(['1', undefined]);
  expect(build({ a: '2' }, 'a key, “so”', 'empty', 'a', 'b')).toEqual(['ä\0', '', '2', undefined]);
});

it('keeps more than can be handed to a function at once', () => {
  build(Object.fromEntries(Array.from({ length: 150_000 }, (_, at) => [String(at), ''])));
  expect(build({}, '0', '149999', '150000')).toEqual(['', '', undefined]);
});

it('holds nothing of the memory that what is set is a piece of, whatever becomes of that', () => {
  const pack = openPack('it');
  const given = Buffer.from('-a-b-');
  const held = Object.entries({ a: 1, b: 3 }).map(([key, at]) => pack.set(key, given.subarray(at, at + 1)));
  given.fill('x');
  pack.set('long', Buffer.alloc(1 << 20, 'y'));
  pack.set('c', Buffer.from('c'));
  const got = ['a', 'b', 'c', 'long'].map((key) => Buffer.from(pack.get(key) ?? []).toString());
  expect(got).toEqual(['a', 'b', 'c', 'y'.repeat(1 << 20)]);
  expect(held.map((bytes) => Buffer.from(bytes).toString())).toEqual(['a', 'b']);
});

it('drops what two builds have not used', () => {
  build({ a: '1', b: '2' });
  build({}, 'b');
  build({}, 'b');
  expect(build({}, 'b', 'a')).toEqual(['2', undefined]);
});

it('keeps for another build what one did not use', () => {
  build({ a: '1' });
  build({});
  expect([build({}, 'a'), build({}), build({}, 'a')]).toEqual([['1'], [], ['1']]);
});

it('keeps what was used last where it is told for how much there is room, however many builds ago that was', () => {
  const within = (values: Record<string, string>, ...keys: string[]) => use(openPack('it', { room: 2 }), values, keys);
  within({ a: '1', b: '2' });
  for (let builds = 0; builds < 3; builds += 1) within({}, 'b');
  expect(within({}, 'a')).toEqual(['1']);
  within({ c: '3' });
  expect(within({}, 'b', 'a', 'c')).toEqual([undefined, '1', '3']);
  within({ d: '4', e: '5', f: '6' });
  expect(within({}, 'c', 'd', 'e', 'f').filter(Boolean)).toEqual(['4', '5']);
});

it('gives what another thread has kept, and leaves that as it is', () => {
  const theirs = openPack('it', { thread: threadId + 1 });
  theirs.set('a', Buffer.from('1'));
  theirs.save();
  expect(build({}, 'a')).toEqual(['1']);
  expect(
    openPack('it', { thread: threadId + 1 })
      .get('a')
      ?.toString(),
  ).toBe('1');
});

it('keeps apart what has different names, also where one begins as another does', () => {
  build({ a: '1' });
  const other = openPack('it.too');
  other.set('a', Buffer.from('2'));
  other.save();
  expect(build({}, 'a')).toEqual(['1']);
  expect(openPack('i').get('a')).toBeUndefined();
});

it.each<[string, (bytes: Buffer) => Uint8Array]>([
  ['cut off', (bytes) => bytes.subarray(0, bytes.length - 1)],
  ['empty', () => Buffer.alloc(0)],
  ['altered in one bit', (bytes) => bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte))],
])('gives nothing of a file that is %s', (_, damage) => {
  build({ a: '1' });
  writeFileSync(fileOf('it'), damage(readFileSync(fileOf('it'))));
  expect(build({ b: '2' }, 'a', 'b')).toEqual([undefined, '2']);
});

it('keeps nothing where nothing is kept', () => {
  vi.stubEnv(KEPT, undefined);
  expect([build({ a: '1' }, 'a'), readdirSync(kept)]).toEqual([[undefined], []]);
});
