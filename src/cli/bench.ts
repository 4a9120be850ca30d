import { rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { formatRun, measureOurs } from './bench/ours.ts';
import { copyRepository, makeScratch } from './bench/scratch.ts';
import { readOptions } from './options.ts';
import { refuse } from './refuse.ts';

const { values } = readOptions('bench', {
  /** How many content files the made-up digest has: two claims to a source. */
  pages: { type: 'string', default: '3000', value: 'number' },
  seed: { type: 'string', default: '1', value: 'number' },
  /** Leave the scratch folders, to look into. */
  keep: { type: 'boolean', default: false },
});
const [pages, seed] = [Number(values.pages), Number(values.seed)];
if (!Number.isInteger(pages) || pages < 30)
  refuse(`--pages cannot be “${values.pages}”`, 'write --pages with a number from 30');
if (!Number.isInteger(seed)) refuse(`--seed cannot be “${values.seed}”`, 'write --seed with a whole number');

console.log(`Node ${process.version}, ${String(cpus().length)} cores (${cpus()[0]?.model ?? 'unknown'})\n`);

const real = copyRepository();
console.log(
  `The content of this repository: ${formatRun(await measureOurs(real, 'accuracy-hides-which-skills-are-learned'))}\n`,
);

const made = makeScratch(pages, seed);
console.log(
  `A made-up digest of ${String(pages)} content files (seed ${String(seed)}): ${formatRun(await measureOurs(made, 'claim-7'))}`,
);

for (const folder of [real, made]) {
  if (values.keep) console.log(`left  ${folder}`);
  else rmSync(folder, { recursive: true });
}
