import { describe, expect, it } from 'vitest';
import { contentFrom, sourceFile } from '../../test/builders.ts';
import { findDuplicate, isNear } from './find-duplicate.ts';

const { sources } = contentFrom({
  'content/sources/one.md': sourceFile({
    kind: 'paper',
    title: 'Learning by reconstruction',
    publishedTitle: 'How learning by reconstruction produces features',
    containerTitle: 'ICML',
    arxiv: '2402.11337v1',
    doi: '10.1000/ABC',
    url: 'https://www.example.org/a/',
  }),
  'content/sources/old.md': sourceFile({
    kind: 'preprint',
    title: 'The entropy formula',
    containerTitle: 'arXiv',
    arxiv: 'math.DG/0211159v1',
  }),
}).corpus;

describe('findDuplicate', () => {
  it.each([
    ['another version of the paper', { arxiv: '2402.11337v3' }, 'the same arXiv identifier 2402.11337'],
    ['its arXiv DOI', { doi: '10.48550/arXiv.2402.11337' }, 'the same arXiv identifier 2402.11337'],
    ['its page on arXiv', { url: 'https://arxiv.org/abs/2402.11337v2' }, 'the same arXiv identifier 2402.11337'],
    ['its DOI in other letters', { doi: '10.1000/abc' }, 'the same DOI 10.1000/abc'],
    [
      'its address in another spelling',
      { url: 'http://example.org/a?utm_source=x#top' },
      'the same address https://example.org/a',
    ],
    [
      'a title with a letter more',
      { title: 'Learning by Reconstructions!' },
      'a title like this: “Learning by reconstruction”',
    ],
    [
      'its other title',
      { title: 'How Learning by Reconstruction Produces Features' },
      'a title like this: “How learning by reconstruction produces features”',
    ],
  ])('knows the source by %s', (_, identity, why) => {
    expect(findDuplicate(identity, sources)).toEqual({
      id: 'one',
      file: 'content/sources/one.md',
      why,
      certain: !why.includes('title'),
    });
  });

  it.each([
    ['without its subject class', { arxiv: 'math/0211159' }],
    ['in its DOI', { doi: '10.48550/arxiv.math/0211159' }],
    ['in its address', { url: 'https://arxiv.org/pdf/math.DG/0211159v2' }],
  ])('knows an identifier from before April 2007 %s', (_, identity) => {
    const why = 'the same arXiv identifier math/0211159';
    expect(findDuplicate(identity, sources)).toEqual({ id: 'old', file: 'content/sources/old.md', why, certain: true });
  });

  it.each([
    ['another title', { title: 'Learning by contrast' }],
    ['another paper', { arxiv: '2402.11338', doi: '10.1000/abd', url: 'https://example.org/b' }],
    ['nothing', { title: null, url: null }],
  ])('does not take %s for it', (_, identity) => {
    expect(findDuplicate(identity, sources)).toBeNull();
  });
});

it.each([
  ['Masking helps.', 'masking HELPS', true],
  ['Masking helps.', 'Masking hurts.', false],
  ['A. B. C.: on x-rays', 'ABC, on x–rays', true],
  ['…', '!', false],
])('“%s” and “%s” are near: %s', (one, other, near) => {
  expect(isNear(one, other)).toBe(near);
});
