import type { APIRoute } from 'astro';
import { contentIndex } from '../exports/content-index.ts';
import { openCorpus } from '../load/open-corpus.ts';
import { viewDigest } from '../views/digest.ts';

export const GET: APIRoute = async () => {
  const { graph, essays, addresses } = viewDigest(await openCorpus());
  return Response.json(contentIndex(graph, essays, addresses));
};
