import { expect, it } from 'vitest';
import { markAdded } from './added-lines.ts';

it('Marks the lines that are new', () => {
  expect(markAdded('a\nb\nc\nd\n', 'a\nc\n')).toEqual([
    { text: 'a\n', isAdded: false },
    { text: 'b\n', isAdded: true },
    { text: 'c\n', isAdded: false },
    { text: 'd\n', isAdded: true },
  ]);
  expect(markAdded('a\nb', 'a\nb').filter(({ isAdded }) => isAdded)).toEqual([]);
});
