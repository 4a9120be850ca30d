/** Words in small Latin letters and digits; accents fall away, other scripts give nothing. */
export function slugWords(text: string): string[] {
  const latin = text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđ]/g, (letter) => ({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' })[letter] ?? '');
  return latin.match(/[a-z0-9]+/g) ?? [];
}
