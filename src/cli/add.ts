import { setTimeout as wait } from 'node:timers/promises';
import { atTerminal } from './add/ask.ts';
import { routeTo } from './add/loopback.ts';
import { openNetwork } from './add/network.ts';
import { formatRefusal, Refusal } from './add/refusal.ts';
import { run } from './add/run.ts';
import { userAgent } from './add/user-agent.ts';

const root = process.cwd();
const report = (text: string) => {
  console.error(text);
};

try {
  const network = openNetwork({
    userAgent: userAgent(root, process.env['GITHUB_REPOSITORY']),
    wait: async (milliseconds) => {
      await wait(milliseconds);
    },
    now: Date.now,
    report,
    route: routeTo(process.env['MESOSCALE_LOOPBACK']),
    timeout: 30_000,
  });
  process.exitCode = await run(process.argv.slice(2), {
    root,
    today: new Date().toISOString().slice(0, 10),
    network,
    ask: process.stdin.isTTY && process.stdout.isTTY && !process.env['CI'] ? atTerminal : null,
    say: (text) => process.stdout.write(text),
    report,
  });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  report(formatRefusal(error));
  process.exitCode = error.exitCode;
}
