import type { APIRoute, GetStaticPaths } from 'astro';
import { exportedFiles } from '../exports/files.ts';
import { openCorpus } from '../load/open-corpus.ts';
import { viewDigest } from '../views/digest.ts';

export const getStaticPaths = (async () => {
  const { graph, addresses } = viewDigest(await openCorpus());
  return exportedFiles(graph, addresses).map(({ path, text }) => ({ params: { file: path }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: () => string }> = ({ props }) => new Response(props.text());
