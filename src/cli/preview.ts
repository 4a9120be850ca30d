import { statSync } from 'node:fs';
import { readOptions, readPort } from './options.ts';
import { readHome } from './read-home.ts';
import { refuse } from './refuse.ts';

const { values } = readOptions('preview', {
  out: { type: 'string', default: 'dist', value: 'folder', isPath: true },
  base: { type: 'string', default: process.env['BASE_PATH'] ?? '/', value: 'path' },
  port: { type: 'string', default: '4321', value: 'number' },
});

const { out } = values;
const { base } = readHome({ site: '', base: values.base });
const port = readPort(values.port);
if (!statSync(out, { throwIfNoEntry: false })?.isDirectory())
  refuse(`There is no built site in ${out}`, 'run  npm run build');
// To read Astro takes seconds on a slow machine.
const { preview } = await import('astro');
const server = await preview({
  outDir: out,
  base,
  logLevel: 'error',
  server: { host: '127.0.0.1', port },
});
console.log(`The site is at http://127.0.0.1:${String(server.port)}${base} (Ctrl-C ends it).`);
