import { describe, expect, it } from 'vitest';
import { CLAIM, claimFile, message, reportOf, SOURCE, sourceFile } from '../test/builders.ts';
import { frontMatterIsValid } from './front-matter-is-valid.ts';
import { nothingIsLeftToDo } from './nothing-is-left-to-do.ts';

it('accepts files that are written to the end', () => {
  expect(reportOf(nothingIsLeftToDo)).toBe('');
});

it('leaves a source’s own text alone', () => {
  expect(reportOf(nothingIsLeftToDo, { [SOURCE]: sourceFile({ body: 'TODO: write the conclusion.' }) })).toBe('');
});

it('takes a word for the mark only at the start of a value', () => {
  expect(reportOf(nothingIsLeftToDo, { [SOURCE]: sourceFile({ title: 'What to do: a TODO: list' }) })).toBe('');
});

describe('reports', () => {
  it('a value that waits, with what to do, whether or not it fits the schema', () => {
    const files = { [SOURCE]: sourceFile({ published: 'TODO: write the date.', notes: ['One.', 'TODO: say why.'] }) };
    expect(reportOf(nothingIsLeftToDo, files)).toBe(message`
      content/sources/a-source.md:7:12  \`published\` is left to do  nothing-is-left-to-do
         fix: write the date.

      content/sources/a-source.md:14:5  \`notes[2]\` is left to do  nothing-is-left-to-do
         fix: say why.
    `);
  });

  it('a line of our own prose that waits', () => {
    expect(reportOf(nothingIsLeftToDo, { [CLAIM]: claimFile({ body: 'Words.\nTODO: say where it stops.' }) }))
      .toBe(message`
      content/claims/a-claim.md:19:1  A line is left to do  nothing-is-left-to-do
         fix: say where it stops.
    `);
  });

  it('a mark that does not say what to do', () => {
    expect(reportOf(nothingIsLeftToDo, { [SOURCE]: sourceFile({ shortTitle: 'TODO' }) })).toBe(message`
      content/sources/a-source.md:4:13  \`shortTitle\` is left to do  nothing-is-left-to-do
         fix: write it
    `);
  });
});

it('is the only rule to name a value that waits', () => {
  const claim = claimFile({
    kind: 'TODO: name the kind',
    topics: ['TODO: name a topic'],
    evidence: [{ source: 'a-source', relation: 'TODO: name it', exact: 'the words of the source', note: 'So.' }],
  });
  expect(
    reportOf(frontMatterIsValid, { [CLAIM]: claim, [SOURCE]: sourceFile({ kind: 'TODO', published: 'TODO' }) }),
  ).toBe('');
});
