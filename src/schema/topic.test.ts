import { describe, expect, it } from 'vitest';
import { topicSchema } from './topic.ts';

const TOPIC = { title: 'A topic', question: 'What is asked?', order: 1 };

describe('a topic', () => {
  it('asks a question and has a place', () => {
    expect(topicSchema.parse(TOPIC)).toEqual({ ...TOPIC, aliases: [] });
  });

  it.each([
    ['a question without its mark', { question: 'What is asked.' }, 'a leading question ends with a question mark'],
    ['words behind that mark', { question: 'What? And why.' }, 'a leading question ends with a question mark'],
    ['place 0', { order: 0 }, 'Too small: expected number to be >0'],
    ['a place between two', { order: 1.5 }, 'Invalid input: expected int, received number'],
  ])('may not have %s', (_, overrides, message) => {
    const { error } = topicSchema.safeParse({ ...TOPIC, ...overrides });
    expect(error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});
