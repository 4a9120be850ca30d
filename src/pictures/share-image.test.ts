import { readFileSync } from 'node:fs';
import { Renderer, type MeasuredNode } from '@takumi-rs/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../load/read-content.ts';
import { viewDigest } from '../views/digest.ts';
import { viewShareCards } from '../views/share-cards.ts';
import { drawShareImage, SHARE_SIZE, type ShareCard } from './share-image.ts';

const renderer = new Renderer();
beforeAll(async () => {
  const data = readFileSync('public/fonts/serif-roman.woff2');
  await renderer.registerFont({ name: 'Mesoscale Serif', data, generic: 'serif' });
});

/** Top and bottom edges in px of the name, the title and the foot, in this order. */
async function edgesOf(card: ShareCard): Promise<[top: number, bottom: number][]> {
  const { children } = await renderer.measure(drawShareImage(card), SHARE_SIZE);
  return children.map(({ transform, height }: MeasuredNode) => [transform[5], transform[5] + height]);
}

async function faultsOf(card: ShareCard): Promise<string[]> {
  const [name, title, foot] = (await edgesOf(card)) as [[number, number], [number, number], [number, number]];
  return [
    ...(title[0] < name[1] + 8 ? ['the title runs into the name'] : []),
    ...(foot[0] < title[1] + 8 ? ['the foot runs into the title'] : []),
    ...(foot[1] > SHARE_SIZE.height - 40 ? ['the foot runs off the picture'] : []),
  ];
}

const CARD = { title: 'A claim.', label: 'Supported', line: 'One origin supports it.', standing: 'supported' } as const;

describe('a card', () => {
  it('holds its texts apart, for every page of the real content', async () => {
    const { corpus, ledger, versions } = readContent(process.cwd());
    const cards = viewShareCards(
      viewDigest({ corpus, ledger, versions, repository: null, home: { site: null, base: '/' } }),
    );
    const faults = await Promise.all(cards.map(async (card) => [card.href, await faultsOf(card)] as const));
    expect(faults.filter(([, found]) => found.length > 0)).toEqual([]);
  });

  it.each([1, 30, 31, 70, 71, 95, 96, 140, 141, 220, 221, 2000])(
    'holds a title of %i characters, and the longest reason',
    async (length) => {
      const title = 'Some words about scaling. '.repeat(80).slice(0, length);
      const line =
        'Four independent origins support it in their own words; three more only in our paraphrase; two state it; three of these dispute it, and so do two more; seven of these qualify it, and so do three more.';
      expect(await faultsOf({ ...CARD, title, label: 'Contested, qualified', line })).toEqual([]);
    },
  );

  it('ends a long title without spaces at a whole character', () => {
    const words = JSON.stringify(drawShareImage({ ...CARD, title: `a${'😀'.repeat(200)}` }));
    expect(words).toContain('😀 …');
  });

  it('would be found out if it did not', async () => {
    expect(await faultsOf({ ...CARD, line: 'A reason without an end. '.repeat(40) })).toContain(
      'the title runs into the name',
    );
  });
});
