import { describe, expect, it } from 'vitest';
import { claim, source, topic } from '../test/graph-builders.ts';
import { createShortNames } from './short-name.ts';

const nameOf = createShortNames({
  sources: [source('a-source', { body: 'Growing Models with CoT. A large progress.' })],
  topics: [topic('a-topic', { body: 'Of LLMs and [scale](../claims/grpo-helps-on-sudoku.md#evidence).' })],
  claims: [claim('a', { statement: 'Scale is progress with GRPO on Sudoku is a model of its kind.' })],
  essays: [],
});

describe('the short name', () => {
  it.each([
    ['grpo-helps-on-sudoku', 'GRPO helps on Sudoku'],
    ['progress-of-llms', 'Progress of LLMs'],
    ['no-progress', 'No progress'],
    ['no-scale', 'No scale'],
    ['cot-models-are-growing', 'CoT models are growing'],
    ['ntps-is-unknown', 'NTPS is unknown'],
  ])('of %s is “%s”', (id, name) => {
    expect(nameOf(id)).toBe(name);
  });

  it('takes a spelling from the text as it is now', () => {
    const before = topic('a-topic', { body: 'Of LLMs.' });
    const nameIn = (body: string) =>
      createShortNames({ sources: [], topics: [{ ...before, body }], claims: [], essays: [] })('llms');
    expect([nameIn('Of LLMs.'), nameIn('Of LLms.')]).toEqual(['LLMs', 'LLms']);
  });
});
