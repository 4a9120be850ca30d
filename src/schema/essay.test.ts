import { describe, expect, it } from 'vitest';
import { essaySchema } from './essay.ts';

describe('an essay', () => {
  it('has a title and a description, and neither may be empty', () => {
    const { error } = essaySchema.safeParse({ title: ' ', description: '' });
    expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [['title'], 'write at least one word'],
      [['description'], 'write at least one word'],
    ]);
    expect(essaySchema.parse({ title: 'An essay', description: 'It says so.' })).toEqual({
      title: 'An essay',
      description: 'It says so.',
    });
  });
});
