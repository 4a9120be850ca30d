import { describe, expect, it } from 'vitest';
import { resolveContentLink } from './content-link.ts';

describe('resolveContentLink', () => {
  it.each([
    ['../claims/x.md', 'content/topics/y.md', { file: 'content/claims/x.md', fragment: '' }],
    ['../claims/x.md#e-1', 'content/topics/y.md', { file: 'content/claims/x.md', fragment: 'e-1' }],
    ['x.md', 'content/claims/y.md', { file: 'content/claims/x.md', fragment: '' }],
    ['./x.md', 'content/claims/y.md', { file: 'content/claims/x.md', fragment: '' }],
    ['claims/x.md', 'content/overview.md', { file: 'content/claims/x.md', fragment: '' }],
    ['../overview.md#a', 'content/claims/y.md', { file: 'content/overview.md', fragment: 'a' }],
    ['../../content/claims/x.md', 'content/claims/y.md', { file: 'content/claims/x.md', fragment: '' }],
  ])('reads %s in %s', (address, from, link) => {
    expect(resolveContentLink(address, from)).toEqual(link);
  });

  it.each([
    ['a web address', 'https://example.org/x.md'],
    ['another scheme', 'javascript:x.md'],
    ['a scheme in capitals', 'FILE:x.md'],
    ['a drive', 'c:/x.md'],
    ['an absolute path', '/content/claims/x.md'],
    ['a host without a scheme', '//example.org/x.md'],
    ['a path that leaves content/', '../../src/x.md'],
    ['a path that leaves the repository', '../../../../x.md'],
    ['a path that leaves the repository and comes back', '../../../content/claims/x.md'],
    ['a path to the folder beside it', '../../content-x/x.md'],
    ['another kind of file', '../claims/x.html'],
    ['a folder', '../claims/'],
    ['a fragment alone', '#e-1'],
    ['nothing', ''],
  ])('refuses %s', (_, address) => {
    expect(resolveContentLink(address, 'content/topics/y.md')).toBeNull();
  });
});
