import { describe, expect, it } from 'vitest';
import type { ContributeForm } from '../../digest/addresses.ts';
import { openDraft } from './open-draft.ts';

function open(form: ContributeForm, draft: Record<string, string>, filledIn: Record<string, string>) {
  const { values, aside } = openDraft(form, new Map(Object.entries(draft)), new Map(Object.entries(filledIn)));
  return { values: Object.fromEntries(values), aside: aside && Object.fromEntries(aside) };
}

const WORDS = { 'evidence.0.source': 'c', 'evidence.0.exact': 'new words', 'evidence.0.form': 'quotation' };
const PIECE = {
  'evidence.0.form': 'quotation',
  'evidence.0.source': 'a',
  'evidence.0.via': 'b',
  'evidence.0.exact': 'old words',
  'evidence.0.suffix': 's',
  'evidence.0.note': 'An old note.',
};

describe('a form that opens', () => {
  it('has its draft, where the address fills in nothing', () => {
    expect(open('evidence', PIECE, {})).toEqual({ values: PIECE, aside: null });
  });

  it('has what the address fills in besides what is written', () => {
    const draft = { claim: 'x', 'evidence.0.form': 'finding', 'evidence.0.note': 'A note.' };
    expect(open('evidence', draft, { claim: 'x', ...WORDS })).toEqual({ values: { ...draft, ...WORDS }, aside: null });
    expect(open('evidence', PIECE, { claim: 'x' })).toEqual({ values: { claim: 'x', ...PIECE }, aside: null });
    expect(open('claim', { statement: 'S.' }, { 'topics.0': 't' })).toEqual({
      values: { statement: 'S.', 'topics.0': 't' },
      aside: null,
    });
  });

  it.each<[what: string, form: ContributeForm, draft: Record<string, string>, filledIn: Record<string, string>]>([
    ['source', 'evidence', { claim: 'x', ...PIECE }, { 'evidence.0.source': 'c' }],
    ['source with words', 'evidence', PIECE, WORDS],
    ['words of a source', 'evidence', PIECE, { ...WORDS, 'evidence.0.source': 'a' }],
    ['claim', 'evidence', { claim: 'x', ...PIECE }, { claim: 'y' }],
    ['topic', 'claim', { statement: 'S.', 'topics.0': 't' }, { 'topics.0': 'u' }],
    ['address of a source', 'source', { url: 'https://a.example/', title: 'A' }, { url: 'https://b.example/' }],
  ])('has nothing of its draft where the address names another %s', (_, form, draft, filledIn) => {
    expect(open(form, draft, filledIn)).toEqual({ values: filledIn, aside: draft });
  });

  it('finds the place of its words anew', () => {
    const draft = { ...PIECE, 'evidence.0.prefix': 'p' };
    const same = { 'evidence.0.source': 'a', 'evidence.0.exact': 'old words' };
    expect(open('evidence', draft, same).values).toEqual({
      ...same,
      'evidence.0.form': 'quotation',
      'evidence.0.note': 'An old note.',
    });
  });

  it('has a further piece of evidence, where the claim has one of another source or of other words', () => {
    const draft = { statement: 'S.', ...PIECE };
    const further = { 'evidence.1.source': 'c', 'evidence.1.exact': 'new words', 'evidence.1.form': 'quotation' };
    expect(open('claim', draft, WORDS)).toEqual({ values: { ...draft, ...further }, aside: null });
    const again = { ...draft, ...further };
    expect(open('claim', again, WORDS)).toEqual({ values: again, aside: null });
    expect(open('claim', { ...draft, 'evidence.1.note': 'A note.' }, WORDS).values).toEqual({
      ...draft,
      ...further,
      'evidence.1.note': 'A note.',
    });
  });
});
