// Runs a command, or a thread of one, as one file: node src/cli/one-file.js src/cli/check.ts. To find and open the hundreds
// of modules of a check takes Node longer than to check the content. They are put together once (make-one-file.js), and
// that is kept as long as each of them is the file that it was. Where it cannot be done, the command runs as it is
// written. Plain JavaScript, since nothing that is kept helps to read this.
import './compile-cache.js';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';
import { stateOf } from './file-state.js';

/** What threads are told under this name: whether the command that started them runs as one file. */
const AS_ONE_FILE = 'mesoscale-as-one-file';

const maker = fileURLToPath(new URL('./make-one-file.js', import.meta.url));
const folder = fileURLToPath(new URL('../../node_modules/.cache/commands', import.meta.url));

// The command finds its arguments where it would without this.
process.argv.splice(1, 1);
const command = resolve(process.argv[1]);
const file = join(folder, `${basename(command, '.ts')}.mjs`);
const isThere = isCurrent() || (isWanted() && make());
setEnvironmentData(AS_ONE_FILE, isThere);
await import(pathToFileURL(isThere ? file : command).href);

/** A thread runs as one file where the command does that has started it. */
function isWanted() {
  return isMainThread || getEnvironmentData(AS_ONE_FILE) === true;
}

/** The first line names what it was made of. Two checkouts may share their packages, and what is kept among them. */
function isCurrent() {
  try {
    const text = readFileSync(file, 'utf8');
    const modules = JSON.parse(text.slice('//'.length, text.indexOf('\n')));
    return modules[0][0] === command && modules.every(([path, state]) => stateOf(path) === state);
  } catch {
    return false;
  }
}

/** Whether it could be made: by a process of its own, with which ends what Rolldown takes of memory, a quarter of a gigabyte and more. */
function make() {
  return spawnSync(process.execPath, [maker, command, file], { stdio: 'ignore' }).status === 0;
}
