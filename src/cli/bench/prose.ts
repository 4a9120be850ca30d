import type { Random } from './random.ts';

const ONSETS = ['b', 'c', 'd', 'f', 'gr', 'l', 'm', 'n', 'p', 'pr', 'qu', 'r', 's', 'st', 't', 'tr', 'v', 'w'] as const;
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'ea', 'ai', 'io'] as const;
const CODAS = ['', 'l', 'n', 'nd', 'r', 's', 't', 'ct', 'm', 'ng'] as const;
const COMMON = ['the', 'of', 'a', 'to', 'and', 'in', 'is', 'that', 'for', 'with', 'as', 'on', 'by', 'not'] as const;

/** How many different words the made-up texts have, as a book of their length would. */
const VOCABULARY = 6000;

/** A writer of sentences in made-up words, which are as frequent as words are (Zipf’s law). */
export function createWriter(random: Random) {
  const words = Array.from({ length: VOCABULARY }, () => {
    const syllables = 1 + random.below(3);
    return Array.from({ length: syllables }, () => random.one(ONSETS) + random.one(NUCLEI) + random.one(CODAS)).join(
      '',
    );
  });
  const word = () => (random.below(5) < 2 ? random.one(COMMON) : (words[random.skewed(VOCABULARY)] ?? 'word'));
  return {
    /** A word that is not a common one, such as a name is made of. */
    name: () => capital(words[random.below(VOCABULARY)] ?? 'Word'),
    sentence: (formula: string | null = null) => {
      const length = 9 + random.below(16);
      const written = Array.from({ length }, word);
      if (formula !== null) written.splice(3 + random.below(length - 3), 0, `$${formula}$`);
      if (length > 14) written[6] = `${written[6] ?? ''},`;
      return `${capital(written.join(' '))}.`;
    },
    formula: () => random.one(FORMULAS).replaceAll('#', () => random.one(LETTERS)),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const LETTERS = ['x', 'y', 'n', 'k', 'm', 't', 'd', '\\theta', '\\alpha', '\\beta', '\\lambda', '\\sigma'] as const;

/** Forms that papers on learning use; each # becomes a letter. */
const FORMULAS = [
  'L(#) = # \\cdot #^{-\\alpha} + L_{\\infty}',
  '\\mathbb{E}_{# \\sim P} \\left[ \\log p_{\\theta}(#) \\right]',
  'O(\\sqrt{# \\log # / n})',
  '\\sum_{i=1}^{#} #_i^2 \\leq \\frac{#}{2}',
  '\\Pr[|\\hat{#} - #| > \\epsilon] \\leq 2 e^{-2 n \\epsilon^2}',
  '#_{t+1} = #_t - \\eta \\nabla L(#_t)',
  '\\mathrm{KL}(p \\,\\|\\, q) = \\int p(#) \\log \\frac{p(#)}{q(#)} \\, d#',
  '\\lVert W \\rVert_F \\leq #',
  'f(#) = \\max(0, W # + b)',
  '#^{1/2}',
  '# \\to \\infty',
  '\\hat{#} = \\arg\\min_{#} R_n(#)',
] as const;
