/** The value that a text in JSON has; null where it is no JSON, as where it says null. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
