import { writeFileSync } from 'node:fs';
import { buildGraph } from '../digest/graph.ts';
import { readContent } from '../load/read-content.ts';
import { realNetwork } from './add/real-network.ts';
import { formatRefusal, Refusal } from './add/refusal.ts';
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
  const { news, remarks } = await lookAfter(graph, realNetwork(root, report));
  for (const remark of remarks) report(`Could not be looked at: ${remark}`);
  const body = formatNews(news, graph);
  if (values.out !== undefined) writeFileSync(values.out, body);
  else if (body !== '') process.stdout.write(body);
  if (body === '') report('Nothing has happened to the sources.');
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  const isOfNetwork = error.fix.includes('--offline');
  const { message, details, exitCode } = error;
  const fix = 'look at your connection, and run it again later';
  report(formatRefusal(isOfNetwork ? new Refusal(message, { details: [...details], fix, exitCode }) : error));
  process.exitCode = error.exitCode;
}
