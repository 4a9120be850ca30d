/** A name as it is spoken: a comma stands in it before “Jr.” or a number alone. White space may stand at its ends. */
export const SPOKEN_NAME = /^[^,]*(?:,\s*(?:[JjSs][Rr]\.?|[Ii]{2,3}|[Ii][Vv])\s*)?$/;

const SUFFIX = /^(?:[js]r\.?|i{2,3}|iv)$/i;

/** What stands behind a person’s name and is none, without full stops and spaces. */
const TITLES = new Set('phd md dphil dsc scd msc bsc mphil mph ma ba ms bs mba jd llm rn esq frs'.split(' '));

/** What stands behind the names of companies. */
const OF_COMPANIES = new Set('inc ltd llc llp corp co gmbh ag plc sa bv'.split(' '));

/**
 * What is to be done to the name of a person, which citations divide into given and family name, or null where it is
 * well: written as it is spoken, with nothing else behind it.
 */
export function mendOfName(name: string): string | null {
  if (SPOKEN_NAME.test(name)) return null;
  const parts = name.split(',').map((part) => part.trim());
  if (OF_COMPANIES.has(lettersOf(parts.at(-1)))) return 'add `organisation: true` below it';
  while (TITLES.has(lettersOf(parts.at(-1)))) parts.pop();
  const suffixes = parts.filter((part) => SUFFIX.test(part));
  const [family, given, ...others] = parts.filter((part) => part !== '' && !SUFFIX.test(part));
  if (family === undefined || others.length > 0)
    return 'write each author in an entry of its own; of an organisation add `organisation: true` below it';
  const spoken = [[given, family].filter(Boolean).join(' '), ...suffixes].join(', ');
  return `write the name as it is spoken, ${spoken}; of several authors each in an entry of its own; of an organisation with \`organisation: true\` below it`;
}

function lettersOf(part = ''): string {
  return part.replace(/[.\s]/g, '').toLowerCase();
}
