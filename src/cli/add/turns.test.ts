import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askInTurn } from './turns.ts';

const HOST = 'export.arxiv.org';
const START = Date.UTC(2026, 11, 1);

let root: string;
let folder: string;
/** Milliseconds since the start of the test; only waiting lets it pass. */
let time: number;
/** What happened, with its time. */
let log: string[];
/** Runs whenever somebody waits. */
let meanwhile: () => void;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-turns-'));
  folder = join(root, '.cache', 'asked');
  [time, log, meanwhile] = [0, [], () => undefined];
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const clock = {
  now: () => START + time,
  wait: (milliseconds: number) => {
    time += milliseconds;
    meanwhile();
    return Promise.resolve();
  },
};

/** A command that asks, in this process. Its answer is there when `answer` is fulfilled. */
function command(name: string, answer: Promise<void> = Promise.resolve()): Promise<void> {
  const told = (what: string) => log.push(`${String(time)} ${name} ${what}`);
  return askInTurn(HOST, { folder, pace: 3000, clock, whileWaiting: () => told('waits its turn') }, async () => {
    told('asks');
    await answer;
    told('is answered');
  });
}

it('asks at once where nobody has asked before, and leaves nothing but the time', async () => {
  await command('one');
  expect(log).toEqual(['0 one asks', '0 one is answered']);
  expect(readdirSync(folder)).toEqual([HOST]);
});

it('keeps the pace from one command to the next', async () => {
  await command('one');
  time += 1000;
  await command('two');
  time += 5000;
  await command('three');
  expect(log.filter((line) => line.endsWith('asks'))).toEqual(['0 one asks', '3000 two asks', '8000 three asks']);
});

it('waits while another command asks, and asks one at a time', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const one = command('one', promise);
  meanwhile = () => {
    if (time === 4000) resolve(undefined);
  };
  await Promise.all([one, command('two'), command('three')]);
  expect(log.map((line) => line.replace(/^\d+ /, '')).slice(0, 3)).toEqual([
    'one asks',
    'two waits its turn',
    'three waits its turn',
  ]);
  const asking = log.filter((line) => /asks$|answered$/.test(line));
  expect(asking.map((line) => line.split(' ').slice(2).join(' '))).toEqual(
    [1, 2, 3].flatMap(() => ['asks', 'is answered']),
  );
  const starts = asking.filter((line) => line.endsWith('asks')).map((line) => Number.parseInt(line, 10));
  expect(starts[0]).toBe(0);
  expect(starts[1]).toBeGreaterThanOrEqual(4000);
  expect((starts[2] ?? 0) - (starts[1] ?? 0)).toBeGreaterThanOrEqual(3000);
});

it('lets others ask again when an answer was an error', async () => {
  await expect(command('one', Promise.reject(new Error('Broken off')))).rejects.toThrow('Broken off');
  await command('two');
  expect(log).toEqual(['0 one asks', '3000 two asks', '3000 two is answered']);
});

/** Takes the lock in a process of its own, at the start, and ends without releasing it. Returns how it ended: 3 where it got none. */
function takeInAProcess(end = ''): number | string | null {
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { takeLock } from ${JSON.stringify(resolve('src/cli/add/lock.ts'))};
      if (takeLock(${JSON.stringify(join(folder, `${HOST}.lock`))}, ${String(START)}, 120_000) === null) process.exit(3);
      ${end}`,
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return status ?? signal;
}

it.each([
  ['ended', '', 0],
  ['was killed', "process.kill(process.pid, 'SIGKILL');", 'SIGKILL'],
])('takes over the lock of a process that %s', async (_, end, ended) => {
  expect(takeInAProcess(end)).toBe(ended);
  expect(readdirSync(folder)).toEqual([`${HOST}.lock`]);
  await command('one');
  expect(log).toEqual(['0 one asks', '0 one is answered']);
  expect(readdirSync(folder)).toEqual([HOST]);
});

it('is held up by the lock of a process that lives', () => {
  void command('one', new Promise(() => undefined));
  expect(takeInAProcess()).toBe(3);
});

it('takes over a lock that is older than any request', async () => {
  void command('one', new Promise(() => undefined));
  await command('two');
  expect(log).toEqual(['0 one asks', '0 two waits its turn', '120500 two asks', '120500 two is answered']);
});

it('asks where nothing can be kept', async () => {
  writeFileSync(join(root, '.cache'), 'a file in place of the folder');
  await command('one');
  await command('two');
  expect(log.filter((line) => line.endsWith('asks'))).toEqual(['0 one asks', '0 two asks']);
});
