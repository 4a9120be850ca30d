import { describe, expect, it } from 'vitest';
import {
  CLAIM,
  claimFile,
  message,
  quotation,
  reportOf,
  SOURCE,
  sourceFile,
  TOPIC,
  topicFile,
} from '../test/builders.ts';
import { directivesAreKnown } from './directives-are-known.ts';

const report = (body: string) => reportOf(directivesAreKnown, { [SOURCE]: sourceFile({ body }) });

it.each([
  ['a gap', 'Words.\n\n::gap[A list is missing here.]'],
  ['a damaged passage with its reading', 'A :sic[skill-improving]{reading="skill: improving"} step.'],
  ['colons that mark nothing', 'At 12:30, see a:b, ratio 1:2[3], arXiv:2402.11337 and note:that.'],
  ['a mark that is written as text', '\\:sci[words] is how to write it, and :\\:gap[more].'],
  ['a mark that resembles none of ours', 'It is written :footnote[words] there.'],
  ['a mark in code', 'Write `::gap[more]` for it, as in std::gap[0].'],
])('accepts %s', (_, body) => {
  expect(report(body)).toBe('');
});

it('accepts a damaged passage in a quotation, as it stands in the source', () => {
  const evidence = [quotation({ exact: 'the :sic[wrods]{reading="words"} of' })];
  expect(reportOf(directivesAreKnown, { [CLAIM]: claimFile({ evidence }) })).toBe('');
});

describe('reports', () => {
  it('a misspelt mark on a line of its own', () => {
    expect(report('Words.\n\n::gpa[A list is missing here.]')).toBe(message`
      content/sources/a-source.md:20:1  There is no directive “gpa” of this form  directives-are-known
         fix: did you mean ::gap[…]?
    `);
  });

  it('a misspelt mark within a line', () => {
    expect(report('Some :sci[wrods]{reading="words"}.')).toBe(message`
      content/sources/a-source.md:18:6  There is no directive “sci” of this form  directives-are-known
         fix: did you mean :sic[…]{reading="…"}?
    `);
  });

  it('a gap within a line', () => {
    expect(report('Words and :gap[more words].')).toBe(message`
      content/sources/a-source.md:18:11  There is no directive “gap” of this form  directives-are-known
         fix: did you mean ::gap[…]?
    `);
  });

  it('the mark of a gap among other words', () => {
    expect(report('Words of\nthe source. ::gap[A list is missing here.]')).toBe(message`
      content/sources/a-source.md:19:13  A gap is marked within a line, where the mark is read as text  directives-are-known
         fix: put it on a line of its own: ::gap[A list is missing here.]
    `);
    expect(reportOf(directivesAreKnown, { [TOPIC]: topicFile({ body: '::gap[A list.] Words.' }) })).toBe(message`
      content/topics/a-topic.md:7:1  The directive “gap” marks the text of a source, and this is ours  directives-are-known
         fix: remove it
    `);
  });

  it('a mark in capitals', () => {
    expect(report('Some :Sic[wrods]{reading="words"}.')).toContain('There is no directive “Sic” of this form');
  });

  it('a mark around a block', () => {
    expect(report(':::note\nWords.\n:::')).toBe(message`
      content/sources/a-source.md:18:1  There is no directive “note” of this form  directives-are-known
         fix: only ::gap[…] and :sic[…]{reading="…"} are known
    `);
  });

  it('a gap that does not say what is missing', () => {
    expect(report('Words.\n\n::gap')).toBe(message`
      content/sources/a-source.md:20:1  The directive “gap” is empty  directives-are-known
         fix: say what is missing: ::gap[A list is missing here.]
    `);
  });

  it('a damaged passage without a reading', () => {
    expect(report('Some :sic[wrods].')).toBe(message`
      content/sources/a-source.md:18:6  A damaged passage has no reading  directives-are-known
         fix: say how you read it: :sic[words as received]{reading="your reading"}
    `);
  });

  it('a damaged passage without words', () => {
    expect(report('Some :sic{reading="words"}.')).toBe(message`
      content/sources/a-source.md:18:6  The directive “sic” is empty  directives-are-known
         fix: put the words as received between the brackets
    `);
  });

  it('an attribute that the mark does not take', () => {
    expect(report('Some :sic[wrods]{reading="words" .loud}.\n\n::gap[A list.]{of="names"}')).toBe(message`
      content/sources/a-source.md:18:6  The directive “sic” takes no “class”  directives-are-known
         fix: remove it

      content/sources/a-source.md:20:1  The directive “gap” takes no “of”  directives-are-known
         fix: remove it
    `);
  });

  it('a reading of a gap', () => {
    expect(report('Words.\n\n::gap[A list.]{reading="names"}')).toBe(message`
      content/sources/a-source.md:20:1  The directive “gap” takes no “reading”  directives-are-known
         fix: remove it
    `);
  });

  it('a mark in a text of ours', () => {
    expect(reportOf(directivesAreKnown, { [TOPIC]: topicFile({ body: 'Our :sic[wrods]{reading="words"}.' }) }))
      .toBe(message`
      content/topics/a-topic.md:7:5  The directive “sic” marks the text of a source, and this is ours  directives-are-known
         fix: remove it
    `);
  });

  it.each([':gap[more words]', ':::gap\nwords\n:::', '::sic[wrods]'])(
    'a mark in a text of ours in another form, %s',
    (body) => {
      expect(reportOf(directivesAreKnown, { [CLAIM]: claimFile({ body }) })).toMatch(
        /The directive “(?:gap|sic)” marks the text of a source, and this is ours {2}directives-are-known\n {3}fix: remove it$/,
      );
    },
  );

  it.each([':sci[wrods]', '::gpa[more words]', ':::note\nwords\n:::'])(
    'an unknown mark in a text of ours, %s, for which no other is offered',
    (body) => {
      expect(reportOf(directivesAreKnown, { [CLAIM]: claimFile({ body }) })).toMatch(
        /There is no directive “(?:sci|gpa|note)” of this form {2}directives-are-known\n {3}fix: remove it; marks stand in the text of a source, and this is ours$/,
      );
    },
  );

  it('a mark in our metadata', () => {
    expect(reportOf(directivesAreKnown, { [TOPIC]: topicFile({ title: 'Our :sic[wrods]' }) })).toBe(message`
      content/topics/a-topic.md:2:8  The directive “sic” marks the text of a source, and this is ours  directives-are-known
         fix: remove it
    `);
    const evidence = [quotation({ note: 'Our :sic[wrods]{reading="words"}.' })];
    expect(reportOf(directivesAreKnown, { [CLAIM]: claimFile({ evidence }) })).toContain(`${CLAIM}:10:11 `);
  });
});
