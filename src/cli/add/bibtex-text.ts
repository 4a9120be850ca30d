/** What Citation.js would take for markup of its own, or take apart: formulas, and the signs of tags, as they stand or by their names. */
const KEPT = /\\text(?:less|greater)(?![a-zA-Z])(?:\{\}| *)|\\[^]|\$(?:\\[^]|[^$\\])+\$|[<>]/g;

/** Stand around the number of what was taken out of a text; they are no letters of any script. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/** The fields of words that are used: of a title, and of what holds the work. */
const WORDS = /title$|^journal$/;

/** The fields of an entry without their formulas and signs of tags, and how these are put back into words made of the fields. */
export interface KeptSigns {
  fields: Record<string, unknown>;
  /** The words with them, and without the markup that Citation.js makes of commands. */
  restore: (words: string) => string;
}

/** Takes out of the words in an entry’s fields, which are in TeX, what is to come through as it stands. */
export function keepSigns(fields: Readonly<Record<string, unknown>>): KeptSigns {
  const kept: string[] = [];
  const shorten = (found: string) => {
    const sign = signOf(found);
    return sign === null ? found : `${OPEN}${String(kept.push(sign) - 1)}${CLOSE}`;
  };
  const shortened = Object.entries(fields).map(([key, value]) =>
    typeof value === 'string' && WORDS.test(key) ? [key, value.replace(KEPT, shorten)] : [key, value],
  );
  return {
    fields: Object.fromEntries(shortened) as Record<string, unknown>,
    restore: (words) =>
      words
        .replace(/<[^<>]*>/g, '')
        .replace(/\uE000(\d+)\uE001/g, (all: string, at: string) => kept[Number(at)] ?? all),
  };
}

/** What stands in the words for it; null for an escaped sign or another command. */
function signOf(found: string): string | null {
  if (found.startsWith('\\textless')) return '<';
  if (found.startsWith('\\textgreater')) return '>';
  return found.startsWith('\\') ? null : found;
}

/** An identifier or an address as it is meant: programs write signs that TeX knows behind a backslash. */
export function withoutEscapes(field: string): string {
  return field.replace(/\{?\\textasciitilde(?:\{\})?\}?/g, '~').replace(/\\([&%#_$~{}])(?:\{\})?/g, '$1');
}

/** An address as it is meant, with what no address has percent-encoded. */
export function addressIn(field: string): string {
  return withoutEscapes(field.trim().replace(/^\\url\{(.*)\}$/, '$1')).replace(
    /[^\x21-\x7e]|["<>\\^`{|}]/gu,
    encodeURIComponent,
  );
}
