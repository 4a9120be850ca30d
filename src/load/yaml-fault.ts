import type { Problem } from '../digest/content-file.ts';

/** What is wrong at `offset`. The parser’s errors from `start` to `end`, exclusive, follow from it. Offsets are UTF-16. */
export interface YamlFault extends Pick<Problem, 'reason' | 'fix'> {
  offset: number;
  start: number;
  end: number;
}
