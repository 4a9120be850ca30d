import { describe, expect, it } from 'vitest';
import { readFilledIn } from './filled-in.ts';

function read(search: string, hash = '') {
  const { form, values } = readFilledIn({ search, hash });
  return [form, Object.fromEntries(values)];
}

describe('the address of a form', () => {
  it('fills in a claim, a source, and words with what stands before them', () => {
    expect(read('?form=evidence&claim=a-claim')).toEqual(['evidence', { claim: 'a-claim' }]);
    expect(read('?form=evidence&source=a-source', '#words=some+words+%26+%24k%24&prefix=right+before')).toEqual([
      'evidence',
      {
        'evidence.0.source': 'a-source',
        'evidence.0.exact': 'some words & $k$',
        'evidence.0.prefix': 'right before',
        'evidence.0.form': 'quotation',
      },
    ]);
  });

  it('fills in the topic of a claim, and the address of a source', () => {
    expect(read('?form=claim&topic=a-topic')).toEqual(['claim', { 'topics.0': 'a-topic' }]);
    expect(read('?form=source&url=https%3A%2F%2Fa.example%2F')).toEqual(['source', { url: 'https://a.example/' }]);
  });

  it.each(['', '?form=', '?form=nothing', '?else=1'])('is that of evidence where it says %j', (search) => {
    expect(read(search)).toEqual(['evidence', {}]);
  });

  it('fills in nothing else', () => {
    expect(read('?form=evidence&note=of+a+stranger&evidence.0.note=too&claim=')).toEqual(['evidence', {}]);
  });
});
