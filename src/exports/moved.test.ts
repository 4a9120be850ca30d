import { expect, it } from 'vitest';
import { ADDRESSES, claim, digestOf, graphOf, source, topic } from '../test/graph-builders.ts';
import { viewShareCards } from '../views/share-cards.ts';
import { movedPages } from './moved.ts';

it('an address that leads on is shown by the picture of what it leads to, which the versions of a claim share', () => {
  const graph = graphOf({
    sources: [source('a-source', { aliases: ['its-draft'] })],
    claims: [claim('a-claim', { aliases: ['its-old-name'] })],
    topics: [topic('a-topic', { aliases: ['another-name'] })],
  });
  const pictures = new Set(viewShareCards(digestOf(graph)).map(({ href }) => href));
  const shown = movedPages(graph, ADDRESSES).map(({ from, pictureOf }) => [from, ADDRESSES.shareImage(pictureOf)]);
  expect(shown).toEqual([
    ['/base/claims/its-old-name/', '/base/share/claims/a-claim.png'],
    ['/base/claims/its-old-name/v1/', '/base/share/claims/a-claim.png'],
    ['/base/sources/its-draft/', '/base/share/sources/a-source.png'],
    ['/base/topics/another-name/', '/base/share/topics/a-topic.png'],
  ]);
  expect(shown.filter(([, picture = '']) => !pictures.has(picture))).toEqual([]);
});
