import { expect, it } from 'vitest';
import { formatFindings } from '../reporters/text.ts';
import {
  CLAIM,
  claimFile,
  contentFrom,
  message,
  quotation,
  SOUND_FILES,
  SOURCE,
  sourceFile,
  TOPIC,
  topicFile,
} from '../test/builders.ts';
import { checkContent } from './check-content.ts';

it('reports what every rule finds in one run, by file and place', () => {
  const claim = claimFile({
    topics: ['a-topik'],
    evidence: [quotation({ exact: 'other words of the source' })],
    body: 'See <!-- so --> or [that](nowhere).',
  });
  expect(formatFindings(checkContent(contentFrom({ ...SOUND_FILES, [CLAIM]: claim })))).toBe(message`
    content/claims/a-claim.md:5:5  There is no topic “a-topik”  references-resolve
       expected the name of a file in content/topics without “.md”
       fix: did you mean “a-topic”?

    content/claims/a-claim.md:9:12  Quotation not found in source a-source  quotation-matches-source
       expected words that the source contains; the closest are
         "the words of the source."
       fix: paste those words as \`exact\`, or correct the source’s text

    content/claims/a-claim.md:18:5  Raw HTML in content  no-raw-html
       found  <!-- so -->
       fix: write it in Markdown; a “<” that is meant as a letter is written \\<

    content/claims/a-claim.md:18:20  A link is neither an address nor a content file  markdown-links-resolve
       found  nowhere
       fix: write https://…, or the path of a content file as in ../claims/a-claim.md

    content/topics/a-topic.md:2:8  No claim is filed under this topic  topics-have-claims
       fix: name “a-topic” in the \`topics\` of a claim, or remove the topic and add  aliases: [a-topic]  to the one that takes its place
  `);
});

it('reports a slip in a quotation as that alone, and not as a change of the claim or a new address', () => {
  const { ledger, versions } = contentFrom(SOUND_FILES);
  const claim = claimFile({ evidence: [quotation({ exact: 'the words of the sauce' })] });
  const content = contentFrom({ ...SOUND_FILES, [CLAIM]: claim });
  expect(formatFindings(checkContent({ ...content, ledger, versions }))).toBe(message`
    content/claims/a-claim.md:9:12  Quotation not found in source a-source  quotation-matches-source
       expected words that the source contains; the closest are
         "the words of the source."
       fix: paste those words as \`exact\`, or correct the source’s text
  `);
});

it('asks for a new claim to be recorded once nothing else is found in it', () => {
  const { ledger, versions } = contentFrom(SOUND_FILES);
  const report = (claim: string) => {
    const content = contentFrom({ ...SOUND_FILES, 'content/claims/b-claim.md': claim });
    return checkContent({ ...content, ledger, versions }).map(({ rule }) => rule);
  };
  expect(report(claimFile({ topics: ['a-topik'] }))).toEqual(['references-resolve']);
  expect(report(claimFile())).toEqual(['versions-are-stored', 'permalinks-are-kept']);
});

it('asks for the checksum of a text once nothing else is found in it, since mending it gives it another', () => {
  const report = (body: string, sha256?: string) =>
    checkContent(contentFrom({ ...SOUND_FILES, [SOURCE]: sourceFile({ body, provenance: { sha256 } }) }));
  const [words, slip] = ['These are the words of the source.', ' What follows is lost.[^1]'];
  expect(report(words + slip).map(({ rule }) => rule)).toEqual(['markdown-links-resolve']);
  const [finding] = report(words);
  expect(finding?.reason).toBe('The text has no checksum');
  expect(report(words, /[0-9a-f]{64}/.exec(finding?.fix ?? '')?.[0])).toEqual([]);
});

it('reports the other files where one is broken', () => {
  const files = { ...SOUND_FILES, [TOPIC]: 'no front matter', 'content/topics/b-topic.md': topicFile({ order: 2 }) };
  expect(formatFindings(checkContent(contentFrom(files)))).toBe(message`
    content/topics/a-topic.md:1:1  There is no front matter  front-matter-is-valid
       fix: start the file with a line “---”, then the metadata, then a line “---”

    content/topics/b-topic.md:2:8  No claim is filed under this topic  topics-have-claims
       fix: name “b-topic” in the \`topics\` of a claim, or remove the topic and add  aliases: [b-topic]  to the one that takes its place
  `);
});
