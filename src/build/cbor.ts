/** The part of CBOR (RFC 8949) that Pagefind’s index is written in: integers, text and lists; of these the table has no negative ones. */
export type Cbor = number | string | Cbor[];

export const UNSIGNED = 0;
export const NEGATIVE = 1;
export const TEXT = 3;
export const LIST = 4;

/** Reads one item. Throws on any other kind of item, and where bytes are left over or missing. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const reader = new CborReader(bytes);
  const item = (): Cbor => {
    reader.next();
    const { kind, value } = reader;
    if (kind === UNSIGNED) return value;
    if (kind === LIST) return Array.from({ length: value }, item);
    if (kind !== TEXT) throw new Error(`CBOR: no items of kind ${String(kind)} are read`);
    return new TextDecoder('utf-8', { fatal: true }).decode(reader.take(value));
  };
  const result = item();
  if (reader.at !== bytes.length) throw new Error('CBOR: bytes are left over');
  return result;
}

/** Reads the heads of items one after the other, and what stands behind them. */
export class CborReader {
  /** Where the next head begins. */
  at = 0;
  /** Of the head that was read last: which kind of item it begins, and its number, that of its bytes or that of its items. */
  kind = NaN;
  value = NaN;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Reads a head; throws where none is, or where it is not of the kind that is expected. */
  next(expected?: number): number {
    const head = this.#view.getUint8(this.at++);
    this.kind = head >> 5;
    if (expected !== undefined && this.kind !== expected)
      throw new Error(
        `CBOR: an item of kind ${String(this.kind)} stands where one of kind ${String(expected)} belongs`,
      );
    this.value = this.#argument(head & 31);
    return this.value;
  }

  /** The next bytes, as they are. */
  take(length: number): Uint8Array {
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  /** Passes over a whole item. */
  skip(): void {
    for (let left = 1; left > 0; left -= 1) {
      this.next();
      if (this.kind === LIST) left += this.value;
      else if (this.kind === TEXT) this.at += this.value;
      else if (this.kind !== UNSIGNED && this.kind !== NEGATIVE)
        throw new Error(`CBOR: no items of kind ${String(this.kind)} are read`);
    }
  }

  #argument(size: number): number {
    if (size < 24) return size;
    const width = 2 ** (size - 24);
    this.at += width;
    if (width === 1) return this.#view.getUint8(this.at - 1);
    if (width === 2) return this.#view.getUint16(this.at - 2);
    if (width === 4) return this.#view.getUint32(this.at - 4);
    throw new Error(`CBOR: no integers of ${String(width)} bytes are read`);
  }
}

/** The head of an item: its kind, and its number, that of its bytes or that of its items. */
export function cborHead(kind: number, value: number): Uint8Array {
  const [first, width] = value < 24 ? [value, 0] : value < 2 ** 8 ? [24, 1] : value < 2 ** 16 ? [25, 2] : [26, 4];
  const head = Buffer.allocUnsafe(1 + width);
  head[0] = (kind << 5) | first;
  if (width > 0) head.writeUIntBE(value, 1, width);
  return head;
}
