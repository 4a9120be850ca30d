import type { APIRoute, GetStaticPaths } from 'astro';
import { openCorpus } from '../../load/open-corpus.ts';
import { paint } from '../../build/paint.ts';
import { drawShareImage, SHARE_SIZE, type ShareCard } from '../../pictures/share-image.ts';
import { viewDigest } from '../../views/digest.ts';
import { viewShareCards } from '../../views/share-cards.ts';

/** Painted by Astro while developing alone; a build paints them beside the pages, and keeps them. */
export const getStaticPaths = (async () => {
  if (!import.meta.env.DEV) return [];
  const digest = viewDigest(await openCorpus());
  const folder = digest.addresses.asset('share/').length;
  return viewShareCards(digest).map((card) => ({
    params: { image: card.href.slice(folder, -'.png'.length) },
    props: { card },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: ShareCard }> = async ({ props }) =>
  new Response(await paint(drawShareImage(props.card), SHARE_SIZE));
