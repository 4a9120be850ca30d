import { describe, expect, it } from 'vitest';
import { evidenceId, passageId } from '../digest/evidence.ts';
import { ADDRESSES, claim, finding, graphOf, member, quotation, source } from '../test/graph-builders.ts';
import type { EvidenceData } from '../schema/evidence.ts';
import { originalOf, viewEvidence } from './evidence.ts';

const SOURCES = [
  source('a-source', { kind: 'essay', url: 'https://example.org/a' }),
  source('its-author', { kind: 'video', text: 'none' }),
  source('a-machine', { derivedFrom: ['its-author'], machineWritten: true }),
];

function viewOf(evidence: EvidenceData) {
  const graph = graphOf({ sources: SOURCES, claims: [claim('a-claim', { evidence: [evidence] })] });
  const [piece] = member(graph.claims, 'a-claim').evidence;
  return viewEvidence(piece ?? expect.unreachable(), graph, ADDRESSES);
}

describe('a piece of evidence', () => {
  it('shows words with where they stand, here and at the original', () => {
    const piece = quotation({ exact: 'the *words*', note: 'It *says* so.' });
    expect(viewOf(piece)).toMatchObject({
      id: evidenceId(piece),
      relation: 'supports',
      glyph: '+',
      form: 'quotation',
      words: 'the <em>words</em>',
      locator: null,
      source: { id: 'a-source' },
      via: null,
      context: `/base/sources/a-source/#${passageId(piece)}`,
      original: { href: 'https://example.org/a#:~:text=the%20words', label: 'at the original' },
      note: 'It <em>says</em> so.',
      uncounted: null,
      ownRemark: false,
    });
  });

  it('shows a finding with its place, and no words to go to', () => {
    expect(viewOf(finding({ locator: 'section *4*' }))).toMatchObject({
      form: 'finding',
      words: 'The source reports this.',
      locator: 'section <em>4</em>',
      context: null,
      original: { href: 'https://example.org/a' },
    });
  });

  it('names the text that holds words at second hand, and leads there', () => {
    const piece = quotation({ source: 'its-author', via: 'a-source' });
    expect(viewOf(piece)).toMatchObject({
      source: { id: 'its-author' },
      via: { id: 'a-source' },
      context: `/base/sources/a-source/#${passageId(piece)}`,
      original: { href: 'https://example.org/a#:~:text=the%20words%20of%20the%20source' },
    });
  });

  it('says why a remark of a program is not counted', () => {
    const remark = quotation({ source: 'a-machine', ownRemark: true });
    expect(viewOf(remark).uncounted).toBe('It goes back to a machine-written text alone: shown, not counted.');
    expect(viewOf({ ...remark, relation: 'mentions' }).uncounted).toBeNull();
  });

  it('of an unknown source is shown without it', () => {
    expect(viewOf(quotation({ source: 'unknown' }))).toMatchObject({ source: null, via: null, original: null });
  });
});

describe('originalOf', () => {
  it.each([
    [
      'the version on arXiv of a preprint',
      { kind: 'preprint', arxiv: '2402.11337v2', url: 'https://example.org/a' },
      'https://arxiv.org/abs/2402.11337v2#:~:text=so',
      'arXiv:2402.11337v2',
    ],
    [
      'the page of an article',
      { kind: 'article', url: 'https://example.org/a' },
      'https://example.org/a#:~:text=so',
      'at the original',
    ],
    [
      'a post as a whole, since its page is made by scripts',
      { kind: 'post', url: 'https://example.org/a' },
      'https://example.org/a',
      'at the original',
    ],
    ['a video as a whole', { kind: 'video', url: 'https://example.org/a' }, 'https://example.org/a', 'at the original'],
  ] as [string, Parameters<typeof source>[1], string, string][])('leads to %s', (_, overrides, href, label) => {
    const { sources } = graphOf({ sources: [source('a-source', overrides)] });
    expect(originalOf(member(sources, 'a-source'), { exact: 'so' })).toEqual({
      href,
      label,
      page: href.replace(/#.*/, ''),
    });
  });

  it('leads nowhere where no address is known', () => {
    const { sources } = graphOf({ sources: [source('a-source')] });
    expect(originalOf(member(sources, 'a-source'), { exact: 'so' })).toBeNull();
  });
});
