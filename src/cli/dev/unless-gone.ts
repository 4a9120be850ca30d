import { hasCode } from '../../build/has-code.ts';

/** What `read` gives, or null where a file went away while it was read. */
export function unlessGone<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
