/**
 * Advance widths in hundredths of an em, rounded up, of DejaVu Sans: the widest face that `system-ui` and its
 * fallbacks stand for. A label that fits by these widths fits in Segoe UI, San Francisco, Roboto and Arial too.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [32, " ijlIJ',.‘’·"],
  [37, '/:;\\|f-'],
  [42, '()[]t!r'],
  [54, '"*_`–“”sz?'],
  [58, 'cçLFk'],
  [62, 'vxyPTYaeoéèöäø'],
  [64, '0123456789$ESbdghnpquüñß{}'],
  [70, 'KABVXZCR'],
  [79, 'UNHDG&OQ'],
  [84, 'w#+<=>^~×±−'],
  [87, 'M'],
];

/** For any other character: a full em, which covers m, W, %, dashes and most scripts. */
const WIDEST = 100;

const widthOf = new Map(
  WIDTHS.flatMap(([width, characters]) => Array.from(characters).map((character) => [character, width])),
);

/** Width in px that a line of text takes at most in the sans, regular weight, at `size` px. White space at its end takes none. */
export function measureText(text: string, size: number): number {
  let hundredths = 0;
  for (const character of text.trimEnd()) hundredths += widthOf.get(character) ?? WIDEST;
  return (hundredths * size) / 100;
}
