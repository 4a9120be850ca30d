// Loaded before a command: ends it in a sentence where what it needs is not installed, which Node would tell by a stack
// trace. Plain JavaScript that imports nothing of ours, so that it is read where nothing else can be.
import { existsSync } from 'node:fs';
import process from 'node:process';

// Whoever reads what a command prints may have heard enough, as `head` has: the command does its work to the end all the same.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

const fault = faultOf();
if (fault !== null) {
  console.error(fault);
  process.exit(2);
}

function faultOf() {
  // The folder alone may be there: what commands keep is in it.
  if (!existsSync(new URL('../../node_modules/astro', import.meta.url)))
    return 'The packages that the project needs are not installed\n   fix: run  npm ci';
  if (!process.features.typescript)
    return `Node.js ${process.version} is too old, and the newer one that the project brings is not there\n   fix: run  npm ci  without --omit=optional; where it brings none for this machine, install Node.js 24`;
  return null;
}
