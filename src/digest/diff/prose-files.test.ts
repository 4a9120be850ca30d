import { expect, it } from 'vitest';
import { claim, finding, quotation, source, topic } from '../../test/graph-builders.ts';
import type { Corpus, Document } from '../corpus.ts';
import { proseFiles } from './prose-files.ts';

const NOTHING: Corpus = { claims: [], sources: [], topics: [], essays: [] };
const essay = (body: string): Document<Corpus['essays'][number]['data']> => ({
  id: 'method',
  file: 'content/method.md',
  data: { title: 'Method', description: 'How.' },
  body,
});

function between(before: Partial<Corpus>, after: Partial<Corpus>): string[] {
  return proseFiles({ ...NOTHING, ...before }, { ...NOTHING, ...after });
}

it.each<[string, Partial<Corpus>, Partial<Corpus>, string]>([
  [
    'a note on evidence',
    { claims: [claim('a', { evidence: [quotation()] })] },
    { claims: [claim('a', { evidence: [quotation({ note: 'Somebody lies.' })] })] },
    'content/claims/a.md',
  ],
  [
    'a reason of a history',
    { claims: [claim('a')] },
    { claims: [claim('a', { history: [{ date: '2026-11-23', changed: ['published'], why: 'Another.' }] })] },
    'content/claims/a.md',
  ],
  [
    'the reason of a withdrawal',
    { claims: [claim('a', { withdrawn: { date: '2026-12-01', why: 'It was wrong.' } })] },
    { claims: [claim('a', { withdrawn: { date: '2026-12-01', why: 'Somebody lied.' } })] },
    'content/claims/a.md',
  ],
  [
    'a note on a link',
    { claims: [claim('a', { links: [{ to: 'b', type: 'refines', note: 'So.' }] })] },
    { claims: [claim('a', { links: [{ to: 'b', type: 'refines', note: 'Or not.' }] })] },
    'content/claims/a.md',
  ],
  [
    'a link in a statement',
    { claims: [claim('a', { statement: 'It is so.' })] },
    { claims: [claim('a', { statement: 'It is [so](https://example.org).' })] },
    'content/claims/a.md',
  ],
  [
    'a link in a scope',
    { claims: [claim('a', { body: 'Its scope.' })] },
    { claims: [claim('a', { body: 'Its [scope](https://example.org).' })] },
    'content/claims/a.md',
  ],
  [
    'a link in a finding',
    { claims: [claim('a', { evidence: [finding()] })] },
    { claims: [claim('a', { evidence: [finding({ finding: 'The source [reports](https://example.org) this.' })] })] },
    'content/claims/a.md',
  ],
  [
    'a note on a source',
    { sources: [source('s')] },
    { sources: [source('s', { notes: ['So.'] })] },
    'content/sources/s.md',
  ],
  [
    'a note on a doubt',
    { sources: [source('s', { doubts: [{ about: 'date', level: 'inferred' }] })] },
    { sources: [source('s', { doubts: [{ about: 'date', level: 'inferred', note: 'From a link.' }] })] },
    'content/sources/s.md',
  ],
  [
    'the words of a warning',
    { sources: [source('s', { warnings: [{ kind: 'damaged', text: 'A list is lost.' }] })] },
    { sources: [source('s', { warnings: [{ kind: 'damaged', text: 'Nothing much.' }] })] },
    'content/sources/s.md',
  ],
  [
    'an introduction',
    { topics: [topic('t')] },
    { topics: [topic('t', { body: 'Another introduction.' })] },
    'content/topics/t.md',
  ],
  ['an essay', { essays: [essay('Rights.')] }, { essays: [essay('No rights.')] }, 'content/method.md'],
  ...(['title', 'description'] as const).map((key): [string, Partial<Corpus>, Partial<Corpus>, string] => {
    const before = essay('Rights.');
    const after = { ...before, data: { ...before.data, [key]: 'Another.' } };
    return [`the ${key} of an essay`, { essays: [before] }, { essays: [after] }, 'content/method.md'];
  }),
  [
    'a new note under a new name',
    { claims: [claim('b')] },
    { claims: [claim('a', { aliases: ['b'], body: 'So.' })] },
    'content/claims/a.md',
  ],
  [
    'a new note where a rename is undone',
    { claims: [claim('a', { aliases: ['b'] })] },
    { claims: [claim('b', { statement: 'The claim a.', body: 'So.' })] },
    'content/claims/b.md',
  ],
  ['a new file', {}, { topics: [topic('t')] }, 'content/topics/t.md'],
])('%s is prose that differs', (_, before, after, file) => {
  expect(between(before, after)).toEqual([file]);
});

it.each<[string, Partial<Corpus>, Partial<Corpus>]>([
  ['white space', { claims: [claim('a', { body: 'Its scope.' })] }, { claims: [claim('a', { body: 'Its\nscope.' })] }],
  [
    'order',
    { claims: [claim('a', { evidence: [quotation({ note: 'One.' }), finding({ note: 'Two.' })] })] },
    { claims: [claim('a', { evidence: [finding({ note: 'Two.' }), quotation({ note: 'One.' })] })] },
  ],
  ['a name', { claims: [claim('b')] }, { claims: [claim('a', { aliases: ['b'], statement: 'The claim b.' })] }],
  [
    'a rename that is undone',
    { claims: [claim('a', { aliases: ['b'] })] },
    { claims: [claim('b', { statement: 'The claim a.' })] },
  ],
  [
    'a relation, of which a change tells',
    { claims: [claim('a', { evidence: [quotation()] })] },
    { claims: [claim('a', { evidence: [quotation({ relation: 'states' })] })] },
  ],
  ['a source’s own text', { sources: [source('s')] }, { sources: [source('s', { body: 'Other words.' })] }],
  ['a source without a word of ours', {}, { sources: [source('s')] }],
  ['a file that is gone', { essays: [essay('Rights.')] }, {}],
])('%s is none', (_, before, after) => {
  expect(between(before, after)).toEqual([]);
});

it('sorts the files', () => {
  const [before, after] = ['One.', 'Two.'].map((body) => ({
    essays: [essay(body)],
    topics: [topic('t', { body })],
    claims: [claim('b', { body }), claim('a', { body })],
  }));
  expect(between(before ?? {}, after ?? {})).toEqual([
    'content/claims/a.md',
    'content/claims/b.md',
    'content/method.md',
    'content/topics/t.md',
  ]);
});
