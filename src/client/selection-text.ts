import { GAP, normaliseText } from '../digest/normalise-text.ts';

/** Elements that stand in a source’s text on its page and are no words of it. */
const OURS = '.passage-number, .passage-note, .reading, .selection-tools';
const BLOCKS = /^(?:P|LI|H[1-6]|DIV|BLOCKQUOTE|PRE|T[DHR])$/;

/** Words of a source as they are selected on its page. */
export interface SelectedText {
  /** Plain text as the build reads it: formulas as TeX, gaps as U+FFFC. */
  words: string;
  /** The same in runs, between which stands a formula, a gap, something of ours, or the end of a paragraph. */
  runs: string[];
}

/** How that is written which does not stand on the page as it is read. */
interface Spelling {
  formula: (tex: string) => string;
  gap: string;
  /** What stands behind a paragraph, and every other block. */
  end: string;
}

const AS_READ: Spelling = { formula: (tex) => tex, gap: ` ${GAP} `, end: ' ' };
const AS_COPIED: Spelling = { formula: (tex) => `$${tex}$`, gap: '[…]\n\n', end: '\n\n' };

/** Reads the part of a source’s page that a range covers. A formula of which a part is covered counts as a whole. */
export function readSelectedText(range: Range): SelectedText {
  const runs = [''];
  let words = '';
  for (const { text, isRun } of partsOf(contentsOf(range), AS_READ)) {
    words += text;
    if (isRun) runs.push((runs.pop() ?? '') + text);
    else runs.push('');
  }
  return { words: normaliseText(words), runs: runs.map(normaliseText).filter((run) => run !== '') };
}

/** The words that a range covers as they are to be copied: paragraphs apart, formulas as TeX, and nothing of ours but `[…]` for a gap. */
export function readCopiedText(range: Range): string {
  const text = Array.from(partsOf(contentsOf(range), AS_COPIED), (part) => part.text).join('');
  const paragraphs = text.split(/\n\n/).map((paragraph) => paragraph.trim());
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

function contentsOf(range: Range): DocumentFragment {
  const whole = range.cloneRange();
  const [first, last] = [formulaAt(range.startContainer), formulaAt(range.endContainer)];
  if (first) whole.setStartBefore(first);
  if (last) whole.setEndAfter(last);
  return whole.cloneContents();
}

/** The texts below a node in order; `isRun` is false for what does not stand on the page as it is read. */
function* partsOf(node: Node, spelling: Spelling): Generator<{ text: string; isRun: boolean }> {
  if (node instanceof Text) yield { text: node.data.replace(/[\t\n\r ]+/g, ' '), isRun: true };
  if (node instanceof Element) {
    const substitute = substituteFor(node, spelling);
    if (substitute !== null) {
      yield { text: substitute, isRun: false };
      return;
    }
  }
  for (const child of node.childNodes) yield* partsOf(child, spelling);
  if (BLOCKS.test(node.nodeName)) yield { text: spelling.end, isRun: false };
}

/** What an element is read as, where not as the texts in it. */
function substituteFor(element: Element, { formula, gap }: Spelling): string | null {
  if (element.matches(OURS)) return '';
  if (element.matches('.gap')) return gap;
  return element.matches('.katex') ? formula(element.querySelector('annotation')?.textContent ?? '') : null;
}

function formulaAt(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest('.katex') ?? null;
}
