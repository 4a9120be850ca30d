/** A content file to copy and to change: complete, and such as passes every rule. */
export interface ContentTemplate {
  what: string;
  /** Relative to the repository, with forward slashes. */
  path: string;
  text: string;
}

const SOURCE = `---
kind: essay # post, brief, article, essay, preprint, paper or video
title: On forecasting what models learn # null where it has none
shortTitle: Your-name 2026
authors:
  - name: Your Name
containerTitle: example.org # null where unknown
published: 2026-05-04 # or 2026-05, or 2026, or null
url: https://example.org/essay
text: held # held, partial (then say \`extent\`) or none (then write a \`summary\`)
licence: null
provenance:
  sha256: f902f6b6a9689ff0c55ed018500aa7d55924441df02d8a7ab324d344aa68ecca
  recorded: 2026-05-05
  from: The author’s page.
added: 2026-05-05
---

What a model will learn can be read off its data before it is trained.
`;

const CLAIM = `---
statement: What a model will learn can be foretold from its data. # one sentence that could turn out to be false
kind: opinion # theorem, empirical, conceptual or opinion
topics: [predictability] # names of files in content/topics
evidence:
  - source: essay-your-name-forecasting # the name of a file in content/sources
    relation: states # supports, disputes, qualifies, states or mentions
    exact: can be read off its data before it is trained
    note: Why the words bear on the claim.
history:
  - date: 2026-05-05
    changed: [published]
    why: First published.
---

Where the claim stops, and on what it depends.
`;

/** Written into a claim’s file by hand: the piece, and what its history says of it. */
export const EVIDENCE_TEMPLATE = `evidence:
  # … the pieces that stand there, and below them:
  - source: your-source-id
    relation: qualifies
    exact: the words, letter for letter
    note: Why they bear on the claim.
history:
  # … the entries that stand there, and below them:
  - date: 2026-05-05
    changed: [evidence]
    why: Evidence from an essay added.
`;

export const TEMPLATES: readonly ContentTemplate[] = [
  { what: 'A source', path: 'content/sources/essay-your-name-forecasting.md', text: SOURCE },
  { what: 'A claim', path: 'content/claims/learning-foretold-from-data.md', text: CLAIM },
];
