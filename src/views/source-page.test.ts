import { describe, expect, it } from 'vitest';
import { digestOf, claim, finding, graphOf, member, quotation, source } from '../test/graph-builders.ts';
import type { Corpus } from '../digest/corpus.ts';
import { viewSourcePage } from './source-page.ts';

/** The page of the source `a-source` with these overrides, with the other documents given. */
function pageOf(overrides: Parameters<typeof source>[1] = {}, { sources = [], claims = [] }: Partial<Corpus> = {}) {
  const graph = graphOf({ sources: [source('a-source', overrides), ...sources], claims });
  return viewSourcePage(member(graph.sources, 'a-source'), digestOf(graph));
}

describe('a source’s page', () => {
  it('says beside the citation of a text of arXiv where the work was published', () => {
    const paper = { kind: 'paper', containerTitle: 'ICML 2024', arxiv: '2402.11337v1' } as const;
    expect(pageOf(paper).citationRemarks).toEqual(['Published in ICML 2024.']);
    expect(pageOf().citationRemarks).toEqual([]);
  });

  it('names its authors with their accounts, and says how far they are known', () => {
    const authors = [{ name: 'Ada', handle: '@ada' }, { name: 'Ben' }];
    const doubts = [{ about: 'authors', level: 'inferred' as const }];
    expect(pageOf().byline).toBe('Unsigned');
    expect(pageOf({ authors }).byline).toBe('Ada (@ada), Ben');
    const { byline, description, citationRemarks } = pageOf({ authors, doubts });
    expect(byline).toBe('Ada (@ada), Ben (both inferred)');
    expect(description).toContain('Post by Ada and Ben (both inferred).');
    expect(citationRemarks).toEqual(['The authors are inferred, not verified.']);
    expect(pageOf().description).toMatch(/^Post, unsigned\. /);
  });

  it('shows where it is from, and what is not verified, as Markdown', () => {
    const doubts = [{ about: 'date', level: 'inferred' as const, note: 'By *both*.' }];
    const provenance = { recorded: '2026-11-22', from: 'The page of `v2`.' };
    const candidate = { title: 'A talk', url: 'https://talks.example/', published: null, why: 'It *may* be.' };
    const page = pageOf({ kind: 'video', text: 'none', doubts, provenance, candidates: [candidate] });
    expect(page.provenance.from).toBe('The page of <code>v2</code>.');
    expect(page.doubts.map(({ note }) => note)).toEqual(['By <em>both</em>.']);
    expect(page.candidates.map(({ why }) => why)).toEqual(['It <em>may</em> be.']);
  });

  it('offers no citation of what is not identified, only what we say of it', () => {
    const warnings = [{ kind: 'unidentified' as const, text: 'Which is meant is not certain.' }];
    const { identified, files } = pageOf({ kind: 'video', text: 'none', warnings });
    expect(identified).toBe(false);
    expect(files.citations).toEqual([]);
    expect(files.data.map(({ label }) => label)).toEqual(['JSON', 'JSON-LD', 'Markdown']);
  });

  it('sets the claims that use a passage beside the block in which this begins', () => {
    const page = pageOf(
      { body: 'one two\n\nthree four' },
      {
        claims: [
          claim('a', {
            evidence: [quotation({ exact: 'three' }), quotation({ exact: 'two three', relation: 'disputes' })],
          }),
          claim('b', { evidence: [quotation({ exact: 'three' })] }),
        ],
      },
    );
    expect(
      page.blocks.map(({ notes }) =>
        notes.map(({ number, uses }) => [number, uses.map((use) => [use.label, use.statement])]),
      ),
    ).toEqual([
      [[1, [['disputes', 'The claim a.']]]],
      [
        [
          2,
          [
            ['supports', 'The claim a.'],
            ['supports', 'The claim b.'],
          ],
        ],
      ],
    ]);
    expect(page.usage).toBe('Used: 50% of the text, by two claims.');
  });

  it('shows words that are quoted from it at second hand, and who holds them', () => {
    const page = pageOf(
      { text: 'none' },
      { sources: [source('another')], claims: [claim('a', { evidence: [quotation({ via: 'another' })] })] },
    );
    expect(page.quotedElsewhere).toMatchObject([
      { words: 'the words of the source', holder: { label: 'another', href: '/base/sources/another/' } },
    ]);
    expect(page.blocks).toEqual([]);
    expect(page.usage).toBe('Used by one claim.');
  });

  it('shows what we report of it in our words', () => {
    const page = pageOf(
      { text: 'none' },
      { claims: [claim('a', { evidence: [finding({ finding: 'It *reports*.' })] })] },
    );
    expect(page.findings.map((use) => [use.label, use.finding, use.statement])).toEqual([
      ['supports', 'It <em>reports</em>.', 'The claim a.'],
    ]);
  });

  it('names passages that it no longer marks, whose addresses were given out', () => {
    const graph = graphOf({ sources: [source('a-source')], claims: [claim('a', { evidence: [quotation()] })] });
    const [kept] = member(graph.sources, 'a-source').evidence;
    const permalinks = [kept?.passage ?? '', 'p-gone'].map((id) => ({
      address: `/sources/a-source/#${id}`,
      date: '2026-11-23',
    }));
    const page = viewSourcePage(member(graph.sources, 'a-source'), { ...digestOf(graph), permalinks });
    expect(page.retired).toEqual(['p-gone']);
  });

  it('says that no claim uses it', () => {
    expect(pageOf().usage).toBe('No claim uses it.');
  });

  it('names what it retells, where that comes from, and what retells it', () => {
    const page = pageOf(
      { derivedFrom: ['a-post'], cites: ['a-paper'] },
      {
        sources: [
          source('a-paper'),
          source('a-post', { derivedFrom: ['a-talk'] }),
          source('a-talk'),
          source('an-article', { derivedFrom: ['a-source'], cites: ['a-source'] }),
        ],
      },
    );
    const labels = (links: { label: string }[]) => links.map(({ label }) => label);
    expect([page.retells, page.origins, page.retoldBy, page.cites, page.citedBy].map(labels)).toEqual([
      ['a-post'],
      ['a-talk'],
      ['an-article'],
      ['a-paper'],
      ['an-article'],
    ]);
  });

  it('lists only facts that are known, and says which of the main ones are not', () => {
    expect(pageOf().facts).toEqual([
      { term: 'Published', text: 'date unknown' },
      { term: 'Site', text: 'unknown' },
      { term: 'Licence', text: 'none seen' },
    ]);
  });

  it('lists the facts of a paper, with links', () => {
    const { facts } = pageOf({
      kind: 'paper',
      published: '2025-05',
      revised: '2025-06-01',
      containerTitle: 'A journal',
      venueUrl: 'https://example.org/venue',
      doi: '10.1000/ABC',
      code: 'https://example.org/code',
      categories: ['cs.LG', 'stat.ML'],
      licence: 'CC BY 4.0',
    });
    expect(facts).toEqual([
      { term: 'Published', text: 'May 2025' },
      { term: 'Revised', text: '1 June 2025' },
      { term: 'Venue', text: 'A journal', href: 'https://example.org/venue' },
      { term: 'DOI', text: '10.1000/ABC', href: 'https://doi.org/10.1000/ABC' },
      { term: 'Categories', text: 'cs.LG, stat.ML' },
      { term: 'Code', text: 'example.org/code', href: 'https://example.org/code' },
      { term: 'Licence', text: 'CC BY 4.0' },
    ]);
  });
});
