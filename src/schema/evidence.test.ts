import { describe, expect, it } from 'vitest';
import { finding, quotation } from '../test/graph-builders.ts';
import { evidence } from './evidence.ts';

describe('evidence', () => {
  it.each([
    ['words', quotation()],
    ['words with their context', quotation({ prefix: 'These are', suffix: '.' })],
    ['words at second hand', quotation({ via: 'another' })],
    ['a remark of a retelling itself', quotation({ ownRemark: true })],
    ['a paraphrase', finding()],
  ])('may be %s', (_, value) => {
    expect(evidence.parse(value)).toEqual(value);
  });

  it.each([
    ['words and a paraphrase at once', { ...quotation(), finding: 'It reports this.', locator: 'abstract' }],
    ['neither', { source: 'a-source', relation: 'supports', note: 'It says so.' }],
    ['a paraphrase without its place', { ...finding(), locator: undefined }],
    ['a paraphrase with context', { ...finding(), prefix: 'These are' }],
    ['words of no source', { ...quotation(), source: undefined }],
    ['words without a note', { ...quotation(), note: ' ' }],
    ['words with an unknown relation', { ...quotation(), relation: 'proves' }],
    ['words that are white space', quotation({ exact: ' \n' })],
    ['words whose own remark is denied', { ...quotation(), ownRemark: false }],
    ['words with a misspelt key', { ...quotation(), sufix: '.' }],
  ])('may not be %s', (_, value) => {
    expect(evidence.safeParse(value).success).toBe(false);
  });
});
