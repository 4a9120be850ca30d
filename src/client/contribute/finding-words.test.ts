import { expect, it } from 'vitest';
import { behindName, splitCode } from './finding-words.ts';

it.each([
  [['kind'], '`kind` is left to do', 'left to do'],
  [['shortTitle'], 'shortTitle does not have the right form', 'does not have the right form'],
  [['evidence', 11, 'relation'], '`evidence[12].relation` is left to do', 'left to do'],
  [['published'], 'published is read as the number 2024', 'read as the number 2024'],
  [['evidence', 0], 'evidence[1].note is missing', 'evidence[1].note is missing'],
  [['evidence', 0, 'exact'], 'Quotation not found in source a-source', 'Quotation not found in source a-source'],
  [[], 'the front matter is not of the right type', 'the front matter is not of the right type'],
  [null, 'A line is left to do', 'A line is left to do'],
])('behind the name of %j, “%s” is “%s”', (about, reason, said) => {
  expect(behindName('A name', { about, reason })).toBe(`A name: ${said}`);
});

it.each([
  ['Short title', { about: ['shortTitle'], reason: '`shortTitle` is left to do' }, 'Short title: left to do'],
  [
    'Evidence 2, Words',
    { about: ['evidence', 3, 'exact'], reason: 'No such words' },
    'Evidence 2, Words: No such words',
  ],
  [null, { about: ['provenance'], reason: 'The text has no checksum' }, 'The text has no checksum'],
])('behind the name %s a finding says what it is about: %j', (name, finding, said) => {
  expect(behindName(name, finding)).toBe(said);
});

it.each([
  ['add a `summary` in your words', ['add a ', '<summary>', ' in your words']],
  ['`a` or `b`', ['<a>', ' or ', '<b>']],
  ['no keys', ['no keys']],
  ['one ` alone', ['one ` alone']],
  ['`a` and one ` alone', ['<a>', ' and one ` alone']],
])('%s has its keys as code', (text, parts) => {
  expect(splitCode(text).map((part) => (part.isCode ? `<${part.text}>` : part.text))).toEqual(parts);
});
