/**
 * An address of the web as an IRI. Browsers follow addresses that hold what no IRI may hold (RFC 3987, 2.2; in N-Quads
 * `IRIREF`), and which programs that read linked data refuse, or drop with all that is said of them: such signs are
 * percent-encoded, as browsers and hosts take them anyway. All that may stand stays as it is. Brackets may stand around
 * the number of a host alone, which no address of a source has.
 */
export function toIri(address: string): string {
  const [page = '', ...fragment] = address.split('#');
  const parts = fragment.length === 0 ? [page] : [page, fragment.join('%23')];
  return parts.map((part) => part.replace(NOT_IN_IRI, encodePercent)).join('#');
}

/** A percent sign that encodes nothing, a sign of ASCII with no place of its own, and what is left out of `ucschar`. */
const NOT_IN_IRI =
  /%(?![\dA-Fa-f]{2})|[ "<>[\\\]^`{|}\uFFF0-\uFFFF\u{E0000}-\u{E0FFF}\p{Noncharacter_Code_Point}\p{Cc}\p{Co}\p{Cs}]/gu;

function encodePercent(sign: string): string {
  return [...new TextEncoder().encode(sign)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}
