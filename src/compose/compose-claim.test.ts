import { expect, it } from 'vitest';
import { RULES } from '../checks/all-rules.ts';
import { checkContent } from '../checks/check-content.ts';
import { formatFindings } from '../reporters/text.ts';
import { CLAIM, contentFrom, message, quotation, SOUND_FILES } from '../test/builders.ts';
import { composeClaim, type ClaimDraft } from './compose-claim.ts';

const WHOLE: ClaimDraft = {
  statement: 'Masking helps: it hides what varies.',
  kind: 'empirical',
  topics: ['a-topic'],
  evidence: [quotation()] as ClaimDraft['evidence'],
  scope: 'It holds for images. “Text” is not spoken of. See fig. 3 of the paper.',
  published: '2026-12-01',
};

it('writes a claim in the form of the files in content/', () => {
  expect(composeClaim(WHOLE)).toBe(
    `${message`
    ---
    statement: "Masking helps: it hides what varies."
    kind: empirical
    topics: [a-topic]
    evidence:
      - source: a-source
        relation: supports
        exact: the words of the source
        note: It says so.
    history:
      - date: 2026-12-01
        changed: [published]
        why: First published.
    ---

    It holds for images.
    “Text” is not spoken of.
    See fig. 3 of the paper.
  `}\n`,
  );
});

it('writes a claim that passes every rule', () => {
  expect(checkContent(contentFrom({ ...SOUND_FILES, [CLAIM]: composeClaim(WHOLE) }))).toEqual([]);
});

it('writes links where there are some, and leaves the key out where there are none', () => {
  const link = { to: 'b-claim', type: 'refines' as const, note: 'It is more exact.' };
  expect(composeClaim({ ...WHOLE, links: [link] })).toContain(
    '\nlinks:\n  - to: b-claim\n    type: refines\n    note: It is more exact.\nhistory:\n',
  );
  expect(composeClaim({ ...WHOLE, links: [] })).toBe(composeClaim(WHOLE));
});

it('marks what is missing as to do, and says how', () => {
  const claim = composeClaim({ statement: 'One sentence.', published: '2026-12-01' });
  const rules = RULES.filter(({ name }) => /to-do|front-matter/.test(name));
  expect(formatFindings(checkContent(contentFrom({ [CLAIM]: claim }), rules))).toBe(message`
    content/claims/a-claim.md:3:7  \`kind\` is left to do  nothing-is-left-to-do
       fix: write one of theorem, empirical, conceptual, opinion

    content/claims/a-claim.md:4:10  \`topics[1]\` is left to do  nothing-is-left-to-do
       fix: name a file of content/topics without “.md”

    content/claims/a-claim.md:12:1  A line is left to do  nothing-is-left-to-do
       fix: say in a sentence or two where the claim stops: its scope and limits.
  `);
});
