import { describe, expect, it } from 'vitest';
import { finding, graphOf, quotation, source } from '../test/graph-builders.ts';
import { weighEvidence, weighPiece, type Piece } from './weigh-evidence.ts';

const { sources } = graphOf({
  sources: [
    source('a-source', { authors: [{ name: 'X' }] }),
    source('another', { authors: [{ name: 'X' }] }),
    source('a-retelling', { derivedFrom: ['a-source'] }),
    source('of-two', { derivedFrom: ['a-source', 'another'] }),
    source('a-program', { machineWritten: true, derivedFrom: ['a-source'] }),
  ],
});

describe('a piece of evidence', () => {
  it.each<[string, Piece, origins: string[], counted: boolean]>([
    ['of a source speaks for it', quotation(), ['a-source'], true],
    ['of a retelling speaks for what is retold', quotation({ source: 'a-retelling' }), ['a-source'], true],
    [
      'that a retelling adds speaks for the retelling',
      quotation({ source: 'a-retelling', ownRemark: true }),
      ['a-retelling'],
      true,
    ],
    ['of a program speaks for what it retells', quotation({ source: 'a-program' }), ['a-source'], true],
    ['that a program adds speaks for nobody', quotation({ source: 'a-program', ownRemark: true }), [], false],
    ['that mentions a claim does not count', quotation({ relation: 'mentions' }), ['a-source'], false],
    [
      'of a source that is quoted at second hand speaks for that source',
      quotation({ source: 'another', via: 'a-program' }),
      ['another'],
      true,
    ],
    ['of what retells two speaks for both', quotation({ source: 'of-two' }), ['a-source', 'another'], true],
    ['of a source that is not there speaks for it', quotation({ source: 'no-source' }), ['no-source'], true],
  ])('%s', (_, piece, origins, counted) => {
    expect(weighPiece(piece, sources)).toEqual({ origins, counted });
  });
});

describe('the evidence for a claim', () => {
  const weigh = (...evidence: Piece[]) => weighEvidence(evidence, sources, false);

  it.each<[string, Piece[], reason: string]>([
    ['in words of its origin', [quotation()], 'One origin supports it in its own words.'],
    ['retold', [quotation({ source: 'a-retelling' })], 'One origin supports it in the words of a retelling.'],
    [
      'in our paraphrase',
      [finding()],
      'One origin supports it, but only in our paraphrase, since the text is not held.',
    ],
    [
      'in our paraphrase, and against it',
      [quotation(), finding({ source: 'another', relation: 'disputes' })],
      'One origin supports it in its own words; one disputes it.',
    ],
    [
      'from one origin, which limits it too',
      [quotation(), quotation({ source: 'a-retelling', relation: 'qualifies' })],
      'One origin supports it in its own words; the same one qualifies it.',
    ],
    ['only mentioned', [quotation({ relation: 'mentions' })], 'Nothing here supports, states or disputes it.'],
  ])('that is %s says so', (_, evidence, reason) => {
    expect(weigh(...evidence).standing.reason).toBe(reason);
  });

  it('names the origins that share authors, each once, and does not call them independent', () => {
    const { standing, circles } = weigh(quotation(), quotation({ source: 'another' }), finding());
    expect(circles).toEqual([{ origins: ['a-source', 'another'], authors: ['X'] }]);
    expect(standing.reason).toBe('Two origins support it in their own words.');
  });

  it('gives no circle of origins that only mention the claim', () => {
    expect(weigh(quotation(), quotation({ source: 'another', relation: 'mentions' })).circles).toEqual([]);
  });
});
