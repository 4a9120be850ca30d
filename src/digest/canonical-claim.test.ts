import { describe, expect, it } from 'vitest';
import { claim, finding, quotation } from '../test/graph-builders.ts';
import { canonicalClaim, claimHash } from './canonical-claim.ts';

const BASE = { statement: 'It is so.', evidence: [quotation(), finding({ source: 'another' })] };

function hashOf(overrides: Parameters<typeof claim>[1] = {}): string {
  const { data, body } = claim('a-claim', { ...BASE, ...overrides });
  return claimHash(data, body);
}

describe('canonicalClaim', () => {
  it('is one line of JSON with the statement, kind, scope and evidence', () => {
    const { data } = claim('a-claim', BASE);
    expect(canonicalClaim(data, 'Only\nhere. ')).toBe(
      '{"statement":"It is so.","kind":"empirical","scope":"Only here.","evidence":[' +
        '{"source":"a-source","relation":"supports","exact":"the words of the source"},' +
        '{"source":"another","relation":"supports","finding":"The source reports this.","locator":"section 4"}]}',
    );
  });

  it('names context, the text that holds the words and a remark of its own where there are any', () => {
    const evidence = [quotation({ prefix: 'These are', suffix: '.', via: 'another', ownRemark: true })];
    expect(canonicalClaim(claim('a-claim', { ...BASE, evidence }).data, '')).toContain(
      '"exact":"the words of the source","prefix":"These are","suffix":".","via":"another","ownRemark":true}',
    );
  });

  it('calls every source by the name under which it was first published', () => {
    const evidence = [quotation({ source: 'its-new-name', via: 'another-new-name' }), finding({ source: 'third' })];
    const names = new Map([
      ['its-new-name', 'a-source'],
      ['another-new-name', 'another'],
    ]);
    const before = [quotation({ source: 'a-source', via: 'another' }), finding({ source: 'third' })];
    expect(canonicalClaim(claim('a-claim', { ...BASE, evidence }).data, '', names)).toBe(
      canonicalClaim(claim('a-claim', { ...BASE, evidence: before }).data, ''),
    );
  });
});

describe('claimHash', () => {
  it.each([
    ['topics', { topics: ['another-topic'] }],
    ['links', { links: [{ to: 'another', type: 'supports', note: 'It helps.' }] }],
    ['notes', { evidence: [quotation({ note: 'Another note.' }), finding({ source: 'another', note: 'A third.' })] }],
    ['history', { history: [{ date: '2026-11-24', changed: ['links'], why: 'A link was added.' }] }],
    ['a withdrawal', { withdrawn: { date: '2026-11-24', why: 'It was wrong.' } }],
    ['line ends in the statement', { statement: 'It is\nso.' }],
    ['line ends in the scope', { body: 'Its scope\nand limits.\n' }],
    ['line ends in the words', { evidence: [quotation({ exact: 'the words\nof the source' }), BASE.evidence[1]] }],
    ['context of no words', { evidence: [quotation({ prefix: '', suffix: ' ' }), BASE.evidence[1]] }],
    ['line ends in a locator', { evidence: [quotation(), finding({ source: 'another', locator: 'section\n4' })] }],
  ] as [string, Parameters<typeof claim>[1]][])('does not change with %s', (_, overrides) => {
    expect(hashOf(overrides)).toBe(hashOf());
  });

  it.each([
    ['the statement', { statement: 'It is not so.' }],
    ['the kind', { kind: 'opinion' }],
    ['the scope', { body: 'Another scope.' }],
    ['a new piece of evidence', { evidence: [...BASE.evidence, quotation({ source: 'third' })] }],
    ['the order of the evidence', { evidence: BASE.evidence.toReversed() }],
    ['a relation', { evidence: [quotation({ relation: 'states' }), BASE.evidence[1]] }],
    ['a source', { evidence: [quotation({ source: 'third' }), BASE.evidence[1]] }],
    ['what stands before', { evidence: [quotation({ prefix: 'These are' }), BASE.evidence[1]] }],
    ['what stands behind', { evidence: [quotation({ suffix: '.' }), BASE.evidence[1]] }],
    ['the text that holds the words', { evidence: [quotation({ via: 'third' }), BASE.evidence[1]] }],
    ['whose remark it is', { evidence: [quotation({ ownRemark: true }), BASE.evidence[1]] }],
    ['quoted words', { evidence: [quotation({ exact: 'other words' }), BASE.evidence[1]] }],
    ['a finding', { evidence: [quotation(), finding({ source: 'another', finding: 'It reports that.' })] }],
    ['a locator', { evidence: [quotation(), finding({ source: 'another', locator: 'abstract' })] }],
  ] as [string, Parameters<typeof claim>[1]][])('changes with %s', (_, overrides) => {
    expect(hashOf(overrides)).not.toBe(hashOf());
  });
});
