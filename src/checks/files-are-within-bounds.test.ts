import { expect, it } from 'vitest';
import {
  claimFile,
  message,
  quotation,
  reportOf,
  CLAIM,
  SOURCE,
  sourceFile,
  TOPIC,
  topicFile,
} from '../test/builders.ts';
import { filesAreWithinBounds } from './files-are-within-bounds.ts';

const report = (body: string) => reportOf(filesAreWithinBounds, { [TOPIC]: topicFile({ body }) });

it('accepts a long text in paragraphs, with lists, a table and formulas', () => {
  const paragraph = `${'These are words. '.repeat(60)}See $x_1$ and [it](https://example.org).`;
  const rest = '> - one\n>   - two\n\n| a | b |\n| - | - |\n| c | d |\n\n```\n          - code\n```';
  const body = [...Array.from({ length: 200 }, () => paragraph), rest].join('\n\n');
  expect(reportOf(filesAreWithinBounds, { [SOURCE]: sourceFile({ body }) })).toBe('');
});

it('refuses a file that is too long, and says where it is too long from', () => {
  expect(report('words '.repeat(50_000))).toBe(message`
    content/topics/a-topic.md:1:1  The file has more than 262144 characters  files-are-within-bounds
       fix: keep what is quoted or needed and mark the gaps, or make two files of it
  `);
});

it.each([
  ['of endless lines', 'a\n\n'.repeat(1_501), 3_006, 'The text has more than 3000 lines'],
  ['without a blank line', 'a '.repeat(9_000), 7, 'More than 16384 characters stand without a blank line'],
  ['of nothing but marks', '*a'.repeat(501), 7, 'More than 500 marks of Markdown stand without a blank line'],
  [
    'of marks in many paragraphs',
    `${'*a'.repeat(499)}\n\n`.repeat(13),
    31,
    'The text has more than 6000 marks of Markdown',
  ],
  ['of links without a sign', 'www.a '.repeat(501), 7, 'More than 500 marks of Markdown stand without a blank line'],
  [
    'with a wide table',
    `${'|a'.repeat(100)}\n${'|-'.repeat(100)}\n${'|\n'.repeat(50)}`,
    46,
    'The tables have more than 4000 cells',
  ],
  ['with many tables', '|a|b\n|-|-\n|c|d\n\n'.repeat(700), 2_007, 'The tables have more than 4000 cells'],
  [
    'of quotations in one another',
    `${'>'.repeat(11)} a`,
    7,
    'Quotations, lists or containers are nested more than 10 levels deep',
  ],
  [
    'of lists in one another',
    `${'- '.repeat(11)}a`,
    7,
    'Quotations, lists or containers are nested more than 10 levels deep',
  ],
  [
    'of lists indented',
    `- a\n${' '.repeat(20)}- b`,
    8,
    'Quotations, lists or containers are nested more than 10 levels deep',
  ],
  ['of containers', ':::a\n'.repeat(11), 17, 'Quotations, lists or containers are nested more than 10 levels deep'],
])('refuses a file %s, before it is parsed', (_, body, line, reason) => {
  expect(report(body).split('\n')[0]).toMatch(
    new RegExp(`^content/topics/a-topic\\.md:\\d+:1  ${reason}  files-are-within-bounds$`),
  );
  expect(report(body)).toContain(`:${String(line)}:1  ${reason}`);
});

it('refuses metadata that is too long, or has a text that is', () => {
  const evidence = Array.from({ length: 400 }, () => quotation({ exact: 'words '.repeat(30) }));
  expect(reportOf(filesAreWithinBounds, { [CLAIM]: claimFile({ evidence }) })).toBe(message`
    content/claims/a-claim.md:1:1  The front matter has more than 65536 characters  files-are-within-bounds
       fix: say less, or make two files of it
  `);
  const title = 'word '.repeat(900);
  expect(reportOf(filesAreWithinBounds, { [TOPIC]: topicFile({ title }) })).toBe(message`
    content/topics/a-topic.md:2:8  The text has more than 4000 characters  files-are-within-bounds
       fix: say it in fewer words, or below the front matter
  `);
  expect(reportOf(filesAreWithinBounds, { [TOPIC]: topicFile({ title: '*a'.repeat(201) }) })).toBe(message`
    content/topics/a-topic.md:2:8  The text has more than 200 marks of Markdown  files-are-within-bounds
       fix: write it with fewer
  `);
});

it.each(['[', '{'])('refuses metadata of brackets %s in one another, before it is parsed', (bracket) => {
  const topic = (brackets: number) => ({ [TOPIC]: `---\ntitle: ${bracket.repeat(brackets)}\n---\n` });
  expect(reportOf(filesAreWithinBounds, topic(2001))).toBe(message`
    content/topics/a-topic.md:1:1  The front matter has more than 2000 brackets  files-are-within-bounds
       fix: write its lists line by line, or say less
  `);
  expect(reportOf(filesAreWithinBounds, topic(2000))).toBe('');
});

it('counts the marks that YAML writes as escapes', () => {
  const topic = topicFile().replace('A topic', `"${'\\x2aa'.repeat(201)}"`);
  expect(reportOf(filesAreWithinBounds, { [TOPIC]: topic })).toContain('more than 200 marks');
});
