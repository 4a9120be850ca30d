import { readCopiedText } from './selection-text.ts';

/** Words of others, and lines that may have formulas. */
const QUOTED = '.source-text, blockquote, p, h1';

/** What a browser would copy otherwise than it is read: a formula three times, and words of ours as if they were the source’s. */
const MISREAD = '.katex, .gap, .reading, .passage-note, .passage-number';

/** Has whoever copies words of a source get these words, with formulas as TeX, a gap as `[…]`, and nothing of ours among them. */
export function startCopying(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const { commonAncestorContainer: around } = range;
    const place = around instanceof Element ? around : around.parentElement;
    const isMisread = range.cloneContents().querySelector(MISREAD) !== null || place?.closest('.katex') !== null;
    if (!isMisread || !place?.closest(QUOTED) || place.closest('.passage-note')) return;
    event.clipboardData?.setData('text/plain', readCopiedText(range));
    event.preventDefault();
  });
}
