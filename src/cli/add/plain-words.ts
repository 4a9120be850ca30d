import { DomUtils, parseDocument } from 'htmlparser2';
import { normaliseText } from '../../digest/normalise-text.ts';

/** The words of a line that may hold markup (`<i>`, `&amp;`), as services send titles and names. */
export function plainWords(markup: string): string {
  return normaliseText(DomUtils.textContent(parseDocument(markup).children));
}
