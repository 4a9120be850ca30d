import { expect, it } from 'vitest';
import { CLAIM, claimFile } from '../test/builders.ts';
import { parseFrontMatter } from './front-matter.ts';
import { holdToSchema, parseContentFile } from './parse-content-file.ts';

it('reads a file from its text alone', () => {
  expect(parseContentFile('claims', CLAIM, claimFile())).toMatchObject({
    collection: 'claims',
    id: 'a-claim',
    path: CLAIM,
    data: { statement: 'A claim is a sentence.', links: [] },
    issues: [],
  });
});

it('says what the schema objects to, and makes no data then', () => {
  expect(parseContentFile('claims', CLAIM, claimFile({ kind: 'guess' }))).toMatchObject({
    data: null,
    issues: [{ path: ['kind'] }],
  });
});

it('looks up no place where nothing is beyond bounds', () => {
  const locate = () => expect.unreachable('a place was looked up');
  const file = holdToSchema('claims', CLAIM, claimFile(), { ...parseFrontMatter(claimFile()), locate });
  expect(file.data).not.toBeNull();
});
