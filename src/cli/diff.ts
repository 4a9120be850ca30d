import type { Content } from '../digest/content-file.ts';
import type { Corpus } from '../digest/corpus.ts';
import { diffGraphs } from '../digest/diff/graph-diff.ts';
import { proseFiles } from '../digest/diff/prose-files.ts';
import { buildGraph } from '../digest/graph.ts';
import { issueDays, parseLedger } from '../digest/permalinks.ts';
import { heldText } from '../markdown/held-text.ts';
import { markedText } from '../markdown/marked-text.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { formatChangesAsMarkdown } from '../reporters/diff/diff-markdown.ts';
import { formatChangesAsText } from '../reporters/diff/diff-text.ts';
import { readContentAt } from './content-at.ts';
import { baseOf, commitOf } from './git.ts';
import { readOptions } from './options.ts';
import { requireParts } from './require-parts.ts';
import { readOrRefuse } from './unreadable.ts';
import { corpusWithout, unfitFiles } from './without-unfit.ts';

const {
  values: { format },
  words: [base = '', head],
} = readOptions('diff', { format: { type: 'string', default: 'text', choices: ['text', 'json', 'markdown'] } }, [
  'base',
  'head?',
]);

const root = process.cwd();
const from = baseOf(root, base, head ?? 'HEAD');
const to = head === undefined ? null : commitOf(root, head);
const before = readContentAt(root, from);
const after = to === null ? readOrRefuse(root) : readContentAt(root, to);
// In another folder of the repository nothing is found on either side, so that nothing would differ.
if (before.files.length + after.files.length === 0) requireParts(root, ['content'], 'compare');
const unfit = [before, after].flatMap(unfitFiles);
const unread = [...new Set(unfit.map(({ path }) => path))].sort();
const [earlier, later] = [corpusWithout(unfit, before), corpusWithout(unfit, after)];
const graphOf = (corpus: Corpus, { versions, ledger }: Content) =>
  buildGraph(corpus, versions, issueDays(parseLedger(ledger).permalinks));
const changes = diffGraphs(graphOf(earlier, before), graphOf(later, after), {
  line: plainTextOf,
  text: heldText,
  marked: markedText,
});
const prose = proseFiles(earlier, later);

for (const path of unread)
  console.error(`${path} is left out: its front matter does not fit (npm run check says why).`);
if (format === 'json') console.log(JSON.stringify({ base: from, head: to, unread, prose, changes }, null, 2));
else if (format === 'markdown') console.log(formatChangesAsMarkdown(changes, { unread, prose }));
else console.log(formatChangesAsText(changes, { unread, prose }));
