import { createHash } from 'node:crypto';
import { cborHead, CborReader, LIST, TEXT, UNSIGNED } from './cbor.ts';
import { pack, unpack, type IndexPart, type IndexVolume } from './index-volume.ts';

/** Bytes of words in a part, before it is packed, as many as Pagefind puts into one: a search loads each part that has a word of it. */
const PART = 50_000;

/**
 * One index of several, of which each holds the records behind those of the one before
 * (https://github.com/Pagefind/pagefind/blob/main/pagefind_web/src/index.rs). Words are read in order, and of each index
 * no more than one part at a time. What is said of a record stays as Pagefind has written it.
 */
export function joinVolumes(volumes: readonly [IndexVolume, ...IndexVolume[]]): IndexVolume {
  const [first, ...others] = volumes;
  if (others.length === 0) return first;
  return {
    ...first,
    pages: volumes.flatMap(({ pages }) => pages),
    fragments: volumes.flatMap(({ fragments }) => fragments),
    parts: [...inParts(joinWords(volumes))],
  };
}

/** A word as an index has it, or several. */
interface Word {
  form: Uint8Array;
  places: Places;
  /** The same word with other marks. */
  variants: Word[];
}

/** The records that have a word. Each is numbered from the one before it, the first from 0. */
interface Places {
  count: number;
  /** The numbers of the first and the last. */
  first: number;
  last: number;
  /** How many items are said of the first record, its number being one; and these without it, with all about the others. */
  items: number;
  rest: readonly Uint8Array[];
}

/** The words of all volumes in order, each once. */
function* joinWords(volumes: readonly IndexVolume[]): Generator<Word> {
  let before = 0;
  const readers = volumes.map((volume) => {
    const words = wordsOf(volume, before);
    before += volume.pages.length;
    return { words, word: nextOf(words) };
  });
  for (;;) {
    const left = readers.flatMap(({ word }) => word ?? []);
    const form = left.map((word) => word.form).reduce<Uint8Array | null>(earlier, null);
    if (!form) return;
    const same: Word[] = [];
    for (const reader of readers) {
      if (!reader.word || Buffer.compare(reader.word.form, form) !== 0) continue;
      same.push(reader.word);
      reader.word = nextOf(reader.words);
    }
    yield joinSame(form, same);
  }
}

function earlier(one: Uint8Array | null, other: Uint8Array): Uint8Array {
  return one && Buffer.compare(one, other) <= 0 ? one : other;
}

function nextOf(words: Iterator<Word, void>): Word | null {
  const next = words.next();
  return next.done ? null : next.value;
}

/** One word of several that are the same, those of earlier records first. */
function joinSame(form: Uint8Array, words: readonly Word[]): Word {
  const variants = new Map<string, Word[]>();
  for (const variant of words.flatMap((word) => word.variants)) {
    const name = Buffer.from(variant.form).toString();
    variants.set(name, [...(variants.get(name) ?? []), variant]);
  }
  return {
    form,
    places: words.map(({ places }) => places).reduce(joinPlaces),
    variants: [...variants.values()].map((same) => joinSame(same[0]?.form ?? form, same)),
  };
}

/** A word may have nothing but variants. */
function joinPlaces(one: Places, other: Places): Places {
  if (one.count === 0) return other;
  if (other.count === 0) return one;
  return {
    count: one.count + other.count,
    first: one.first,
    last: other.last,
    items: one.items,
    rest: [...one.rest, cborHead(LIST, other.items), cborHead(UNSIGNED, other.first - one.last), ...other.rest],
  };
}

/** The words of an index in order, its records numbered behind as many `before`. */
function* wordsOf({ parts }: IndexVolume, before: number): Generator<Word, void> {
  for (const { content } of parts) {
    const reader = new CborReader(unpack(content));
    reader.next(LIST);
    for (let left = reader.next(LIST); left > 0; left -= 1) yield readWord(reader, before);
  }
}

function readWord(reader: CborReader, before: number): Word {
  const items = reader.next(LIST);
  const form = reader.take(reader.next(TEXT));
  const places = readPlaces(reader, before);
  const variants = items > 2 ? Array.from({ length: reader.next(LIST) }, () => readWord(reader, before)) : [];
  return { form, places, variants };
}

function readPlaces(reader: CborReader, before: number): Places {
  const count = reader.next(LIST);
  if (count === 0) return { count, first: 0, last: 0, items: 0, rest: [] };
  const items = reader.next(LIST);
  const first = before + reader.next(UNSIGNED);
  const start = reader.at;
  for (let item = 1; item < items; item += 1) reader.skip();
  let last = first;
  for (let place = 1; place < count; place += 1) {
    const ofPlace = reader.next(LIST);
    last += reader.next(UNSIGNED);
    for (let item = 1; item < ofPlace; item += 1) reader.skip();
  }
  const end = reader.at;
  reader.at = start;
  return { count, first, last, items, rest: [reader.take(end - start)] };
}

function writeWord({ form, places, variants }: Word): Uint8Array[] {
  const { count, first, items, rest } = places;
  return [
    cborHead(LIST, variants.length > 0 ? 3 : 2),
    cborHead(TEXT, form.length),
    form,
    cborHead(LIST, count),
    ...(count > 0 ? [cborHead(LIST, items), cborHead(UNSIGNED, first), ...rest] : []),
    ...(variants.length > 0 ? [cborHead(LIST, variants.length), ...variants.flatMap(writeWord)] : []),
  ];
}

/** Words in parts, each as long as it should be, but where one word is longer. */
function* inParts(words: Iterable<Word>): Generator<IndexPart> {
  let part: { form: Uint8Array; bytes: Uint8Array[] }[] = [];
  let length = 0;
  for (const word of words) {
    const bytes = writeWord(word);
    const added = bytes.reduce((sum, piece) => sum + piece.length, 0);
    if (part.length > 0 && length + added > PART) {
      yield writePart(part);
      [part, length] = [[], 0];
    }
    part.push({ form: word.form, bytes });
    length += added;
  }
  if (part.length > 0) yield writePart(part);
}

function writePart(words: readonly { form: Uint8Array; bytes: readonly Uint8Array[] }[]): IndexPart {
  const bytes = [cborHead(LIST, 1), cborHead(LIST, words.length), ...words.flatMap((word) => word.bytes)];
  const hash = createHash('sha256');
  for (const piece of bytes) hash.update(piece);
  const [from = '', to = ''] = [words.at(0), words.at(-1)].map((word) => Buffer.from(word?.form ?? []).toString());
  return { from, to, name: hash.digest('hex').slice(0, 10), content: pack(bytes) };
}
