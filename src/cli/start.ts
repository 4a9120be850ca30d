import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readOptions, readPort } from './options.ts';

// Builds the site and serves it: each of the two commands is given those of the options that are its own.
const { values } = readOptions('start', {
  out: { type: 'string', value: 'folder' },
  base: { type: 'string', value: 'path' },
  site: { type: 'string', value: 'address' },
  port: { type: 'string', value: 'number' },
});
// Before a build that would be for nothing.
if (values.port !== undefined) readPort(values.port);

const commands = ['one-file.js', 'build.ts'].map((name) => fileURLToPath(new URL(name, import.meta.url)));
const args = [...process.execArgv, ...commands, ...given('out', 'base', 'site')];
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

// In this process, so that whoever ends the command ends the server.
process.argv.splice(2, Infinity, ...given('out', 'base', 'port'));
await import('./preview.ts');

/** The options of these names that were given, as they were. */
function given(...names: (keyof typeof values)[]): string[] {
  return names.flatMap((name) => (values[name] === undefined ? [] : [`--${name}=${values[name]}`]));
}
