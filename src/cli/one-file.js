// Runs a command, or a thread of one, as one file: node src/cli/one-file.js src/cli/check.ts. To find and open the hundreds
// of modules of a check takes Node longer than to check the content. Rolldown, which puts modules together for Astro too,
// makes one file of them, which is kept as long as each of them is the file that it was. Where that cannot be done, the
// command runs as it is written. Plain JavaScript, since nothing that is kept helps to read this.
import './compile-cache.js';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';

/** What threads are told under this name: whether the command that started them runs as one file. */
const AS_ONE_FILE = 'mesoscale-as-one-file';

/** What puts a command together decides what it is as its modules do. */
const MAKERS = ['./one-file.js', '../../node_modules/rolldown/package.json'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

const folder = fileURLToPath(new URL('../../node_modules/.cache/commands', import.meta.url));

// The command finds its arguments where it would without this.
process.argv.splice(1, 1);
const command = resolve(process.argv[1]);
const file = join(folder, `${basename(command, '.ts')}.mjs`);
const isThere = isCurrent() || (isWanted() && (await make()));
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

/** Whether it could be made. */
async function make() {
  const modules = [];
  const plugin = {
    name: 'note-modules',
    load(path) {
      modules.push([path, stateOf(path)]);
    },
    /** What is read only where it is needed stays outside, as do packages that find parts of theirs by their own place. */
    async resolveId(specifier, importer, { kind }) {
      if (kind !== 'dynamic-import') return null;
      const found = await this.resolve(specifier, importer, { skipSelf: true });
      return found && !found.external ? { id: pathToFileURL(found.id).href, external: true } : found;
    },
    /** What lies beside a module is found by its own place, not by that of the file that it becomes a part of. */
    transform: (code, path) => code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
  };
  try {
    const { rolldown } = await import('rolldown');
    const bundle = await rolldown({ input: command, platform: 'node', plugins: [plugin], logLevel: 'silent' });
    const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
    for (const path of MAKERS) modules.push([path, stateOf(path)]);
    mkdirSync(folder, { recursive: true });
    // Another command may read it at this moment.
    const written = `${file}.${process.pid}`;
    writeFileSync(written, `//${JSON.stringify(modules)}\n${output[0].code}`);
    renameSync(written, file);
    return true;
  } catch {
    return false;
  }
}

/** Another one as soon as a file is changed or replaced; null for what is no file, as a module that Rolldown adds. */
function stateOf(path) {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.size} ${stats.ctimeNs}`;
}
