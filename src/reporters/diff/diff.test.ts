import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../digest/diff/change.ts';
import { diffGraphs } from '../../digest/diff/graph-diff.ts';
import type { Corpus } from '../../digest/corpus.ts';
import { heldText } from '../../markdown/held-text.ts';
import { markedText } from '../../markdown/marked-text.ts';
import { plainTextOf } from '../../markdown/plain-text.ts';
import { claim, finding, graphOf, quotation, source, topic } from '../../test/graph-builders.ts';
import { formatChangesAsMarkdown } from './diff-markdown.ts';
import { formatChangesAsText } from './diff-text.ts';

const link = (to: string, type: 'refines' | 'supports') => ({ to, type, note: 'Why.' });
const withdrawn = { date: '2026-12-01', why: 'It was wrong.' };

const BEFORE: Partial<Corpus> = {
  sources: [
    source('a-source'),
    source('b-source', {
      authors: [{ name: 'An Author' }],
      url: 'https://example.org/b',
      doubts: [{ about: 'author', level: 'inferred' }],
      summary: 'It says so.',
    }),
    source('c-source'),
    source('marked'),
    source('old-source'),
  ],
  claims: [
    claim('altered', {
      topics: ['a-topic', 'b-topic'],
      evidence: [
        quotation(),
        quotation({ source: 'b-source', exact: 'the very same words' }),
        quotation({ source: 'c-source', exact: 'words at second hand', prefix: 'some' }),
        finding({ source: 'old-source' }),
        quotation({ source: 'b-source', exact: 'a remark about it' }),
      ],
      links: [link('gone', 'refines')],
    }),
    claim('fewer-origins', { evidence: [quotation(), quotation({ source: 'b-source' })] }),
    claim('given-up', { evidence: [quotation()] }),
    claim('gone'),
    claim('old-name'),
    claim('replaced', { withdrawn }),
    claim('taken-up', { withdrawn: { ...withdrawn, successor: 'altered' } }),
  ],
  topics: [topic('a-topic'), topic('b-topic'), topic('old-topic')],
};

const AFTER: Partial<Corpus> = {
  sources: [
    source('a-source', { body: 'These are *exactly* the words of the source.', text: 'partial', extent: 'all' }),
    source('b-source', { derivedFrom: ['a-source'], machineWritten: true, url: null }),
    source('d-source', { kind: 'essay', title: 'A `title`', cites: ['a-source'] }),
    source('marked', { body: 'These are the ~~words~~ of the source.' }),
    source('new-source', { aliases: ['old-source'], shortTitle: 'old-source' }),
  ],
  claims: [
    claim('altered', {
      statement: 'It is not so.',
      history: (['published', 'evidence', 'statement'] as const).map((changed) => ({
        date: '2026-11-23',
        changed: [changed],
        why: 'So.',
      })),
      kind: 'theorem',
      topics: ['b-topic', 'c-topic'],
      body: 'Only here.',
      evidence: [
        quotation({ relation: 'disputes' }),
        quotation({ source: 'b-source', exact: 'the very same **new** words' }),
        quotation({ source: 'c-source', exact: 'words at second hand', prefix: 'other', via: 'b-source' }),
        finding({ source: 'new-source', locator: 'section 5', relation: 'qualifies' }),
        quotation({ source: 'b-source', exact: 'a remark about it', ownRemark: true }),
        quotation({ source: 'd-source', exact: 'something else', relation: 'mentions' }),
      ],
      links: [link('fewer-origins', 'supports')],
    }),
    claim('fewer-origins', { evidence: [quotation(), quotation({ source: 'b-source' })] }),
    claim('given-up', { withdrawn: { ...withdrawn, successor: 'altered' } }),
    claim('new-name', { aliases: ['old-name'], statement: 'The claim old-name.' }),
    claim('replaced', { withdrawn: { date: '2026-11-30', why: 'It was not shown.', successor: 'altered' } }),
    claim('taken-up'),
    claim('wholly-new', { statement: 'It is *new*.', evidence: [quotation({ source: 'd-source' })] }),
  ],
  topics: [
    topic('a-topic', { question: 'What else?' }),
    topic('c-topic'),
    topic('new-topic', { aliases: ['old-topic'], title: 'Topic old-topic' }),
  ],
};

/** What was never said, between the first version and the newest of a claim. */
const VERSIONS = {
  altered: ['{}', JSON.stringify({ statement: 'It was so.', kind: 'opinion', scope: 'There.', evidence: [finding()] })],
};

const READER = { line: plainTextOf, text: heldText, marked: markedText };
const there = diffGraphs(graphOf(BEFORE), graphOf(AFTER, VERSIONS), READER);
const back = diffGraphs(graphOf(AFTER, VERSIONS), graphOf(BEFORE), READER);

it('the two ways together hold every kind of change', () => {
  const kinds = [...readFileSync('src/digest/diff/change.ts', 'utf8').matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)];
  const found = new Set([...there, ...back].map(({ change }) => change));
  expect([...found].sort()).toEqual([...new Set(kinds.map(([, kind]) => kind))].sort());
});

describe.each([
  ['there', there],
  ['back', back],
])('the changes on the way %s', (way, changes) => {
  it('read so in a terminal', async () => {
    await expect(`${formatChangesAsText(changes)}\n`).toMatchFileSnapshot(`../../test/fixtures/diff/${way}.txt`);
  });

  it('read so in a pull request', async () => {
    await expect(`${formatChangesAsMarkdown(changes)}\n`).toMatchFileSnapshot(`../../test/fixtures/diff/${way}.md`);
  });

  it('read so for a program', async () => {
    const json = `${JSON.stringify(changes, null, 2)}\n`;
    await expect(json).toMatchFileSnapshot(`../../test/fixtures/diff/${way}.json`);
  });
});

it('names a source as a cause without all that is told of it', () => {
  const standing = { name: 'open', qualified: false, reason: 'So.' } as const;
  const facts = { authors: ['An Author'], licence: ['CC0'] };
  const added = { change: 'source-added', source: 'a', kind: 'post', title: 'A', text: 'held', facts } as const;
  const changes: Change[] = [
    {
      change: 'standing-changed',
      claim: 'b',
      from: standing,
      to: { ...standing, reason: 'For this.' },
      because: [added],
    },
  ];
  expect(formatChangesAsText(changes)).toContain('        because a, source added: post, text: held\n');
});

it('says that nothing differs', () => {
  expect(formatChangesAsText([])).toBe('Nothing differs in what is claimed.');
  expect(formatChangesAsMarkdown([])).toBe(
    '## What changed about what is claimed\n\nNothing differs in what is claimed.',
  );
});

it('lets nothing from content be markup in a pull request', () => {
  const text = '@somebody ``` <img src=x> [a](b) `\n\n# c';
  const changes: Change[] = [
    { change: 'claim-reworded', claim: '`', from: text, to: '' },
    { change: 'topic-added', topic: 'a', title: '`a`', question: text },
  ];
  expect(formatChangesAsMarkdown(changes).split('\n').slice(4)).toEqual([
    '### Claims',
    '',
    '**~** `` ` ``',
    '',
    '- reworded',
    '  ````diff',
    '  - @somebody ``` <img src=x> [a](b) ` # c',
    '  + ',
    '  ````',
    '',
    '### Topics',
    '',
    '**+** `a`',
    '',
    '- topic added: `` `a` ``  ',
    '  ````@somebody ``` <img src=x> [a](b) ` # c````',
  ]);
});

it('tells a pull request no more than the summary of a run holds, and says first how much is left out', () => {
  const changes: Change[] = ['a', 'b', 'c'].map((topic) => ({
    change: 'topic-added',
    topic,
    title: 'é'.repeat(100),
    question: 'Why?',
  }));
  const all = formatChangesAsMarkdown(changes);
  expect(all).not.toContain('Left out');
  const cut = formatChangesAsMarkdown(changes, undefined, 600);
  expect(new TextEncoder().encode(cut).length).toBeLessThanOrEqual(600);
  expect(cut.split('\n').slice(2, 9)).toEqual([
    'Three topics differ.',
    '',
    'Left out, since the summary of a run holds no more: two of them. `npm run diff` shows all.',
    '',
    '### Topics',
    '',
    '**+** `a`',
  ]);
  expect(cut).not.toContain('`b`');
});

it('writes out what could move the cursor of a terminal', () => {
  const changes = diffGraphs(
    graphOf({}),
    graphOf({ claims: [claim('a', { statement: 'Words\u001B[2J\u202Eand more.' })] }),
    {
      line: (text) => text,
      text: (text) => text,
      marked: (text) => text,
    },
  );
  const text = formatChangesAsText(changes);
  expect(text).toContain('Words<U+001B>[2J<U+202E>and more.');
});
