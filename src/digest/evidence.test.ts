import { describe, expect, it } from 'vitest';
import { finding, quotation } from '../test/graph-builders.ts';
import { evidenceId, heldIn, isQuotation, passageId } from './evidence.ts';

describe('a piece of evidence', () => {
  it.each([
    ['a quotation', quotation(), true],
    ['a finding', finding(), false],
  ])('is told by its fields: %s', (_, evidence, words) => {
    expect(isQuotation(evidence)).toBe(words);
  });

  it.each([
    ['the source itself', quotation(), 'a-source'],
    ['the source that quotes it', quotation({ via: 'another' }), 'another'],
    ['the source itself, for a finding', finding(), 'a-source'],
  ])('is held in %s', (_, evidence, id) => {
    expect(heldIn(evidence)).toBe(id);
  });
});

describe('evidenceId', () => {
  it.each([
    ['another relation', quotation({ relation: 'disputes' })],
    ['another note', quotation({ note: 'It bears on it.' })],
    ['other line ends', quotation({ exact: ' the words\n  of the source ' })],
    ['a way by which it is held', quotation({ via: 'another' })],
    ['a context that is empty', quotation({ prefix: '', suffix: '' })],
  ])('survives %s', (_, evidence) => {
    expect(evidenceId(evidence)).toBe(evidenceId(quotation()));
  });

  it.each([
    ['one letter of the words', quotation({ exact: 'the words of the sources' })],
    ['the source', quotation({ source: 'another' })],
    ['the prefix', quotation({ prefix: 'These are' })],
    ['the suffix', quotation({ suffix: '.' })],
  ])('changes with %s', (_, evidence) => {
    expect(evidenceId(evidence)).not.toBe(evidenceId(quotation()));
  });

  it('stays as it was published, since links lead to it', () => {
    expect([evidenceId(quotation()), evidenceId(finding())]).toEqual(['e-6c12b43490', 'e-7d1e31eb8d']);
  });

  it('does not confuse a prefix with a suffix', () => {
    expect(evidenceId(quotation({ prefix: 'so' }))).not.toBe(evidenceId(quotation({ suffix: 'so' })));
  });

  it('changes with the sentence of a finding, and survives a new place and note', () => {
    expect(evidenceId(finding({ locator: 'abstract', note: 'It bears on it.' }))).toBe(evidenceId(finding()));
    expect(evidenceId(finding({ finding: 'The source reports that.' }))).not.toBe(evidenceId(finding()));
  });
});

describe('passageId', () => {
  it('is shared by all that quote the same words of the same text', () => {
    const quoted = quotation({ source: 'its-author', via: 'a-source', relation: 'states', note: 'It says so.' });
    expect(passageId(quoted)).toBe(passageId(quotation()));
  });

  it('stays as it was published, since links lead to it', () => {
    expect(passageId(quotation())).toBe('p-6c12b43490');
  });

  it('changes with the text that holds the words', () => {
    expect(passageId(quotation({ via: 'another' }))).not.toBe(passageId(quotation()));
  });

  it('is never the id of the evidence, which stands on another page', () => {
    expect([evidenceId(quotation()).slice(0, 2), passageId(quotation()).slice(0, 2)]).toEqual(['e-', 'p-']);
  });
});
