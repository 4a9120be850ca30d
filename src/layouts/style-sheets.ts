import { WAITING_SCRIPT } from './inline-parts.ts';

const STYLE_SHEET = /<link rel="stylesheet" href="[^"]*">/g;
const WAITING = `<script>${WAITING_SCRIPT}</script>`;
const FORMULAS = '/katex/';

/**
 * Names each style sheet of a page once, wherever its components did. They stand where the page waits for them
 * ({@link StylesBelow}): until they are here a browser shows what is above, and would show nothing if it had to ask for
 * them first. In a page that waits nowhere they stand in the head; so does that of mathematics where there is some above.
 */
export function placeStyleSheets(html: string): string {
  const links = [...new Set(html.match(STYLE_SHEET))];
  const page = html.replace(STYLE_SHEET, '');
  const place = page.indexOf(WAITING);
  const waits = (link: string) => place !== -1 && !(link.includes(FORMULAS) && page.slice(0, place).includes('<math '));
  const later = links.filter(waits).join('');
  const first = links.filter((link) => !waits(link)).join('');
  return page.replace('</head>', () => `${first}</head>`).replace(WAITING, () => later + WAITING);
}
