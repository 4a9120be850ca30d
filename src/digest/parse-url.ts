/** An address in its parts, or null where it is none. `URL.parse` and `URL.canParse` are younger than the browsers that the form is meant for. */
export function parseUrl(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
