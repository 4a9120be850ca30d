/** Null in a browser that knows no sentences; its lines are left whole. */
const SENTENCES = 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'sentence' }) : null;

/** What a sentence starts with where a line may start with it: nothing that Markdown takes for a list, a heading or a quotation. */
const STARTS_A_LINE = /^[\p{L}“‘(]/u;

/** Leaves blocks alone in which a line’s end is more than a space. */
const LAID_OUT = /^ *(?: {4}|\t|```|~~~|\$\$|\||#)/m;

/** Our own prose, in Markdown, with each sentence on a line of its own. It reads as before: a line’s end is a space. */
export function oneSentenceALine(prose: string): string {
  return prose
    .trim()
    .split(/\n{2,}/)
    .map((block) => (LAID_OUT.test(block) ? block : block.split('\n').map(breakLine).join('\n')))
    .join('\n\n');
}

function breakLine(line: string): string {
  if (!SENTENCES) return line;
  let broken = '';
  for (const { segment } of SENTENCES.segment(line)) {
    broken = /\s$/.test(broken) && STARTS_A_LINE.test(segment) ? `${broken.trimEnd()}\n${segment}` : broken + segment;
  }
  return broken;
}
