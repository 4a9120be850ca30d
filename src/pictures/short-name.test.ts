import { describe, expect, it } from 'vitest';
import { claim, graphOf, source, topic } from '../test/graph-builders.ts';
import { shortName } from './short-name.ts';

const graph = graphOf({
  sources: [source('a-source', { body: 'Growing Models with CoT. A large progress.' })],
  topics: [topic('a-topic', { body: 'Of LLMs.' })],
  claims: [claim('a', { statement: 'Progress with GRPO on Sudoku is a model of its kind.' })],
});

describe('shortName', () => {
  it.each([
    ['grpo-helps-on-sudoku', 'GRPO helps on Sudoku'],
    ['progress-of-llms', 'Progress of LLMs'],
    ['no-progress', 'No progress'],
    ['cot-models-are-growing', 'CoT models are growing'],
    ['ntps-is-unknown', 'NTPS is unknown'],
  ])('reads %s as “%s”', (id, name) => {
    expect(shortName(id, graph)).toBe(name);
  });

  it('takes a spelling from the text as it is now', () => {
    const before = topic('a-topic', { body: 'Of LLMs.' });
    expect(shortName('llms', graphOf({ topics: [before] }))).toBe('LLMs');
    expect(shortName('llms', graphOf({ topics: [{ ...before, body: 'Of LLms.' }] }))).toBe('LLms');
  });
});
