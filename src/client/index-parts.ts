/**
 * The tables and parts of Pagefind 1.5’s index, as far as a search reads and writes them
 * (https://github.com/Pagefind/pagefind/blob/main/pagefind_web/src/index.rs). They are CBOR (RFC 8949).
 */
export interface IndexedWord {
  /** The stem under which the word stands. */
  form: string;
  /** The records that have the word, in order. */
  places: Place[];
  /** The same word with other marks. */
  variants: IndexedWord[];
}

/** Where a record has a word. */
export interface Place {
  record: number;
  /** How much all occurrences weigh, of which one has {@link WHOLE_WORD}, and one that is part of a compound less. */
  weight: number;
  /** Where the word stands, as counted by white space, from 0: nowhere where it only names the record. */
  positions: number[];
  isInTitle: boolean;
  /** True where it names the record, as an address does. */
  isName: boolean;
}

/** What an occurrence of a word weighs. */
export const WHOLE_WORD = 24;

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

/** The number of the field of titles; another field has names. */
const TITLE = 0;

/** Reads a part of the index. Throws where it is not as Pagefind 1.5 writes it. */
export function readPart(bytes: Uint8Array): IndexedWord[] {
  let at = 0;
  const decoder = new TextDecoder();
  const head = (expected?: number): { kind: number; value: number } => {
    const first = bytes[at++] ?? NaN;
    const size = first & 31;
    const width = size < 24 ? 0 : 2 ** (size - 24);
    let value = width === 0 ? size : 0;
    for (const end = at + width; at < end; at++) value = value * 256 + (bytes[at] ?? NaN);
    const kind = first >> 5;
    if (Number.isNaN(value) || (expected !== undefined && kind !== expected))
      throw new Error('A part of the search index is not as Pagefind 1.5 writes it');
    return { kind, value };
  };
  const list = <Item>(item: () => Item): Item[] => Array.from({ length: head(LIST).value }, item);
  /** Numbers, each counted from the one before; a negative one says what those behind it are of, and starts anew. */
  const runs = (take: (of: number, number: number) => void) => {
    let of = WHOLE_WORD;
    let number = 0;
    for (let left = head(LIST).value; left > 0; left--) {
      const { kind, value } = head();
      if (kind === NEGATIVE) [of, number] = [value, 0];
      else take(of, (number += value));
    }
  };
  const places = (): Place[] => {
    let record = 0;
    return list(() => {
      const items = head(LIST).value;
      record += head(UNSIGNED).value;
      const place: Place = { record, weight: 0, positions: [], isInTitle: false, isName: false };
      runs((weight, position) => {
        place.weight += weight;
        place.positions.push(position);
      });
      if (items > 2)
        runs((field) => {
          if (field === TITLE) place.isInTitle = true;
          else place.isName = true;
        });
      return place;
    });
  };
  const word = (): IndexedWord => {
    const items = head(LIST).value;
    const { value } = head(TEXT);
    at += value;
    const form = decoder.decode(bytes.subarray(at - value, at));
    return { form, places: places(), variants: items > 2 ? list(word) : [] };
  };
  head(LIST);
  return list(word);
}

/** A part of an index in which each form stands in the record of its own number. */
export function writeForms(forms: readonly string[]): Uint8Array {
  const out = new Writer();
  out.head(LIST, 1);
  out.head(LIST, forms.length);
  for (const [record, form] of forms.entries()) {
    out.head(LIST, 3);
    out.text(form);
    out.head(LIST, 1);
    out.head(LIST, 2);
    out.head(UNSIGNED, record);
    out.head(LIST, 1);
    out.head(UNSIGNED, 0);
    out.head(LIST, 0);
  }
  return out.written();
}

/** What the table of an index says: its records by their numbers with how many words they have, and its parts by the words that they hold. */
export interface Table {
  version: string;
  lengths: readonly number[];
  parts: readonly (readonly [from: string, to: string, name: string])[];
}

/** The table as the engine reads it, with titles as the one field that weighs more. */
export function writeTable({ version, lengths, parts }: Table): Uint8Array {
  const out = new Writer();
  out.head(LIST, 6);
  out.text(version);
  out.head(LIST, lengths.length);
  for (const [record, length] of lengths.entries()) {
    out.head(LIST, 2);
    out.digits(record);
    out.head(UNSIGNED, length);
  }
  out.head(LIST, parts.length);
  for (const part of parts) {
    out.head(LIST, 3);
    part.forEach((text) => {
      out.text(text);
    });
  }
  out.head(LIST, 0);
  out.head(LIST, 0);
  out.head(LIST, 1);
  out.text('title');
  return out.written();
}

const ENCODER = new TextEncoder();

/** Bytes that grow. */
class Writer {
  #bytes = new Uint8Array(4096);
  #length = 0;

  head(kind: number, value: number): void {
    const [first, size] = value < 24 ? [value, 0] : value < 2 ** 8 ? [24, 1] : value < 2 ** 16 ? [25, 2] : [26, 4];
    this.#grow(1 + size);
    this.#bytes[this.#length++] = (kind << 5) | first;
    for (let byte = size - 1; byte >= 0; byte--) this.#bytes[this.#length++] = value >>> (8 * byte);
  }

  text(text: string): void {
    const bytes = ENCODER.encode(text);
    this.head(TEXT, bytes.length);
    this.bytes(bytes);
  }

  /** The decimal digits of a number as text; a table has tens of thousands, for which an encoder takes long. */
  digits(number: number): void {
    const text = String(number);
    this.head(TEXT, text.length);
    this.#grow(text.length);
    for (let at = 0; at < text.length; at++) this.#bytes[this.#length++] = text.charCodeAt(at);
  }

  bytes(bytes: Uint8Array): void {
    this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(by: number): void {
    if (this.#length + by <= this.#bytes.length) return;
    const grown = new Uint8Array(2 * (this.#length + by));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
