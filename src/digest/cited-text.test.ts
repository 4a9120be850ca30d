import { describe, expect, it } from 'vitest';
import { source } from '../test/graph-builders.ts';
import { citedText } from './cited-text.ts';

const PAPER = {
  kind: 'paper',
  title: 'Its title',
  publishedTitle: 'How it is titled',
  containerTitle: 'ICML 2024',
  page: '2566-2585',
} as const;
const OF_ARXIV = { arxiv: '2402.11337v1', doi: '10.48550/arXiv.2402.11337', url: 'https://arxiv.org/abs/2402.11337' };
const textOf = (overrides: Parameters<typeof source>[1]) => citedText(source('a-source', overrides).data);

describe('the text that is cited', () => {
  it('is arXiv’s where the text is from there, with nothing of the venue', () => {
    expect(textOf({ ...PAPER, ...OF_ARXIV })).toEqual({
      kind: 'preprint',
      containerTitle: 'arXiv',
      url: OF_ARXIV.url,
      arxiv: OF_ARXIV.arxiv,
      doi: OF_ARXIV.doi,
      page: null,
      publication: 'Published as “How it is titled” in ICML 2024, pp. 2566-2585.',
    });
  });

  it('has the address and the DOI of arXiv or none, where those on record are of the venue', () => {
    const doi = '10.1145/1.2';
    const text = textOf({ ...PAPER, ...OF_ARXIV, doi, url: 'https://icml.example/1', publishedTitle: undefined });
    expect(text).toMatchObject({
      url: 'https://arxiv.org/abs/2402.11337v1',
      doi: null,
      publication: 'Published in ICML 2024, pp. 2566-2585, https://doi.org/10.1145/1.2.',
    });
  });

  it('is the preprint where no venue is known', () => {
    expect(textOf({ kind: 'preprint', containerTitle: null, ...OF_ARXIV })).toMatchObject({
      kind: 'preprint',
      containerTitle: 'arXiv',
      publication: null,
    });
  });

  it('is what appeared at the venue where it is not from arXiv', () => {
    expect(textOf({ ...PAPER, doi: '10.1145/1.2', url: 'https://icml.example/1' })).toEqual({
      kind: 'paper',
      containerTitle: 'ICML 2024',
      url: 'https://icml.example/1',
      arxiv: null,
      doi: '10.1145/1.2',
      page: '2566-2585',
      publication: null,
    });
  });
});

it.each([
  ['12', 'Published in ICML 2024, p. 12.'],
  ['12–14', 'Published in ICML 2024, pp. 12–14.'],
  [undefined, 'Published in ICML 2024.'],
])('pages %s are told as %s', (page, publication) => {
  expect(textOf({ ...PAPER, ...OF_ARXIV, publishedTitle: undefined, page }).publication).toBe(publication);
});
