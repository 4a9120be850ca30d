import { describe, expect, it } from 'vitest';
import { createRepositoryAddresses } from '../digest/repository.ts';
import { claim, digestOf, graphOf, member, source, topic } from '../test/graph-builders.ts';
import { improveClaim, improveSource, improveTopic } from './improve.ts';

const graph = graphOf({
  sources: [source('a-source'), source('a-remark', { text: 'none' })],
  claims: [claim('a-claim')],
  topics: [topic('a-topic')],
});
const unknown = digestOf(graph);
const known = {
  ...unknown,
  repository: createRepositoryAddresses({ address: 'https://github.com/your-name/mesoscale', branch: 'main' }),
};
const GITHUB = 'https://github.com/your-name/mesoscale';

describe('the ways to improve a page', () => {
  it('are the form, the issue and the file for a claim', () => {
    expect(improveClaim(member(graph.claims, 'a-claim'), known)).toEqual([
      { label: 'Add evidence', href: '/base/contribute/?form=evidence&claim=a-claim' },
      {
        label: 'Dispute it',
        href: `${GITHUB}/issues/new?template=dispute-claim.yml&claim=https://digest.example/base/claims/a-claim/`,
      },
      { label: 'Edit this file', href: `${GITHUB}/edit/main/content/claims/a-claim.md` },
    ]);
  });

  it('are the form, the issue and the file for a source whose text is held', () => {
    expect(improveSource(member(graph.sources, 'a-source'), known)).toEqual([
      { label: 'Use it as evidence', href: '/base/contribute/?form=evidence&source=a-source' },
      {
        label: 'Report a damaged text',
        href: `${GITHUB}/issues/new?template=damaged-text.yml&source=https://digest.example/base/sources/a-source/`,
      },
      { label: 'Edit this file', href: `${GITHUB}/edit/main/content/sources/a-source.md` },
    ]);
  });

  it('report no damage of a text that is not held', () => {
    expect(improveSource(member(graph.sources, 'a-remark'), known).map(({ label }) => label)).toEqual([
      'Use it as evidence',
      'Edit this file',
    ]);
  });

  it('are the form and the file for a topic', () => {
    expect(improveTopic(member(graph.topics, 'a-topic'), known)).toEqual([
      { label: 'Add a claim', href: '/base/contribute/?form=claim&topic=a-topic' },
      { label: 'Edit this file', href: `${GITHUB}/edit/main/content/topics/a-topic.md` },
    ]);
  });

  it('are the form alone where no repository is known', () => {
    const links = [
      ...improveClaim(member(graph.claims, 'a-claim'), unknown),
      ...improveSource(member(graph.sources, 'a-source'), unknown),
      ...improveTopic(member(graph.topics, 'a-topic'), unknown),
    ];
    expect(links.map(({ href }) => href)).toEqual([
      '/base/contribute/?form=evidence&claim=a-claim',
      '/base/contribute/?form=evidence&source=a-source',
      '/base/contribute/?form=claim&topic=a-topic',
    ]);
  });
});
