const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The least share of a paraphrase’s telling words that a sentence must have. */
const LEAST = 0.25;

/**
 * The sentence of a text that shares most telling words with a paraphrase, or null where none shares a
 * quarter of them. Words are compared by their first five letters. Only ever a suggestion.
 */
export function closestSentence(text: string, paraphrase: string): string | null {
  const wanted = stems(paraphrase);
  let best: { sentence: string; score: number } | null = null;
  for (const { segment } of SENTENCES.segment(text)) {
    const found = stems(segment);
    const shared = [...wanted].filter((stem) => found.has(stem)).length;
    const score = shared / wanted.size;
    if (shared >= 2 && score >= LEAST && score > (best?.score ?? 0)) best = { sentence: segment.trim(), score };
  }
  return best?.sentence ?? null;
}

function stems(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 3).map((word) => word.slice(0, 5)));
}
