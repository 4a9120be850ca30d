import { closeSync, openSync, writeFileSync } from 'node:fs';
import { buildGraph } from '../digest/graph.ts';
import { realNetwork } from './add/real-network.ts';
import { formatRefusal, Refusal } from './add/refusal.ts';
import { readOptions } from './options.ts';
import { refuse } from './refuse.ts';
import { requireParts } from './require-parts.ts';
import { readOrRefuse } from './unreadable.ts';
import { formatNews, LONGEST_BODY } from './watch/format-news.ts';
import { lookAfter } from './watch/look-after.ts';

const { values } = readOptions('watch', { out: { type: 'string', value: 'file', isPath: true } });
const root = process.cwd();
requireParts(root, ['content', 'package.json'], 'watch');
const report = (line: string) => {
  console.error(line);
};

// Before anything is asked for, so that no answer is lost.
if (values.out !== undefined) openFile(values.out);

try {
  const { corpus, files } = readOrRefuse(root);
  const graph = buildGraph(corpus);
  for (const { path, data } of files)
    if (data === null) report(`${path} is left out: its front matter does not fit (npm run check says why).`);
  const { news, remarks } = await lookAfter(graph, realNetwork(root, report));
  for (const remark of remarks) report(`Could not be looked at: ${remark}`);
  const body = formatNews(news, graph, values.out === undefined ? Infinity : LONGEST_BODY);
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

/** Makes sure that a file can be written, and leaves what is in it. */
function openFile(file: string): void {
  try {
    closeSync(openSync(file, 'a'));
  } catch (error) {
    refuse(`--out cannot be “${file}”: ${String(error)}`, 'name a file that may be written, in a folder that is there');
  }
}
