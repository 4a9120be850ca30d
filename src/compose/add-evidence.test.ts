import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../digest/normalise-text.ts';
import { parseFrontMatter } from '../load/front-matter.ts';
import { buildGraph } from '../digest/graph.ts';
import { readContent } from '../load/read-content.ts';
import type { EvidenceData } from '../schema/evidence.ts';
import { message } from '../test/builders.ts';
import { addEvidence } from './add-evidence.ts';

const PIECE: EvidenceData = {
  note: 'It says so: twice.',
  source: 'b-source',
  relation: 'supports',
  exact: 'the words',
};
const ADDED = message`
  - source: b-source
    relation: supports
    exact: the words
    note: "It says so: twice."
`;
const indent = (text: string, by: string) => text.replace(/^/gm, by);
const claim = (evidence: string, rest = '') => `---\nstatement: One.\n${evidence}${rest}---\n\nScope.\n`;
const add = (file: string, stored = 0) => addEvidence(file, PIECE, { date: '2026-12-01', stored });

describe('puts the piece behind the last one', () => {
  it.each([
    [
      '',
      'evidence:\n  - source: a # why\n    note: so # end\n  # after\n',
      'evidence:\n  - source: a # why\n    note: so # end\n',
      '  ',
      '  # after\n',
    ],
    [
      'of a list that is not indented',
      'evidence:\n- source: a\nlinks: []\n',
      'evidence:\n- source: a\n',
      '',
      'links: []\n',
    ],
    [
      'of a list that is far in',
      'evidence:\n      - source: a\n\n# more\nlinks: []\n',
      'evidence:\n      - source: a\n',
      '      ',
      '\n# more\nlinks: []\n',
    ],
    [
      'that ends in a folded block',
      'evidence:\n  - note: >\n      so\n      and so\nlinks: []\n',
      'evidence:\n  - note: >\n      so\n      and so\n',
      '  ',
      'links: []\n',
    ],
    ['in place of an empty list', 'evidence: [] # none\nlinks: []\n', 'evidence: # none\n', '  ', 'links: []\n'],
    ['in place of nothing', 'evidence: # none\nlinks: []\n', 'evidence: # none\n', '  ', 'links: []\n'],
    ['of no list, in front of what comes later', 'links: []\n', 'evidence:\n', '  ', 'links: []\n'],
    ['of no list, at the end', '', 'evidence:\n', '  ', ''],
  ])('%s', (_, evidence, before, by, after) => {
    expect(add(claim(evidence))).toBe(claim(`${before}${indent(ADDED, by)}\n${after}`));
  });

  it('of a list in brackets', () => {
    const inline = '{"source":"b-source","relation":"supports","exact":"the words","note":"It says so: twice."}';
    expect(add(claim('evidence: [{ source: a }, # one\n  ] # all\n'))).toBe(
      claim(`evidence: [{ source: a }, ${inline}, # one\n  ] # all\n`),
    );
  });

  it('with the line ends of the file', () => {
    const file = claim('evidence:\n  - source: a\n').replaceAll('\n', '\r\n');
    expect(add(file)).toBe(claim(`evidence:\n  - source: a\n${indent(ADDED, '  ')}\n`).replaceAll('\n', '\r\n'));
  });
});

describe('enters into the history', () => {
  const history = (entries: string) =>
    `history:\n  - date: 2026-11-23\n    changed: [published]\n    why: First.\n${entries}`;
  const entry = '  - date: 2026-12-01\n    changed: [evidence]\n    why: Evidence from b-source added.\n';
  const evidence = 'evidence:\n  - source: a\n';
  const grown = `${evidence}${indent(ADDED, '  ')}\n`;

  it('the addition to a published claim', () => {
    expect(add(claim(evidence, history('')), 1)).toBe(claim(grown, history(entry)));
  });

  it('each source of an entry that waits, as long as nobody gave another reason', () => {
    const waiting = (why: string) => history(`  - date: 2026-11-30\n    changed: [evidence]\n    why: ${why}\n`);
    const why = (file: string) => (parseFrontMatter(file).value as { history: { why: string }[] }).history.at(-1)?.why;
    const after = (reason: string) => why(add(claim(evidence, waiting(reason)), 1));
    expect(after('Evidence from a-source added.')).toBe('Evidence from a-source and b-source added.');
    expect(after('Evidence from a-source and c-source added.')).toBe(
      'Evidence from a-source, c-source and b-source added.',
    );
    expect(after('Evidence from b-source added.')).toBe('Evidence from b-source added.');
    expect(after('It was said again.')).toBe('It was said again.');
    expect(why(add(claim(evidence, waiting('Evidence from a-source added.')), 2))).toBe(
      'Evidence from b-source added.',
    );
  });

  it('why it was made, where that is said', () => {
    const file = addEvidence(claim(evidence, history('')), PIECE, {
      date: '2026-12-01',
      stored: 1,
      why: 'It was found.',
    });
    expect(file).toBe(claim(grown, history(entry.replace('Evidence from b-source added.', 'It was found.'))));
  });

  it('nothing for a claim that was never published', () => {
    expect(add(claim(evidence, history('')), 0)).toBe(claim(grown, history('')));
  });

  it('nothing where an entry waits for its version', () => {
    expect(add(claim(evidence, history(entry)), 1)).toBe(claim(grown, history(entry)));
  });
});

describe('refuses', () => {
  it.each([
    ['a file without front matter', 'Words.\n', 'The claim’s file has no front matter'],
    ['broken YAML', '---\nevidence: "\n---\n', 'The YAML is broken: Missing closing "quote'],
    ['no list of keys', '---\n- a\n---\n', 'The front matter is not a list of keys and values'],
    ['something other than a list', '---\nevidence: none\n---\n', 'There is no list under  evidence:'],
  ])('%s', (_, file, reason) => {
    expect(() => add(file)).toThrow(reason);
  });
});

describe('adds to every claim of the digest, and changes nothing else', () => {
  const { corpus, files, versions } = readContent('.');
  const graph = buildGraph(corpus, versions);
  const claims = files
    .filter(({ collection }) => collection === 'claims')
    .map(({ id, raw }) => [id, raw, graph.claims.get(id)?.stored.length ?? 0] as const);
  const words = fc
    .string({ unit: 'binary', minLength: 1 })
    .map(normaliseText)
    .filter((text) => text !== '');
  it.each(claims)('%s', (_, raw, stored) => {
    fc.assert(
      fc.property(words, words, (exact, note) => {
        const file = addEvidence(raw, { ...PIECE, exact, note }, { date: '2026-12-01', stored });
        const before = parseFrontMatter(raw).value as Record<'evidence' | 'history', unknown[]>;
        expect(parseFrontMatter(file)).toMatchObject({
          value: {
            ...before,
            evidence: [...before.evidence, { ...PIECE, exact, note }],
            history: [...before.history, { date: '2026-12-01', changed: ['evidence'] }],
          },
          problems: [],
        });
        expect(withoutAdded(raw.split('\n'), file.split('\n'))).toBe(true);
      }),
      { numRuns: 5 },
    );
  });
});

/** True where every line of `before` stands in `after`, in order. */
function withoutAdded(before: string[], after: string[]): boolean {
  let at = 0;
  for (const line of after) if (line === before[at]) at++;
  return at === before.length;
}
