import type { APIRoute } from 'astro';
import { pageAddresses } from '../exports/page-addresses.ts';
import { openCorpus } from '../load/open-corpus.ts';
import { viewDigest } from '../views/digest.ts';

export const GET: APIRoute = async () => {
  const { graph, addresses } = viewDigest(await openCorpus());
  return Response.json(pageAddresses(graph, addresses));
};
