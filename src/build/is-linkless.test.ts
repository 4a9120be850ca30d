import { expect, it } from 'vitest';
import { isLinkless } from './is-linkless.ts';

it.each(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR'])(
  'takes %s for the answer of a file system without links',
  (code) => {
    expect(isLinkless(Object.assign(new Error(), { code }))).toBe(true);
  },
);

it.each([Object.assign(new Error(), { code: 'ENOSPC' }), new Error('EISDIR'), { code: 'EISDIR' }, null])(
  'takes nothing else for it',
  (error) => {
    expect(isLinkless(error)).toBe(false);
  },
);
