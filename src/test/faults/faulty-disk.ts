/**
 * Loaded into a process with `node --import`, it makes the disk fail as FAULT says (a {@link Fault} as JSON): it counts the
 * calls of `node:fs` that change what is below a folder, or read it, and fails or kills the process at one of them. It needs no
 * rights and no disk of its own; what native code writes by itself passes it by.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getSystemErrorMap } from 'node:util';
import { threadId } from 'node:worker_threads';

export interface Fault {
  /** Only calls that name something below this folder count. */
  below: string;
  /** Whether calls that read count instead of those that change something. */
  ofReading?: boolean;
  /** The code of the answer, or `kill`. */
  answer: string;
  /** The number of the call that fails, from 1; 0 for none. */
  at: number;
  /** Whether all calls after it fail too, as on a disk that is full. */
  lasts: boolean;
  /** A host that makes no links, or that renames over none. */
  host?: 'without-links' | 'without-rename-over-links';
  /** Where to write how many calls there were. */
  countTo?: string;
}

const CHANGES = [
  'mkdir',
  'rename',
  'symlink',
  'link',
  'unlink',
  'rmdir',
  'rm',
  'writeFile',
  'appendFile',
  'copyFile',
  'cp',
  'truncate',
  'utimes',
  'chmod',
  'open',
  'createWriteStream',
];

const READINGS = ['readFile', 'readdir'];

const fault = JSON.parse(process.env['FAULT'] ?? 'null') as Fault;
const { writeFileSync, lstatSync } = fs;
const messages = new Map([...getSystemErrorMap().values()]);
let calls = 0;

for (const name of fault.ofReading ? READINGS : CHANGES) {
  patch(fs, `${name}Sync`, (error) => {
    throw error;
  });
  patch(fs.promises, name, (error) => Promise.reject(error));
  patch(fs, name, (error, args) => {
    const callback = args.at(-1);
    if (typeof callback !== 'function') throw error;
    process.nextTick(callback, error);
  });
}
syncBuiltinESMExports();
const { countTo } = fault;
if (countTo !== undefined && threadId === 0)
  process.on('exit', () => {
    writeFileSync(countTo, String(calls));
  });

function patch(object: object, name: string, fail: (error: Error, args: readonly unknown[]) => unknown): void {
  const functions = object as Record<string, ((...args: unknown[]) => unknown) | undefined>;
  const original = functions[name];
  if (!original) return;
  functions[name] = function (this: unknown, ...args: unknown[]) {
    const code = answerTo(name.replace(/Sync$/, ''), args);
    if (code === null) return original.apply(this, args);
    const error = new Error(`${code}: ${messages.get(code) ?? 'fault'}, ${name} '${String(args[0])}'`);
    return fail(Object.assign(error, { code, path: String(args[0]) }), args);
  };
}

/** The code that a call is answered with, or null where it is carried out. */
function answerTo(name: string, args: readonly unknown[]): string | null {
  const paths = args.slice(0, 2).map(pathOf);
  if (!paths.some((path) => path?.startsWith(fault.below + sep))) return null;
  if (name === 'open' && /^(?:r|undefined)$/.test(String(args[1]))) return null;
  calls += 1;
  if (fault.at > 0 && (fault.lasts ? calls >= fault.at : calls === fault.at)) {
    if (fault.answer !== 'kill') return fault.answer;
    process.kill(process.pid, 'SIGKILL');
  }
  if (fault.host === 'without-links' && name === 'symlink') return 'EPERM';
  const isOverLink = name === 'rename' && lstatSync(paths[1] ?? '', { throwIfNoEntry: false })?.isSymbolicLink();
  return fault.host === 'without-rename-over-links' && isOverLink ? 'EPERM' : null;
}

function pathOf(value: unknown): string | null {
  if (value instanceof URL) return fileURLToPath(value);
  return typeof value === 'string' ? resolve(value) : null;
}
