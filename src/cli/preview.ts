import { parseArgs } from 'node:util';
import { preview } from 'astro';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    base: { type: 'string', default: process.env['BASE_PATH'] ?? '/' },
    port: { type: 'string', default: '4321' },
  },
});

const { out, base, port } = values;
const server = await preview({
  outDir: out,
  base,
  logLevel: 'error',
  server: { host: '127.0.0.1', port: Number(port) },
});
console.log(`The site is at http://127.0.0.1:${String(server.port)}${base} (Ctrl-C ends it).`);
