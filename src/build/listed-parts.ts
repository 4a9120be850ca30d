/** Bytes of the number that says how long the list is, which stands before it. */
const LENGTH = 4;

/** Parts behind a list that says what they are; the list as JSON. */
export function putListBefore(list: unknown, parts: readonly Uint8Array[]): Uint8Array[] {
  const written = Buffer.from(JSON.stringify(list));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(written.length);
  return [length, written, ...parts];
}

/** The list, and where the parts begin that stand behind it. */
export function readListBefore(bytes: Buffer): { list: unknown; start: number } {
  const start = LENGTH + bytes.readUInt32LE();
  return { list: JSON.parse(bytes.toString('utf8', LENGTH, start)), start };
}
