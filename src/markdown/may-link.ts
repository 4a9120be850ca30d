/**
 * What a link, an image or the definition of either has: its brackets, or an address on its own; and what could stand for
 * a letter of these, an entity or an escape.
 */
const LINK_SIGN = /\]\(|\]:|[<@&\\]|\/\/|www\./i;

/** False where Markdown has no link, no image and no definition of one, whatever else it has. */
export function mayLink(markdown: string): boolean {
  return LINK_SIGN.test(markdown);
}
