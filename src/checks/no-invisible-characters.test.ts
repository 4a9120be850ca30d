import { expect, it } from 'vitest';
import {
  CLAIM,
  claimFile,
  contentFrom,
  message,
  readAsUtf8,
  reportOf,
  SOURCE,
  sourceFile,
  TOPIC,
  topicFile,
} from '../test/builders.ts';
import { checkContent } from './check-content.ts';
import { noInvisibleCharacters } from './no-invisible-characters.ts';

it('accepts accents, dashes, quotation marks and no-break spaces', () => {
  expect(
    reportOf(noInvisibleCharacters, { [TOPIC]: topicFile({ body: 'Élan – “vital”,\u00A0so &amp; on\t✓ 😀' }) }),
  ).toBe('');
});

it('finds one in the text, by its column', () => {
  const source = sourceFile({ body: 'Two lines,\nthe words\u200B of it.' });
  expect(reportOf(noInvisibleCharacters, { [SOURCE]: source })).toBe(message`
    content/sources/a-source.md:19:10  An invisible character U+200B  no-invisible-characters
       after  the words
       fix: remove it; if the original has it, leave it out and say so in \`notes\`
  `);
});

it('finds one in the metadata', () => {
  const claim = claimFile().replace('is a sentence', 'is \u{E0041}a sentence');
  expect(reportOf(noInvisibleCharacters, { [CLAIM]: claim })).toBe(message`
    content/claims/a-claim.md:2:23  An invisible character U+E0041  no-invisible-characters
       after  atement: A claim is
       fix: remove it; if the original has it, leave it out and say so in \`notes\`
  `);
});

it('finds one at the start of the file', () => {
  expect(reportOf(noInvisibleCharacters, { [CLAIM]: `\u200B${claimFile()}` })).toBe(message`
    content/claims/a-claim.md:1:1  An invisible character U+200B  no-invisible-characters
       at the start of the line
       fix: remove it; if the original has it, leave it out and say so in \`notes\`
  `);
});

it('leaves a byte order mark to the rule on front matter, and nothing that stands at the start of a later line', () => {
  expect(reportOf(noInvisibleCharacters, { [CLAIM]: `\uFEFF${claimFile()}` })).toBe('');
  const claim = `\uFEFF${claimFile({ body: '\u200BIts scope.' })}`;
  expect(reportOf(noInvisibleCharacters, { [CLAIM]: claim }).match(/^content.*/gm)).toEqual([
    expect.stringContaining('An invisible character U+200B'),
  ]);
});

it('finds each one of several and repeats none of them', () => {
  const topic = topicFile({ body: 'Read \u202Ethis\u202C.' });
  expect(reportOf(noInvisibleCharacters, { [TOPIC]: topic })).toBe(message`
    content/topics/a-topic.md:7:6  An invisible character U+202E  no-invisible-characters
       after  Read
       fix: remove it; if the original has it, leave it out and say so in \`notes\`

    content/topics/a-topic.md:7:11  An invisible character U+202C  no-invisible-characters
       after  Read this
       fix: remove it; if the original has it, leave it out and say so in \`notes\`
  `);
});

it('takes one that stands beside an entity for no escape', () => {
  expect(reportOf(noInvisibleCharacters, { [TOPIC]: topicFile({ body: 'A\u200B &amp; B.' }) })).toBe(message`
    content/topics/a-topic.md:7:2  An invisible character U+200B  no-invisible-characters
       after  A
       fix: remove it; if the original has it, leave it out and say so in \`notes\`
  `);
});

it('finds one that is written as an entity, also where another stands elsewhere in the text', () => {
  expect(reportOf(noInvisibleCharacters, { [TOPIC]: topicFile({ body: 'One&#x200B; word.\n\nTwo\u200B.' }) }))
    .toBe(message`
    content/topics/a-topic.md:7:1  An invisible character U+200B, written as an escape  no-invisible-characters
       fix: remove it; if the original has it, leave it out and say so in \`notes\`

    content/topics/a-topic.md:9:4  An invisible character U+200B  no-invisible-characters
       after  Two
       fix: remove it; if the original has it, leave it out and say so in \`notes\`
  `);
});

it('says nothing of a file in UTF-16, which another rule reports', () => {
  expect(reportOf(noInvisibleCharacters, { [TOPIC]: readAsUtf8(topicFile()) })).toBe('');
});

it('finds a null character within the text, which makes no file one in UTF-16', () => {
  expect(reportOf(noInvisibleCharacters, { [TOPIC]: topicFile({ body: 'Read \0this.' }) })).toContain(
    'content/topics/a-topic.md:7:6  An invisible character U+0000',
  );
});

it('counts a hundred thousand on as many lines', () => {
  const content = contentFrom({ [TOPIC]: topicFile() });
  const files = content.files.map((file) => ({ ...file, raw: 'a\u200B\n\n\n'.repeat(100_000) }));
  const findings = checkContent({ ...content, files }, [noInvisibleCharacters]);
  expect(findings).toHaveLength(50);
  expect(findings.at(-1)).toMatchObject({
    line: 148,
    column: 2,
    details: ['after  a', 'and 99950 more of this rule in this file'],
  });
});

it('finds one that YAML writes as an escape', () => {
  const claim = claimFile().replace('A claim is a sentence.', '"A claim is \\u202Ea sentence."');
  expect(reportOf(noInvisibleCharacters, { [CLAIM]: claim })).toBe(message`
    content/claims/a-claim.md:2:12  An invisible character U+202E, written as an escape  no-invisible-characters
       fix: remove it; if the original has it, leave it out and say so in \`notes\`
  `);
});

it('finds one that Markdown writes as an entity, in the text and in the metadata', () => {
  const topic = topicFile({ title: 'A &#x202E;topic', body: 'Words.\n\nMore &zwj;words.' });
  expect(reportOf(noInvisibleCharacters, { [TOPIC]: topic })).toBe(message`
    content/topics/a-topic.md:2:8  An invisible character U+202E, written as an escape  no-invisible-characters
       fix: remove it; if the original has it, leave it out and say so in \`notes\`

    content/topics/a-topic.md:9:1  An invisible character U+200D, written as an escape  no-invisible-characters
       fix: remove it; if the original has it, leave it out and say so in \`notes\`
  `);
});

it.each([
  ['a combining grapheme joiner', '\u034F', 'U+034F'],
  ['a separator of lines', '\u2028', 'U+2028'],
  ['a noncharacter', '\uFDD0', 'U+FDD0'],
  ['a shorthand format control', '\u{1BCA0}', 'U+1BCA0'],
  ['a blank of Braille', '\u2800', 'U+2800'],
  ['a filler of Hangul', '\u3164', 'U+3164'],
  ['a filler of Hangul at half width', '\uFFA0', 'U+FFA0'],
  ['a filler for a first consonant', '\u115F', 'U+115F'],
  ['a filler for a vowel', '\u1160', 'U+1160'],
  ['a vowel of Khmer that is never written', '\u17B4', 'U+17B4'],
  ['a separator of vowels of Mongolian', '\u180E', 'U+180E'],
  ['a null notehead', '\u{1D159}', 'U+1D159'],
  ['a joiner of hieroglyphs', '\u{13430}', 'U+13430'],
  ['a blank of hieroglyphs', '\u{13441}', 'U+13441'],
  ['a half blank of hieroglyphs', '\u{13442}', 'U+13442'],
  ['a filler of the Khitan script', '\u{16FE4}', 'U+16FE4'],
])('finds %s', (_, character, name) => {
  const topic = topicFile({ body: `Read ${character}this.` });
  expect(reportOf(noInvisibleCharacters, { [TOPIC]: topic })).toBe(message`
    content/topics/a-topic.md:7:6  An invisible character ${name}  no-invisible-characters
       after  Read
       fix: remove it; if the original has it, leave it out and say so in \`notes\`
  `);
});

it('finds half of a surrogate pair that YAML writes as an escape', () => {
  const topic = topicFile().replace('A topic', '"A \\uD83D topic"');
  expect(reportOf(noInvisibleCharacters, { [TOPIC]: topic })).toBe(message`
    content/topics/a-topic.md:2:8  An invisible character U+D83D, written as an escape  no-invisible-characters
       fix: remove it; if the original has it, leave it out and say so in \`notes\`
  `);
});

it('finds what is left of bytes that are no UTF-8, and a carriage return alone', () => {
  const topic = topicFile({ body: 'caf\uFFFD\n\none\rtwo' });
  expect(reportOf(noInvisibleCharacters, { [TOPIC]: topic })).toBe(message`
    content/topics/a-topic.md:7:4  A character that could not be read  no-invisible-characters
       fix: save the file as UTF-8, and restore the character from the original

    content/topics/a-topic.md:9:4  A line ends in a carriage return alone  no-invisible-characters
       fix: end lines with a line feed
  `);
});
