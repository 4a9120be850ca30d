import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heldText } from '../markdown/held-text.ts';
import { anyMarkdown } from '../test/any-markdown.ts';
import { oneSentenceALine } from './one-sentence-a-line.ts';

it.each([
  ['breaks behind each sentence', 'One. Two? “Three!” Four.', 'One.\nTwo?\n“Three!”\nFour.'],
  ['keeps paragraphs', 'One. Two.\n\nThree.', 'One.\nTwo.\n\nThree.'],
  ['keeps what is broken already', 'One.\nTwo.', 'One.\nTwo.'],
  ['starts no line with a sign of Markdown', 'One. - Two. # Three. 4) four.', 'One. - Two. # Three. 4) four.'],
  ['leaves code alone', '```\nOne. Two.\n```', '```\nOne. Two.\n```'],
])('%s', (_, prose, broken) => {
  expect(oneSentenceALine(prose)).toBe(broken);
});

it('changes nothing that is read', () => {
  fc.assert(
    fc.property(anyMarkdown, (prose) => {
      expect(heldText(oneSentenceALine(prose))).toBe(heldText(prose.trim()));
    }),
  );
});
