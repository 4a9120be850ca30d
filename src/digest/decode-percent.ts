/** A part of an address with its percent escapes read (RFC 3986, of UTF-8); null where one of them is broken. */
export function decodePercent(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
