/** The part of CBOR (RFC 8949) that the table of Pagefind’s index is written in: unsigned integers, text and lists. */
export type Cbor = number | string | Cbor[];

const UNSIGNED = 0;
const TEXT = 3;
const LIST = 4;

/** Reads one item. Throws on any other kind of item, and where bytes are left over or missing. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const argument = (size: number): number => {
    if (size < 24) return size;
    const width = 2 ** (size - 24);
    at += width;
    if (width === 1) return view.getUint8(at - 1);
    if (width === 2) return view.getUint16(at - 2);
    if (width === 4) return view.getUint32(at - 4);
    throw new Error(`CBOR: no integers of ${String(width)} bytes are read`);
  };
  const item = (): Cbor => {
    const head = view.getUint8(at++);
    const kind = head >> 5;
    const value = argument(head & 31);
    if (kind === UNSIGNED) return value;
    if (kind === LIST) return Array.from({ length: value }, item);
    if (kind !== TEXT) throw new Error(`CBOR: no items of kind ${String(kind)} are read`);
    at += value;
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at - value, at));
  };
  const result = item();
  if (at !== bytes.length) throw new Error('CBOR: bytes are left over');
  return result;
}
