import { atTerminal } from './add/ask.ts';
import { realNetwork } from './add/real-network.ts';
import { optionsOf } from './add/command-line.ts';
import { formatRefusal, Refusal } from './add/refusal.ts';
import { run } from './add/run.ts';
import { faultOfNpm } from './options.ts';
import { refuse } from './refuse.ts';
import { requireParts } from './require-parts.ts';

const root = process.cwd();
const report = (text: string) => {
  console.error(text);
};

const fault = faultOfNpm(optionsOf(null), process.env);
if (fault) refuse(...fault);
requireParts(root, ['package.json'], 'add');

try {
  process.exitCode = await run(process.argv.slice(2), {
    root,
    today: new Date().toISOString().slice(0, 10),
    network: realNetwork(root, report),
    ask: process.stdin.isTTY && process.stdout.isTTY && !process.env['CI'] ? atTerminal : null,
    say: (text) => process.stdout.write(text),
    report,
  });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  report(formatRefusal(error));
  process.exitCode = error.exitCode;
}
