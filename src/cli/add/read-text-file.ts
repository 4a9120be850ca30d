import { readFileSync } from 'node:fs';
import { Refusal } from './refusal.ts';

/**
 * The text of a file that somebody brings, without a byte order mark. Refuses where it cannot be read, with `reason` and
 * `fix`, and where it is not UTF-8: read all the same, its words would be held damaged.
 */
export function readTextFile(file: string, reason: string, fix: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new Refusal(`${file} is not saved as UTF-8`, { fix: 'save it as UTF-8, and name it again', exitCode: 2 });
    throw new Refusal(`${reason} (${code})`, { fix, exitCode: 2 });
  }
}
