import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { routeTo } from './loopback.ts';
import { openNetwork, type Network } from './network.ts';
import { userAgent } from './user-agent.ts';

/** Milliseconds until an answer must be there. */
const TIMEOUT = 30_000;

/** The network as it is: real time, real hosts, and the repository of `root` as the one who asks. */
export function realNetwork(root: string, report: (line: string) => void): Network {
  return openNetwork({
    userAgent: userAgent(root, process.env),
    wait: async (milliseconds) => {
      await setTimeout(milliseconds);
    },
    now: Date.now,
    report,
    route: routeTo(process.env['MESOSCALE_LOOPBACK']),
    timeout: TIMEOUT,
    folder: join(root, '.cache', 'asked'),
  });
}
