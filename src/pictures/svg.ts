/** Attributes of an element; those that are null are left out. */
export type Attributes = Record<string, string | number | null>;

/** Writes an SVG element. Content is markup: escape text with {@link escapeText}. Numbers keep one decimal (px). */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${typeof value === 'number' ? formatNumber(value) : escapeText(value)}"`],
  );
  const inner = content.join('');
  return `<${name}${pairs.join('')}${inner === '' ? '/>' : `>${inner}</${name}>`}`;
}

/** Lines of text below each other, the first with its base line at `y`. */
export function textLines(
  lines: readonly string[],
  x: number,
  y: number,
  lineHeight: number,
  attributes: Attributes = {},
): string {
  const spans = lines.map((line, index) =>
    index === 0 ? escapeText(line) : element('tspan', { x, dy: lineHeight }, escapeText(line)),
  );
  return element('text', { ...attributes, x, y }, ...spans);
}

/** A number with at most one decimal, as short as it can be written. */
export function formatNumber(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
