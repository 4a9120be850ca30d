import { expect, it } from 'vitest';
import { CLAIM, claimFile, message, quotation, reportOf, SOURCE, sourceFile } from '../test/builders.ts';
import { quotationMatchesSource } from './quotation-matches-source.ts';

const report = (exact: string, body: string, more = {}) =>
  reportOf(quotationMatchesSource, {
    [CLAIM]: claimFile({ evidence: [quotation({ exact, ...more })] }),
    [SOURCE]: sourceFile({ body }),
  });

it.each([
  ['words that stand once', 'the words', 'Here are the words.', {}],
  ['words across a line end and in emphasis', 'are the words', 'Here *are\nthe* words.', {}],
  ['a formula by its TeX', 'costs $n^2$', 'It costs $n^2$ steps.', {}],
  ['words told apart by what stands before', 'the words', 'First the words, then the words.', { prefix: 'then' }],
  ['words told apart by what stands behind', 'the words', 'First the words, then the words.', { suffix: ', then' }],
  ['a damaged passage as received', 'skill-improving', 'A :sic[skill-improving]{reading="skill: improving"} step.', {}],
  ['struck words as struck', 'It ~~never~~ helps', 'It ~~never~~ helps.', {}],
  ['a damaged passage with its reading', 'a :sic[teh]{reading="the"} b', 'So a :sic[teh]{reading="the"} b.', {}],
  ['a part of words in emphasis, in emphasis', '*helps* much', '*It helps* much.', {}],
])('accepts %s', (_, exact, body, more) => {
  expect(report(exact, body, more)).toBe('');
});

it('leaves a source that does not exist to another rule', () => {
  const claim = claimFile({ evidence: [quotation({ source: 'no-source' })] });
  expect(reportOf(quotationMatchesSource, { [CLAIM]: claim })).toBe('');
});

it('shows the closest words that the source has', () => {
  expect(report('the word of a source', 'These are the words of the source.')).toBe(message`
    content/claims/a-claim.md:9:12  Quotation not found in source a-source  quotation-matches-source
       expected words that the source contains; the closest are
         "the words of the source."
       fix: paste those words as \`exact\`, or correct the source’s text
  `);
});

it.each([
  ['formulas', 'costs about $n$ steps', 'So it costs $n^2 + 1$ steps at most.', 'costs $n^2 + 1$ steps'],
  ['struck words', 'is very bright', 'It is ~~not very~~ bright, they say.', '~~not very~~ bright,'],
  ['signs of Markdown', 'the word x1 of it', 'By the *word* `x*y*` of it.', 'the word x\\*y\\* of it.'],
])('shows the closest words as they are to be pasted: with %s', (_, exact, body, closest) => {
  const [, , words, fix] = report(exact, body).split('\n');
  expect([words?.trim(), fix?.trim()]).toEqual([
    JSON.stringify(closest),
    'fix: paste those words as `exact`, or correct the source’s text',
  ]);
  expect(report(closest, body)).toBe('');
});

it('does not advise to paste words that say something else without those beside them', () => {
  expect(report('predict the outcomes', 'Nobody claims that it does not predict the outcome.')).toBe(message`
    content/claims/a-claim.md:9:12  Quotation not found in source a-source  quotation-matches-source
       expected words that the source contains; the closest are
         "predict the outcome."
       fix: quote more of what stands around those, or correct the source’s text
  `);
});

it('says so where nothing in the source comes close', () => {
  expect(report('an entirely different sentence', 'These are the words.')).toBe(message`
    content/claims/a-claim.md:9:12  Quotation not found in source a-source  quotation-matches-source
       expected words that the source contains; nothing in it comes close
       fix: quote words that the source’s file contains, or correct the source’s text
  `);
});

it('does not accept other quotation marks or another case', () => {
  expect(report('“Math” IS', 'They say "Math" is simple.')).toBe(message`
    content/claims/a-claim.md:9:12  Quotation not found in source a-source  quotation-matches-source
       expected words that the source contains; the closest are
         "\\"Math\\" is"
       fix: paste those words as \`exact\`, or correct the source’s text
  `);
});

it('names another source that has the words', () => {
  const files = {
    [CLAIM]: claimFile({ evidence: [quotation({ exact: 'words of another' })] }),
    'content/sources/b-source.md': sourceFile({ body: 'These are words of another source.' }),
  };
  expect(reportOf(quotationMatchesSource, files)).toBe(message`
    content/claims/a-claim.md:9:12  Quotation not found in source a-source  quotation-matches-source
       expected words that the source contains; the closest are
         "words of the"
       fix: these words stand in source b-source: name that source
  `);
});

it('looks in the source that quotes where the words are quoted at second hand', () => {
  const files = {
    [CLAIM]: claimFile({ evidence: [quotation({ source: 'a-source', via: 'b-source', exact: 'words of a source' })] }),
    'content/sources/b-source.md': sourceFile({ body: 'They wrote of words of the source.' }),
  };
  expect(reportOf(quotationMatchesSource, files)).toBe(message`
    content/claims/a-claim.md:9:12  Quotation not found in source b-source  quotation-matches-source
       expected words that the source contains; the closest are
         "words of the source."
       fix: paste those words as \`exact\`, or correct the source’s text
  `);
});

it('does not join words over a gap', () => {
  expect(report('all of these', 'Here are all\n\n::gap[A list is missing here.]\n\nof these.')).toBe(message`
    content/claims/a-claim.md:9:12  Quotation runs across a gap in source a-source  quotation-matches-source
       words are missing there, so nobody can say that these stood together
       fix: quote the words on one side of the gap
  `);
});

it('does not offer to paste words with a gap among them', () => {
  expect(report('Here are all if these', 'Here are all\n\n::gap[A list is missing here.]\n\nof these.')).toBe(message`
    content/claims/a-claim.md:9:12  Quotation not found in source a-source  quotation-matches-source
       expected words that the source contains; the closest are
         "Here are all [gap] of these."
       fix: quote the words on one side of the gap, or correct the source’s text
  `);
});

it('lists the places of words that stand more than once, and what tells them apart', () => {
  expect(report('the words', 'First the words, then the words.')).toBe(message`
    content/claims/a-claim.md:9:12  Quotation stands 2 times in source a-source  quotation-matches-source
       at character 7: “…First the words, then the words.”, told apart by  prefix: "First"
       at character 23: “…First the words, then the words.”, told apart by  prefix: "then"
       fix: add the \`prefix\` of the place that is meant, or quote more words
  `);
});

it('lists of such places only those whose words can be quoted', () => {
  const body = 'A test of the art: a part, an article, and it is not art. The art ends.';
  expect(report('art', body)).toBe(message`
    content/claims/a-claim.md:9:12  Quotation stands 5 times in source a-source  quotation-matches-source
       three of these stand within other words or formulas, or say something else without what stands beside them; the others are
       at character 15: “…A test of the art: a part, an article, and it is not a”, told apart by  prefix: "the"
       at character 63: “…ticle, and it is not art. The art ends.”, told apart by  prefix: "The"
       fix: add the \`prefix\` of the place that is meant, or quote more words
  `);
});

it('says so where there is one of those', () => {
  expect(report('part', 'In parts it is apart, but for this part.')).toBe(message`
    content/claims/a-claim.md:9:12  Quotation stands 3 times in source a-source  quotation-matches-source
       two of these stand within other words or formulas, or say something else without what stands beside them; the other is
       at character 36: “…rts it is apart, but for this part.”, told apart by  prefix: "this"
       fix: add the \`prefix\` of the place that is meant, or quote more words
  `);
});

it('lists no places where none can be quoted', () => {
  expect(report('ark', 'A mark in a park.')).toBe(message`
    content/claims/a-claim.md:9:12  Quotation stands 2 times in source a-source  quotation-matches-source
       each of these stands within other words or formulas, or says something else without what stands beside it
       fix: quote more words
  `);
});

it('lists the first ten places, and says how many more there are', () => {
  const lines = report('so', 'so '.repeat(5_000)).split('\n');
  expect(lines).toHaveLength(13);
  expect(lines[0]).toContain('Quotation stands 5000 times in source a-source');
  expect(lines.slice(10)).toEqual([
    '   at character 28: “…so so so so so so so so so so so so so so so so so so so so so so s”',
    '   and 4990 more',
    '   fix: add the `prefix` of the place that is meant, or quote more words',
  ]);
  const elsewhere = report('so', 'so '.repeat(5_000), { suffix: '!' }).split('\n');
  expect(elsewhere).toHaveLength(13);
  expect(elsewhere[11]).toBe('   and 4990 more');
});

it('lists the places where a gap leaves no words to tell one apart', () => {
  expect(report('the words', 'First the words.\n\n::gap[A list is missing here.]\n\nthe words.')).toBe(message`
    content/claims/a-claim.md:9:12  Quotation stands 2 times in source a-source  quotation-matches-source
       at character 7: “…First the words. [gap] the words.”, told apart by  prefix: "First"
       at character 20: “…First the words. [gap] the words.”
       fix: add the \`prefix\` of the place that is meant, or quote more words
  `);
});

it('reports a prefix that does not stand before the words', () => {
  expect(report('the words', 'Here are the words.', { prefix: 'were' })).toBe(message`
    content/claims/a-claim.md:11:13  The quotation stands in source a-source, but not behind this \`prefix\`  quotation-matches-source
       before it stands  “…Here are”
       fix: paste words that stand there, or remove the line: the quotation stands there only once
  `);
});

it('reports a suffix that does not stand behind the words', () => {
  expect(report('the words', 'First the words, then the words.', { suffix: '!' })).toBe(message`
    content/claims/a-claim.md:11:13  The quotation stands in source a-source, but not before this \`suffix\`  quotation-matches-source
       behind it stands  “, then the words.…”
       behind it stands  “.…”
       fix: paste words that stand there
  `);
});

it.each([
  ['begins', 'possible to predict', 'It is impossible to predict.', 'im|possible'],
  ['begins', '5% of it', 'It gains −95% of it.', '−9|5%'],
  ['ends', 'We can', 'We can’t say.', 'can|’t'],
  ['ends', 'costs $n^2$', 'It costs $n^2 + 1$ steps.', 'n^2| + 1'],
])('reports words that are torn out of a longer one, where the quotation %s', (edge, exact, body, found) => {
  expect(report(exact, body)).toBe(message`
    content/claims/a-claim.md:9:12  Quotation ${edge} within a word, a number or a formula of source a-source  quotation-matches-source
       found  “${found}”
       fix: quote it whole, or leave it out
  `);
});

it.each([
  ['not yet', 'scale with size', 'Models do not yet scale with size.', 'not yet |scale with size.'],
  ['No', 'theory predicts it', 'No theory predicts it.', 'No |theory predicts it.'],
  ['not', 'bright', 'It is not ~~very~~ bright.', 'not |bright.'],
  ['not yet', 'bright', 'It is not ~~so~~ yet ~~very~~ bright.', 'not yet |bright.'],
  ['not', '~~very~~ bright', 'It is not ~~very~~ bright.', 'not |very bright.'],
  ['not the case that', 'it scales', 'It is not the case that it scales.', 'not the case that |it scales.'],
])('reports words behind “%s”, which they leave out', (negation, exact, body, found) => {
  expect(report(exact, body)).toBe(message`
    content/claims/a-claim.md:9:12  Quotation begins right behind “${negation}” of source a-source, and says something else without it  quotation-matches-source
       found  “${found}”
       fix: begin the quotation with “${negation}” or before it
  `);
});

it.each([
  ['is struck out', 'It ~~never~~ helps.'],
  ['ends a heading', '## Why not\n\nhelps.'],
  ['ends a heading, and stands before other words elsewhere', '## Why not\n\nhelps.\n\nIt is not so.'],
  ['ends what comes before a gap', 'It does not\n\n::gap[half a page]\n\nhelps.'],
])('reports no words behind a negation that %s', (_, body) => {
  expect(report('helps', body)).toBe('');
});

it.each([
  ['a heading and what is below it', 'Of loss It falls', '## Of loss\n\nIt falls.', 'Of loss| It falls'],
  ['items', 'first second', 'Here:\n\n- first\n- second', 'first| second'],
  ['cells', 'a b', '| a | b |\n| - | - |', 'a| b'],
  ['paragraphs', 'It falls Not so', 'It falls\n\nNot so', 'It falls| Not so'],
])('reports words that make one sentence of %s', (_, exact, body, found) => {
  expect(report(exact, body)).toBe(message`
    content/claims/a-claim.md:9:12  Quotation makes one sentence of words that stand apart in source a-source  quotation-matches-source
       found  “${found}”
       fix: quote the words before and behind the break as two pieces of evidence
  `);
});

it('reports them also where the same words stand in one line elsewhere, which is not the place that is meant', () => {
  const body = 'Here a b stand.\n\n## Then a\n\nb follows.';
  expect(report('a b', body, { prefix: 'Then' })).toContain('  found  “a| b”');
  expect(report('a b', body, { prefix: 'Here' })).toBe('');
});

it.each([
  ['a sentence ends', 'It falls. Not so', 'It falls.\n\nNot so.'],
  ['a sentence ends within quotation marks', 'He asked: “Why?” Not so', 'He asked: “Why?”\n\nNot so.'],
  ['a list is led to', 'These are: one', 'These are:\n\n- one\n- two'],
  ['a formula stands in lines of its own', 'We have x for all', 'We have\n\n$$\nx\n$$\n\nfor all.'],
  ['lines of a paragraph are broken', 'It falls and rises', 'It falls\nand rises.'],
])('accepts words across a place where %s', (_, exact, body) => {
  expect(report(exact, body)).toBe('');
});

it.each([
  ['not', 'Loss is', 'Loss is not all.', 'is| not all.'],
  ['no longer', 'It does', 'It does no longer fall.', 'does| no longer fall.'],
  ['not at all', 'Models scale', 'Models scale not at all.', 'scale| not at all.'],
  ['not', 'Loss is', 'Loss is ~~surely~~ not all.', 'is| surely not all.'],
])('reports words before “%s”, which they leave out', (negation, exact, body, found) => {
  expect(report(exact, body)).toBe(message`
    content/claims/a-claim.md:9:12  Quotation ends right before “${negation}” of source a-source, and says something else without it  quotation-matches-source
       found  “${found}”
       fix: end the quotation with “${negation}” or behind it
  `);
});

it.each([
  ['is struck out', 'It is ~~never~~ so.'],
  ['begins what follows a heading', '## What it is\n\nnot to be told.'],
  ['follows a gap', 'What it is\n\n::gap[half a page]\n\nnot to be told.'],
])('reports no words before a negation that %s', (_, body) => {
  expect(report('it is', body.replace('It is', 'So it is'))).toBe('');
});

it.each([
  ['begins', '$n$', 'It costs $\\Omega(n)$ steps.', { prefix: '\\Omega(' }],
  ['ends', 'It costs $n^2$', 'It costs $n^2 + 1$ steps.', {}],
])('reports a formula of which a part is quoted, where the quotation %s', (edge, exact, body, more) => {
  expect(report(exact, body, more)).toContain(
    `Quotation ${edge} within a word, a number or a formula of source a-source`,
  );
});

it.each([
  ['struck out', 'It ~~never~~ helps.', '“never”, struck out'],
  ['given a reading', 'It :sic[never]{reading="ever"} helps.', '“never”, damaged, to be read “ever”'],
  ['given another reading', 'It *never* :sic[helps]{reading="harms"}.', '“helps”, damaged, to be read “harms”'],
  ['linked', 'It [never](https://example.org) helps.', '“never”, a link to https://example.org'],
  ['set as a formula', 'It $never$ helps.', '“never”, a formula'],
  ['emphasised', 'It *never helps*.', '“never helps”, in emphasis'],
])('reports words that are %s in the quotation alone', (_, exact, found) => {
  expect(report(exact, 'It *never* :sic[helps]{reading="helped"}.')).toBe(message`
    content/claims/a-claim.md:9:12  Quotation marks words that are not so in source a-source  quotation-matches-source
       found  ${found}
       fix: copy the words from the source’s file, with its marks and no others
  `);
});

it('reports words that are struck out in the source alone', () => {
  expect(report('never helps', 'It ~~will never~~ helps.')).toBe(message`
    content/claims/a-claim.md:9:12  Words are struck out in source a-source alone  quotation-matches-source
       found  “never”, struck out
       fix: copy the words from the source’s file, with its marks and no others
  `);
});

it('shows the places of a quotation without half a character at the edge', () => {
  const around = (words: string) => `😀${'a'.repeat(28)} ${words} ${'b'.repeat(28)}`;
  const body = `${around('it learns')}😀 ${around('it learns')}`;
  for (const part of [
    { exact: 'it learns' },
    { exact: 'it learns', prefix: 'x' },
    { exact: 'it learns', suffix: 'x' },
  ]) {
    for (let shift = 0; shift < 40; shift += 1) {
      const source = sourceFile({ body: `${'c'.repeat(shift)}${body}` });
      const report = reportOf(quotationMatchesSource, {
        [SOURCE]: source,
        [CLAIM]: claimFile({ evidence: [quotation(part)] }),
      });
      expect(report).not.toBe('');
      expect(report).not.toContain('<U+');
    }
  }
});
