import { describe, expect, it } from 'vitest';
import {
  CLAIM,
  claimFile,
  contentFrom,
  finding,
  historyEntry,
  message,
  quotation,
  readAsUtf8,
  reportOf,
  SOUND_FILES,
  SOURCE,
  sourceFile,
  TOPIC,
  topicFile,
} from '../test/builders.ts';
import { formatFindings } from '../reporters/text.ts';
import { checkContent } from './check-content.ts';
import { frontMatterIsValid } from './front-matter-is-valid.ts';

const report = (path: string, text: string) => reportOf(frontMatterIsValid, { [path]: text });

it.each([
  ['a claim', CLAIM, claimFile({ evidence: [quotation(), finding()], links: [] })],
  ['a preprint', SOURCE, sourceFile({ kind: 'preprint', arxiv: '2401.00010v2', published: '2024-01' })],
  ['a topic', TOPIC, topicFile()],
  ['an essay', 'content/overview.md', '---\ntitle: Overview\ndescription: What it says.\n---\n\nWords.\n'],
])('accepts %s', (_, path, text) => {
  expect(report(path, text)).toBe('');
});

describe('the YAML', () => {
  it('has to be there', () => {
    expect(report(TOPIC, 'An introduction.\n')).toBe(message`
      content/topics/a-topic.md:1:1  There is no front matter  front-matter-is-valid
         fix: start the file with a line “---”, then the metadata, then a line “---”
    `);
  });

  it('has to be sound', () => {
    expect(report(TOPIC, '---\ntitle: A topic\nquestion: "What is asked?\n---\n')).toBe(message`
      content/topics/a-topic.md:3:11  A quotation mark is not closed  front-matter-is-valid
         fix: close it, or put the whole value in quotation marks of the other kind
    `);
  });

  it('has to be keys with values', () => {
    expect(report(TOPIC, '---\n- a topic\n---\n')).toBe(message`
      content/topics/a-topic.md:2:1  the front matter is not of the right type  front-matter-is-valid
         expected keys with values
         fix: see another file of the folder for the form
    `);
  });

  it('has to say something', () => {
    expect(report(TOPIC, '---\n---\n')).toBe(message`
      content/topics/a-topic.md:2:1  the front matter is not of the right type  front-matter-is-valid
         expected keys with values
         fix: see another file of the folder for the form
    `);
  });
});

describe('a key', () => {
  it('that is missing is named where the other keys are', () => {
    expect(report(TOPIC, topicFile({ order: undefined }))).toBe(message`
      content/topics/a-topic.md:2:1  order is missing  front-matter-is-valid
         expected a number
         fix: add a line “order: …”
    `);
  });

  it('that is missing within a list is named at its item, with the values it may have', () => {
    const evidence = [quotation(), quotation({ relation: undefined })];
    expect(report(CLAIM, claimFile({ evidence }))).toBe(message`
      content/claims/a-claim.md:11:5  evidence[2].relation is missing  front-matter-is-valid
         expected one of: supports, disputes, qualifies, states, mentions
         fix: add a line “relation: …”
    `);
  });

  it('that tells kinds of source apart is named when it is missing', () => {
    expect(report(SOURCE, sourceFile({ kind: undefined }))).toBe(message`
      content/sources/a-source.md:2:1  kind is missing  front-matter-is-valid
         expected one of: post, brief, article, essay, preprint, paper, video
         fix: add a line “kind: …”
    `);
  });

  it('that is misspelt gets the right spelling', () => {
    expect(report(CLAIM, claimFile({ evidence: [quotation({ sufix: 'more' })] }))).toBe(message`
      content/claims/a-claim.md:11:5  evidence[1].sufix is not a key of evidence[1]  front-matter-is-valid
         fix: did you mean “suffix”?
    `);
  });

  it.each([
    ['a topic', TOPIC, topicFile().replace('question:', 'qestion:'), '3:1  qestion', 'this kind of file', 'question'],
    [
      'a piece of evidence',
      CLAIM,
      claimFile().replace('exact:', 'Exact:'),
      '9:5  evidence[1].Exact',
      'evidence[1]',
      'exact',
    ],
    [
      'a piece of evidence, by another word for it,',
      CLAIM,
      claimFile().replace('exact:', 'quote:'),
      '9:5  evidence[1].quote',
      'evidence[1]',
      'exact',
    ],
    [
      'an entry of the history, by another word for it,',
      CLAIM,
      claimFile().replace('why:', 'reason:'),
      `${String(
        claimFile()
          .split('\n')
          .findIndex((line) => line.includes('why:')) + 1,
      )}:5  history[1].reason`,
      'history[1]',
      'why',
    ],
    [
      'a source, which its kind tells apart',
      SOURCE,
      sourceFile().replace('kind:', 'Kind:'),
      '2:1  Kind',
      'this kind of file',
      'kind',
    ],
  ])('of %s that may not be missing and is misspelt is reported once', (_, path, text, place, parent, key) => {
    expect(report(path, text)).toBe(message`
      ${path}:${place} is not a key of ${parent}  front-matter-is-valid
         fix: did you mean “${key}”?
    `);
  });

  it('that is missing is told beside others that are misspelt', () => {
    const topic = topicFile({ question: undefined, order: undefined }).replace('title:', 'question2:');
    expect(report(TOPIC, topic)).toContain('title is missing');
    expect(report(TOPIC, topic)).toContain('order is missing');
  });

  it('with white space around it is told by its name', () => {
    expect(report(CLAIM, claimFile({ kind: undefined, 'kind\u00A0': 'empirical' }))).toContain(message`
      content/claims/a-claim.md:15:1  kind<U+00A0> is not a key of this kind of file  front-matter-is-valid
         fix: remove the white space around it, U+00A0
    `);
  });

  it('that stands there already is not offered as the right spelling', () => {
    expect(report(CLAIM, claimFile({ evidence: [quotation({ notes: 'More.' })] }))).toBe(message`
      content/claims/a-claim.md:11:5  evidence[1].notes is not a key of evidence[1]  front-matter-is-valid
         fix: remove it
    `);
  });

  it('of another kind of file is not offered as the right spelling', () => {
    expect(report(TOPIC, topicFile({ licens: 'none' }))).toBe(message`
      content/topics/a-topic.md:5:1  licens is not a key of this kind of file  front-matter-is-valid
         fix: remove it
    `);
  });

  it('of another kind of source is not offered either', () => {
    const source = sourceFile({ kind: 'preprint', pages: '1-2' });
    expect(report(SOURCE, source)).toContain('did you mean “page”?');
    expect(report(SOURCE, source.replace('preprint', 'post'))).toBe(message`
      content/sources/a-source.md:12:1  pages is not a key of this kind of file  front-matter-is-valid
         fix: remove it, or move what it says into \`notes\`
    `);
  });

  it('that nothing resembles may move into the notes of a source', () => {
    expect(report(SOURCE, sourceFile({ mood: { today: 'good' } }))).toBe(message`
      content/sources/a-source.md:12:1  mood is not a key of this kind of file  front-matter-is-valid
         fix: remove it, or move what it says into \`notes\`
    `);
  });

  it('without a value is pointed at', () => {
    expect(report(TOPIC, '---\ntitle:\nquestion: What is asked?\norder: 1\n---\n')).toBe(message`
      content/topics/a-topic.md:2:7  title has no value  front-matter-is-valid
         expected text
         fix: write it, or remove the line where it is optional
    `);
  });
});

describe('a value', () => {
  it('that lost digits as a number is shown as written, to be quoted', () => {
    const text = sourceFile({ kind: 'preprint', arxiv: 'ID' }).replace('ID', '2401.00010');
    expect(report(SOURCE, text)).toBe(message`
      content/sources/a-source.md:12:8  arxiv is read as the number 2401.0001  front-matter-is-valid
         expected text
         fix: quote it: arxiv: "2401.00010"
    `);
  });

  it('of a list is quoted without a key', () => {
    expect(report(CLAIM, claimFile({ topics: [2024] }))).toBe(message`
      content/claims/a-claim.md:5:5  topics[1] is read as the number 2024  front-matter-is-valid
         expected text
         fix: quote it: "2024"
    `);
  });

  it('that is a day without its hyphens is shown with them', () => {
    expect(report(CLAIM, claimFile({ history: [historyEntry({ date: 20261130 })] }))).toBe(message`
      content/claims/a-claim.md:12:11  history[1].date is read as the number 20261130  front-matter-is-valid
         expected text
         fix: write  date: 2026-11-30
    `);
  });

  it.each([20261131, 2026, 20261130.5])('that makes no day, %d, gets the form of one', (date) => {
    expect(report(CLAIM, claimFile({ history: [historyEntry({ date })] }))).toBe(message`
      content/claims/a-claim.md:12:11  history[1].date is read as the number ${String(date)}  front-matter-is-valid
         expected text
         fix: write the date as YYYY-MM-DD
    `);
  });

  it('that is a year where as much of a date may stand is quoted', () => {
    expect(report(SOURCE, sourceFile({ published: 2026 }))).toContain('fix: quote it: published: "2026"');
    expect(report(SOURCE, sourceFile({ published: 20261130 }))).toContain('fix: write  published: 2026-11-30');
  });

  it('that lost digits and would be refused as text gets its form', () => {
    expect(report(SOURCE, sourceFile({ kind: 'preprint', arxiv: 2401.5 }))).toContain(
      'fix: write the arXiv identifier as "2402.11337"',
    );
  });

  it('that YAML reads as true is to be quoted', () => {
    expect(report(TOPIC, topicFile({ title: true }))).toBe(message`
      content/topics/a-topic.md:2:8  title is read as the truth value true  front-matter-is-valid
         expected text
         fix: quote it: title: "true"
    `);
  });

  it('of another type is described in words', () => {
    expect(report(CLAIM, claimFile({ evidence: 'a-source' }))).toBe(message`
      content/claims/a-claim.md:6:11  evidence is not of the right type  front-matter-is-valid
         expected a list
         fix: see another file of the folder for the form
    `);
  });

  it.each([
    [claimFile({ topics: 'a-topic' }), '4:9  topics', 'topics: [a-topic]'],
    [
      claimFile({ history: [historyEntry({ changed: 'published' })] }),
      '13:14  history[1].changed',
      'changed: [published]',
    ],
  ])('that is one word where a list is meant gets its brackets', (claim, place, list) => {
    expect(report(CLAIM, claim)).toBe(message`
      content/claims/a-claim.md:${place} is not of the right type  front-matter-is-valid
         expected a list
         fix: write  ${list}
    `);
  });

  it.each(['a topic', 'a-topic, b-topic'])('that is no word a list may have, as “%s”, gets none', (topics) => {
    expect(report(CLAIM, claimFile({ topics }))).toContain('fix: see another file of the folder for the form');
  });

  it('that is a list where one word is meant is no unknown word', () => {
    expect(report(CLAIM, claimFile({ kind: ['empirical'] }))).toBe(message`
      content/claims/a-claim.md:4:3  kind is not of the right type  front-matter-is-valid
         expected one of: theorem, empirical, conceptual, opinion
         fix: see another file of the folder for the form
    `);
  });

  it('that is misspelt gets the nearest of those allowed', () => {
    expect(report(CLAIM, claimFile({ evidence: [quotation({ relation: 'support' })] }))).toBe(message`
      content/claims/a-claim.md:8:15  evidence[1].relation has an unknown value “support”  front-matter-is-valid
         expected one of: supports, disputes, qualifies, states, mentions
         fix: did you mean “supports”?
    `);
  });

  it.each([
    ['behind it', 'conceptual\u00A0', 'conceptual<U+00A0>', 'U+00A0'],
    ['on both sides', ' conceptual\u3000', '<U+0020>conceptual<U+3000>', 'U+0020, U+3000'],
  ])('that has white space %s is told by its name', (_, kind, found, names) => {
    expect(report(CLAIM, claimFile({ kind }))).toBe(message`
      content/claims/a-claim.md:3:7  kind has an unknown value “${found}”  front-matter-is-valid
         expected one of: theorem, empirical, conceptual, opinion
         fix: remove the white space around it, ${names}
    `);
  });

  it('that has a character in it that nobody sees is told of that', () => {
    expect(report(SOURCE, sourceFile({ kind: 'po\u200Bst' }))).toContain(
      'kind has an unknown value “po<U+200B>st”  front-matter-is-valid\n' +
        '   expected one of: post, brief, article, essay, preprint, paper, video\n' +
        '   fix: remove what nobody sees in it, U+200B',
    );
  });

  it('that may only be true and is quoted loses its quotation marks', () => {
    expect(report(CLAIM, claimFile({ evidence: [quotation({ ownRemark: 'true' })] }))).toBe(message`
      content/claims/a-claim.md:11:16  evidence[1].ownRemark has an unknown value “true”  front-matter-is-valid
         expected true
         fix: write it without quotation marks
    `);
  });

  it('that resembles none of those allowed gets the list of them', () => {
    expect(report(SOURCE, sourceFile({ kind: 'thesis' }))).toBe(message`
      content/sources/a-source.md:2:7  kind has an unknown value “thesis”  front-matter-is-valid
         expected one of: post, brief, article, essay, preprint, paper, video
         fix: correct it, or remove the line where it is optional
    `);
  });

  it('that may only be true says so', () => {
    expect(report(CLAIM, claimFile({ evidence: [quotation({ ownRemark: false })] }))).toBe(message`
      content/claims/a-claim.md:11:16  evidence[1].ownRemark has an unknown value “false”  front-matter-is-valid
         expected true
         fix: correct it, or remove the line where it is optional
    `);
  });

  it('of the wrong form gets the schema’s own words', () => {
    expect(report(CLAIM, claimFile({ statement: 'It has no full stop' }))).toBe(message`
      content/claims/a-claim.md:2:12  statement does not have the right form  front-matter-is-valid
         found  It has no full stop
         fix: a statement is a whole sentence and ends with a full stop
    `);
  });

  it('that is no day in the calendar is found in any list', () => {
    const history = [{ date: '2026-02-30', changed: ['published'], why: 'First published.' }];
    expect(report(CLAIM, claimFile({ history }))).toBe(message`
      content/claims/a-claim.md:12:11  history[1].date does not have the right form  front-matter-is-valid
         found  2026-02-30
         fix: correct the date: there is no such day in the calendar
    `);
  });

  it('that is too long gets the length allowed', () => {
    expect(report(SOURCE, sourceFile({ shortTitle: 'A title '.repeat(8) }))).toBe(message`
      content/sources/a-source.md:4:13  shortTitle does not have the right form  front-matter-is-valid
         found  "A title A title A title A title A title A title A title A title "
         fix: write at most 48 characters
    `);
  });

  it('that is too small gets the bound', () => {
    expect(report(TOPIC, topicFile({ order: 0 }))).toBe(message`
      content/topics/a-topic.md:4:8  order does not have the right form  front-matter-is-valid
         found  0
         fix: write a number above 0
    `);
  });
});

describe('a piece of evidence', () => {
  it('without words and without a finding lacks the words', () => {
    expect(report(CLAIM, claimFile({ evidence: [quotation({ exact: undefined })] }))).toBe(message`
      content/claims/a-claim.md:7:5  evidence[1].exact is missing  front-matter-is-valid
         expected text
         fix: add a line “exact: …”
    `);
  });

  it('with a finding is held to the form of findings', () => {
    expect(report(CLAIM, claimFile({ evidence: [finding({ locator: undefined })] }))).toBe(message`
      content/claims/a-claim.md:7:5  evidence[1].locator is missing  front-matter-is-valid
         expected text
         fix: add a line “locator: …”
    `);
  });

  it.each([
    ['', {}],
    [' without a locator', { locator: undefined }],
  ])('is not a quotation and a finding%s at once', (_, more) => {
    expect(report(CLAIM, claimFile({ evidence: [{ ...quotation(), ...finding(more) }] }))).toBe(message`
      content/claims/a-claim.md:11:14  evidence[1] is a quotation and a finding at once  front-matter-is-valid
         fix: keep \`exact\` for the source’s words, or \`finding\` and \`locator\` for ours, and make the other a piece of its own
    `);
  });

  it('is no line of text', () => {
    expect(report(CLAIM, claimFile({ evidence: ['a-source says so'] }))).toBe(message`
      content/claims/a-claim.md:7:5  evidence[1] is not of the right type  front-matter-is-valid
         expected keys with values
         fix: see another file of the folder for the form
    `);
  });
});

it.each(['\uFEFF', ''])('says of a file in UTF-16 only how to save it, with the mark of byte order “%s”', (mark) => {
  const content = contentFrom({ ...SOUND_FILES, [CLAIM]: readAsUtf8(claimFile(), mark) });
  const findings = checkContent(content).filter(({ file }) => file === CLAIM);
  expect(formatFindings(findings)).toBe(message`
    content/claims/a-claim.md:1:1  The file is saved as UTF-16  front-matter-is-valid
       fix: save it as UTF-8, without a byte order mark
  `);
});

it('says of a byte order mark once how to save the file, and of another one where it stands', () => {
  const content = contentFrom({ ...SOUND_FILES, [CLAIM]: `\uFEFF${claimFile({ body: 'Its \uFEFFscope.' })}` });
  const findings = checkContent(content).filter(({ file }) => file === CLAIM);
  expect(formatFindings(findings)).toBe(message`
    content/claims/a-claim.md:1:1  A byte order mark, which editors do not show, stands before the front matter  front-matter-is-valid
       fix: save the file as UTF-8 without a byte order mark (without “BOM”)

    content/claims/a-claim.md:18:5  An invisible character U+FEFF  no-invisible-characters
       after  Its
       fix: remove it; if the original has it, leave it out and say so in \`notes\`
  `);
});

it('says of an empty text that alone, whatever form it has besides', () => {
  expect(report(TOPIC, topicFile({ question: '' }))).toBe(message`
    content/topics/a-topic.md:3:11  question does not have the right form  front-matter-is-valid
       found  ""
       fix: write at least one word
  `);
});

it('reports every fault of a file in one run', () => {
  expect(report(TOPIC, topicFile({ question: 'What is asked', order: 1.5 }))).toBe(message`
    content/topics/a-topic.md:3:11  question does not have the right form  front-matter-is-valid
       found  What is asked
       fix: a leading question ends with a question mark

    content/topics/a-topic.md:4:8  order is not of the right type  front-matter-is-valid
       expected a whole number
       fix: see another file of the folder for the form
  `);
});

it.each([
  ['url:', 5],
  ['url: # none', 6],
  ['url: ~', 6],
])('reports a key that may be null and has nothing behind it, as in “%s”', (written, column) => {
  const source = sourceFile().replace('url: null', written);
  expect(reportOf(frontMatterIsValid, { [SOURCE]: source })).toBe(message`
    content/sources/a-source.md:8:${String(column)}  url has no value  front-matter-is-valid
       fix: write it, or  null  where it is known that there is none
  `);
});

it('accepts a key that says null, and why', () => {
  const source = sourceFile().replace('url: null', 'url: null # none was found');
  expect(reportOf(frontMatterIsValid, { [SOURCE]: source })).toBe('');
});

it('tells a key with nothing behind it from one of the same name that says null', () => {
  const candidates = [{ title: 'Another', published: null, url: 'https://example.org/', why: 'Its day.' }];
  const source = sourceFile({ kind: 'video', published: '2026-11-22', candidates });
  expect(reportOf(frontMatterIsValid, { [SOURCE]: source })).toBe('');
  expect(reportOf(frontMatterIsValid, { [SOURCE]: source.replace('published: null', 'published:') })).toBe(message`
    content/sources/a-source.md:14:15  candidates[1].published has no value  front-matter-is-valid
       fix: write it, or  null  where it is known that there is none
  `);
});
