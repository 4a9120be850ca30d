import { describe, expect, it } from 'vitest';
import { CLAIM, claimFile, message, quotation, reportOf, SOURCE, sourceFile, TOPIC } from '../test/builders.ts';
import { referencesResolve } from './references-resolve.ts';

const LEDGER = 'content/permalinks.txt';
const link = (to: string) => ({ to, type: 'refines', note: 'It is more exact.' });
const report = (claim: object) => reportOf(referencesResolve, { [CLAIM]: claimFile({ ...claim }) });

it('accepts references to files that exist', () => {
  const files = {
    [CLAIM]: claimFile({
      evidence: [quotation({ via: 'b-source' })],
      links: [link('b-claim')],
      withdrawn: { date: '2026-11-23', why: 'It was wrong.', successor: 'b-claim' },
    }),
    [SOURCE]: sourceFile({ derivedFrom: ['b-source'], cites: ['b-source'] }),
    'content/claims/b-claim.md': claimFile(),
    'content/sources/b-source.md': sourceFile(),
  };
  expect(reportOf(referencesResolve, files)).toBe('');
});

it('accepts a reference to a file whose metadata is broken, since another rule reports that', () => {
  expect(reportOf(referencesResolve, { [TOPIC]: 'no front matter' })).toBe('');
});

describe('reports', () => {
  it('the name that a source had before, with the one that it has', () => {
    const files = {
      [CLAIM]: claimFile({ evidence: [quotation({ source: 'b-source' })] }),
      [SOURCE]: sourceFile({ aliases: ['b-source'] }),
    };
    expect(reportOf(referencesResolve, files)).toBe(message`
      content/claims/a-claim.md:7:13  The source “b-source” has another name now  references-resolve
         fix: write a-source
    `);
  });

  it('a source that was published, and no other that is called alike', () => {
    const files = {
      [CLAIM]: claimFile({ evidence: [quotation({ source: 'b-source' })] }),
      [LEDGER]: '/sources/b-source/ 2026-11-23\n',
    };
    expect(reportOf(referencesResolve, files)).toBe(message`
      content/claims/a-claim.md:7:13  There is no source “b-source”  references-resolve
         expected the name of a file in content/sources without “.md”
         fix: if it was renamed, or another takes its place, add  aliases: [b-source]  to that one; if it was deleted, restore content/sources/b-source.md
    `);
  });

  it('a topic that does not exist, with the nearest that does', () => {
    expect(report({ topics: ['a-topic', 'a-topik'] })).toBe(message`
      content/claims/a-claim.md:6:5  There is no topic “a-topik”  references-resolve
         expected the name of a file in content/topics without “.md”
         fix: did you mean “a-topic”?
    `);
  });

  it('a topic that stands twice, with the first', () => {
    expect(report({ topics: ['a-topic', 'a-topic'] })).toBe(message`
      content/claims/a-claim.md:6:5  The topic “a-topic” stands twice under \`topics\`  references-resolve
         the first is on line 5
         fix: keep one of the two
    `);
  });

  it.each(['derivedFrom', 'cites'])('a source that stands twice under %s', (key) => {
    const files = {
      [SOURCE]: sourceFile({ [key]: ['b-source', 'b-source'] }),
      'content/sources/b-source.md': sourceFile(),
    };
    expect(reportOf(referencesResolve, files)).toContain(`The source “b-source” stands twice under \`${key}\``);
  });

  it('a source that cites itself', () => {
    expect(reportOf(referencesResolve, { [SOURCE]: sourceFile({ cites: ['a-source'] }) })).toBe(message`
      content/sources/a-source.md:13:5  The source cites itself  references-resolve
         fix: name another source, or remove it
    `);
  });

  it('a source of evidence', () => {
    expect(report({ evidence: [quotation({ source: 'something-else' })] })).toBe(message`
      content/claims/a-claim.md:7:13  There is no source “something-else”  references-resolve
         expected the name of a file in content/sources without “.md”
         fix: add content/sources/something-else.md, or name another
    `);
  });

  it('a source through which words are quoted', () => {
    expect(report({ evidence: [quotation({ via: 'b-source' })] })).toBe(message`
      content/claims/a-claim.md:11:10  There is no source “b-source”  references-resolve
         expected the name of a file in content/sources without “.md”
         fix: did you mean “a-source”?
    `);
  });

  it('a linked claim', () => {
    expect(report({ links: [link('claim-a')] })).toBe(message`
      content/claims/a-claim.md:17:9  There is no claim “claim-a”  references-resolve
         expected the name of a file in content/claims without “.md”
         fix: add content/claims/claim-a.md, or name another
    `);
  });

  it('a successor', () => {
    const withdrawn = { date: '2026-11-23', why: 'It was wrong.', successor: 'the-claim' };
    expect(report({ withdrawn })).toBe(message`
      content/claims/a-claim.md:19:14  There is no claim “the-claim”  references-resolve
         expected the name of a file in content/claims without “.md”
         fix: add content/claims/the-claim.md, or name another
    `);
  });

  it('a source that is retold and a source that is cited', () => {
    const files = {
      [SOURCE]: sourceFile({ derivedFrom: ['a-sauce'], cites: ['b-source', 'no-source-at-all'] }),
      'content/sources/b-source.md': sourceFile(),
    };
    expect(reportOf(referencesResolve, files)).toBe(message`
      content/sources/a-source.md:13:5  There is no source “a-sauce”  references-resolve
         expected the name of a file in content/sources without “.md”
         fix: did you mean “a-source”?

      content/sources/a-source.md:16:5  There is no source “no-source-at-all”  references-resolve
         expected the name of a file in content/sources without “.md”
         fix: add content/sources/no-source-at-all.md, or name another
    `);
  });
});

it('takes an id for the file that has it now, where another file claims it for an earlier name', () => {
  const files = { 'content/sources/b-source.md': sourceFile({ aliases: ['a-source'] }) };
  expect(reportOf(referencesResolve, files)).toBe('');
});
