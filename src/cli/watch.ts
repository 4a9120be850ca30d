import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { buildGraph } from '../digest/graph.ts';
import { readContent } from '../load/read-content.ts';
import { routeTo } from './add/loopback.ts';
import { openNetwork } from './add/network.ts';
import { formatRefusal, Refusal } from './add/refusal.ts';
import { userAgent } from './add/user-agent.ts';
import { readOptions } from './options.ts';
import { formatNews } from './watch/format-news.ts';
import { lookAfter } from './watch/look-after.ts';

const { values } = readOptions('watch', { out: { type: 'string', value: 'file' } });
const root = process.cwd();
const report = (line: string) => {
  console.error(line);
};

try {
  const graph = buildGraph(readContent(root).corpus);
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
  const { news, remarks } = await lookAfter(graph, network);
  for (const remark of remarks) report(`Could not be looked at: ${remark}`);
  const body = formatNews(news, graph);
  if (values.out !== undefined) writeFileSync(values.out, body);
  else if (body !== '') process.stdout.write(body);
  if (body === '') report('Nothing has happened to the sources.');
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  report(formatRefusal(error));
  process.exitCode = error.exitCode;
}
