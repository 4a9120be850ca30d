import { expect, it } from 'vitest';
import { claimFile, message, reportOf } from '../test/builders.ts';
import { filesAreInTheirPlace } from './files-are-in-their-place.ts';

it('accepts the folders of the digest', () => {
  expect(reportOf(filesAreInTheirPlace, {})).toBe('');
});

it.each([
  'content/claim/a-claim.md',
  'content/claims/deeper/a-claim.md',
  'content/claims/a-claim.MD',
  'content/notes.txt',
])('reports %s, which nothing reads', (path) => {
  expect(reportOf(filesAreInTheirPlace, { [path]: claimFile() })).toBe(message`
      ${path}:1:1  A file that nothing reads  files-are-in-their-place
         expected content/sources/<id>.md, content/claims/<id>.md or content/topics/<id>.md
         fix: move or rename the file, or remove it
    `);
});
