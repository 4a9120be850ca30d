import { expect, it } from 'vitest';
import { CLAIM, claimFile, message, reportOf, SOURCE, sourceFile, TOPIC, topicFile } from '../test/builders.ts';
import { noRawHtml } from './no-raw-html.ts';

it('accepts a sign for less, an address in angle brackets, and tags in code', () => {
  const body = 'Where $a < b$ and 1 < 2, see <https://example.org> and `<b>`, or \\<b>.';
  expect(reportOf(noRawHtml, { [SOURCE]: sourceFile({ body }), [TOPIC]: topicFile({ title: '1 < 2' }) })).toBe('');
});

it('finds a tag within a line', () => {
  const body = 'A paragraph.\n\nIt is <b class="loud">bold</b>.';
  expect(reportOf(noRawHtml, { [SOURCE]: sourceFile({ body }) })).toBe(message`
    content/sources/a-source.md:20:7  Raw HTML in content  no-raw-html
       found  <b class="loud">
       fix: write it in Markdown; a “<” that is meant as a letter is written \\<

    content/sources/a-source.md:20:27  Raw HTML in content  no-raw-html
       found  </b>
       fix: write it in Markdown; a “<” that is meant as a letter is written \\<
  `);
});

it('finds a block of several lines and shows it on one', () => {
  const body = '> <script>\n> alert(1)\n> </script>';
  expect(reportOf(noRawHtml, { [TOPIC]: topicFile({ body }) })).toBe(message`
    content/topics/a-topic.md:7:3  Raw HTML in content  no-raw-html
       found  <script> alert(1) </script>
       fix: write it in Markdown; a “<” that is meant as a letter is written \\<
  `);
});

it('finds a comment', () => {
  expect(reportOf(noRawHtml, { [TOPIC]: topicFile({ body: 'Words. <!-- hidden -->' }) })).toBe(message`
    content/topics/a-topic.md:7:8  Raw HTML in content  no-raw-html
       found  <!-- hidden -->
       fix: write it in Markdown; a “<” that is meant as a letter is written \\<
  `);
});

it('finds a tag in the metadata', () => {
  const claim = claimFile({ statement: 'A claim <i>is</i> a sentence.' });
  expect(reportOf(noRawHtml, { [CLAIM]: claim })).toBe(message`
    content/claims/a-claim.md:2:12  Raw HTML in content  no-raw-html
       found  <i>
       fix: write it in Markdown; a “<” that is meant as a letter is written \\<

    content/claims/a-claim.md:2:12  Raw HTML in content  no-raw-html
       found  </i>
       fix: write it in Markdown; a “<” that is meant as a letter is written \\<
  `);
});

it('finds a tag that YAML writes as an escape', () => {
  const claim = claimFile().replace('A claim is a sentence.', '"A \\x3Cbr> claim."');
  expect(reportOf(noRawHtml, { [CLAIM]: claim })).toBe(message`
    content/claims/a-claim.md:2:12  Raw HTML in content  no-raw-html
       found  <br>
       fix: write it in Markdown; a “<” that is meant as a letter is written \\<
  `);
});

it('leaves a title alone, which is no Markdown', () => {
  const title = 'On <unk> and its kin';
  expect(reportOf(noRawHtml, { [SOURCE]: sourceFile({ title }), [TOPIC]: topicFile({ title }) })).toBe('');
});
