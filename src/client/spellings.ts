/** What is written with s in Britain and with z in America, or with our and with or, or with two l and with one, at the end of a word. */
const IS_OR_IZ = /^(.{2,})([iy])([sz])(e[drs]?|ers|ing|ations?|ational|able|ability)$/u;
const OUR_OR_OR = /^(.{2,})(ou?r)(s|ed|ing|al|ally|able|ably|ful|hoods?|less|ite|ites)?$/u;
const LL_OR_L = /^(.*[aeiou])(ll?)(ed|ers?|ings?)$/u;

/** The word as it may be spelt on the other side of the Atlantic: “generalization” for “generalisation”. What no one writes is found nowhere. */
export function otherSpellings(word: string): string[] {
  const spelt = [
    swapped(
      word,
      IS_OR_IZ,
      ([start = '', vowel = '', sign = '', end = '']) => start + vowel + (sign === 's' ? 'z' : 's') + end,
    ),
    swapped(word, OUR_OR_OR, ([start = '', sign = '', end = '']) => start + (sign === 'or' ? 'our' : 'or') + end),
    swapped(word, LL_OR_L, ([start = '', sign = '', end = '']) => start + (sign === 'l' ? 'll' : 'l') + end),
  ];
  return spelt.filter((other) => other !== null);
}

function swapped(word: string, spelling: RegExp, swap: (parts: (string | undefined)[]) => string): string | null {
  const match = spelling.exec(word);
  return match && swap(match.slice(1));
}
