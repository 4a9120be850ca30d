// Puts the modules of a command together, for one-file.js: node src/cli/make-one-file.js src/cli/check.ts check.mjs. By
// Rolldown, which does so for Astro too. The first line names each module, and what puts them together.
import './compile-cache.js';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { stateOf } from './file-state.js';

/** What puts a command together decides what it is as its modules do. */
const MAKERS = ['./make-one-file.js', './one-file.js', '../../node_modules/rolldown/package.json'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

const [command, file] = process.argv.slice(2);
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
const bundle = await rolldown({ input: command, platform: 'node', plugins: [plugin], logLevel: 'silent' });
const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
for (const path of MAKERS) modules.push([path, stateOf(path)]);
mkdirSync(dirname(file), { recursive: true });
// Another command may read it at this moment.
const written = `${file}.${process.pid}`;
writeFileSync(written, `//${JSON.stringify(modules)}\n${output[0].code}`);
renameSync(written, file);
