import { hasCode } from './has-code.ts';

/**
 * True for what file systems answer that have no links, hard or symbolic. On Windows exFAT says that the function is
 * invalid, which Node tells as if something were a folder (https://github.com/nodejs/node/issues/65817).
 */
export function isLinkless(error: unknown): boolean {
  return hasCode(error, 'EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR');
}
