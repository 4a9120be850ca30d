import type { APIRoute, GetStaticPaths } from 'astro';
import { openCorpus, readRaw } from '../../load/open-corpus.ts';
import { viewDigest } from '../../views/digest.ts';

export const getStaticPaths = (async () => {
  const { graph } = viewDigest(await openCorpus());
  return [...graph.sources.values()].map(({ id, file }) => ({ params: { id }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: string }> = ({ props }) => new Response(readRaw(props.file));
