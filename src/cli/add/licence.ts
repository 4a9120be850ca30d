/**
 * The licence under which words may be held, from an address of Creative Commons: those that let
 * anybody pass the words on (CC0, CC BY, CC BY-SA, public domain). Null for every other, and where none is given.
 */
export function openLicence(addresses: readonly string[]): string | null {
  for (const address of addresses) {
    const match = /creativecommons\.org\/(licenses\/(by|by-sa)\/([\d.]+)|publicdomain\/(zero|mark)\/([\d.]+))/i.exec(
      address,
    );
    if (match?.[2]) return `CC ${match[2].toUpperCase()} ${match[3] ?? ''}`.trim();
    if (match?.[4]) return match[4].toLowerCase() === 'zero' ? `CC0 ${match[5] ?? ''}` : 'Public domain';
  }
  return null;
}
