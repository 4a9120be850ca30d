import { describe, expect, it } from 'vitest';
import { ADDRESSES, claim, graphOf } from '../test/graph-builders.ts';
import { contentLinks } from './content-links.ts';

describe('contentLinks', () => {
  it.each([
    ['../claims/a-claim.md', '/base/claims/a-claim/'],
    ['../claims/a-claim.md#e-1', '/base/claims/a-claim/#e-1'],
    ['../sources/a-source.md#p-1', '/base/sources/a-source/#p-1'],
    ['another.md', '/base/topics/another/'],
    ['../overview.md', '/base/'],
    ['../method.md#standings', '/base/method/#standings'],
  ])('lead from a topic by %s to %s', (address, href) => {
    expect(contentLinks('content/topics/a-topic.md', ADDRESSES)(address)).toEqual({ href });
  });

  it.each([
    ['a web address', 'https://example.org/a.md'],
    ['a fragment of the page', '#part'],
    ['a file of the repository', '../../README.md'],
    ['an essay that has no page', '../notes.md'],
    ['a folder that has no pages', '../drafts/a.md'],
  ])('leave %s as it is written', (_, address) => {
    expect(contentLinks('content/topics/a-topic.md', ADDRESSES)(address)).toBeNull();
  });

  it('say how a claim stands where the graph is at hand', () => {
    const graph = graphOf({ claims: [claim('a-claim')] });
    const links = contentLinks('content/overview.md', ADDRESSES, graph);
    expect(links('claims/a-claim.md')).toEqual({
      href: '/base/claims/a-claim/',
      className: 'standing-open',
      description: 'Open',
    });
    expect(links('claims/unknown.md')).toEqual({ href: '/base/claims/unknown/' });
    expect(links('topics/a-topic.md')).toEqual({ href: '/base/topics/a-topic/' });
  });
});
