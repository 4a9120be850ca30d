import { expect, it } from 'vitest';
import { CLAIM, claimFile, message, reportOf, sourceFile, topicFile } from '../test/builders.ts';
import { aliasesAreFree } from './aliases-are-free.ts';

const OTHER = 'content/claims/b-claim.md';

it('accepts an alias that no claim has', () => {
  expect(reportOf(aliasesAreFree, { [CLAIM]: claimFile({ aliases: ['an-older-claim'] }) })).toBe('');
});

it('reports an alias that is the id of a claim that lives', () => {
  const report = reportOf(aliasesAreFree, { [CLAIM]: claimFile({ aliases: ['b-claim'] }), [OTHER]: claimFile() });
  expect(report).toContain(
    'content/claims/a-claim.md:17:5  The id “b-claim” is in use  aliases-are-free\n   by content/claims/b-claim.md\n   fix: remove the alias, or rename the other',
  );
});

it.each([
  ['sources', sourceFile],
  ['topics', topicFile],
])('holds aliases of %s to the same', (folder, file) => {
  const files = { [`content/${folder}/a.md`]: file({ aliases: ['b'] }), [`content/${folder}/b.md`]: file() };
  expect(reportOf(aliasesAreFree, files)).toContain(
    `The id “b” is in use  aliases-are-free\n   by content/${folder}/b.md`,
  );
});

it('reports an alias that two claims want, at the second', () => {
  const files = {
    [CLAIM]: claimFile({ aliases: ['an-older-claim'] }),
    [OTHER]: claimFile({ aliases: ['an-older-claim'] }),
  };
  const report = reportOf(aliasesAreFree, files);
  expect(report).toContain('content/claims/b-claim.md:');
  expect(report).toContain(message`
    The id “an-older-claim” is in use  aliases-are-free
       by content/claims/a-claim.md
  `);
});

it.each([
  ['claims', claimFile, 'kind', 'lists of claims have that address'],
  ['sources', sourceFile, 'con', 'Windows has no files of that name'],
  ['topics', topicFile, 'feed', 'feeds have that name'],
])('reports an alias that nothing in %s can have had as its id', (folder, file, alias, why) => {
  const path = `content/${folder}/a.md`;
  const report = reportOf(aliasesAreFree, { [path]: file({ aliases: [alias] }) });
  expect(report).toMatch(/^content\/\w+\/a\.md:\d+:5 {2}The id/);
  expect(report).toContain(`The id “${alias}” is taken  aliases-are-free\n   ${why}\n   fix: remove the alias`);
});
