import { cpus } from 'node:os';
import { benchBuilds, benchChecks, benchDeveloping, benchPeers, benchReading } from './bench/benchmarks.ts';
import { readOptions } from './options.ts';
import { refuse } from './refuse.ts';

const { values } = readOptions('bench', {
  /** How many content files the made-up digests have: two claims to a source. */
  pages: { type: 'string', default: '3000', value: 'numbers' },
  seed: { type: 'string', default: '1', value: 'number' },
  /** Checks alone, no builds. */
  checks: { type: 'boolean', default: false },
  /** Other site builders with the same content, besides. */
  peers: { type: 'boolean', default: false },
  /** What writers wait for: from a saved file to the page, under npm run dev. */
  dev: { type: 'boolean', default: false },
  /** What readers wait for, and what a search costs them, in Chromium over a slow network. */
  reader: { type: 'boolean', default: false },
});
const sizes = values.pages.split(',').map(Number);
const seed = Number(values.seed);
if (!sizes.every((size) => Number.isInteger(size) && size >= 30))
  refuse(`--pages cannot be “${values.pages}”`, 'write --pages with numbers from 30, with commas between them');
if (!Number.isInteger(seed)) refuse(`--seed cannot be “${values.seed}”`, 'write --seed with a whole number');

console.log(`Node ${process.version}, ${String(cpus().length)} cores (${cpus()[0]?.model ?? 'unknown'})`);
if (values.checks) await benchChecks({ sizes, seed });
else if (values.peers) await benchPeers({ sizes, seed });
else if (values.dev) await benchDeveloping({ sizes, seed });
else if (values.reader) await benchReading({ sizes, seed });
else await benchBuilds({ sizes, seed });
