import type { APIRoute, GetStaticPaths } from 'astro';
import { exportedFiles } from '../exports/files.ts';
import { headersFile } from '../layouts/host-headers.ts';
import { openCorpus } from '../load/open-corpus.ts';
import { viewDigest } from '../views/digest.ts';

export const getStaticPaths = (async () => {
  const { graph, addresses } = viewDigest(await openCorpus());
  const headers = { path: '_headers', text: () => headersFile(addresses.root) };
  return [...exportedFiles(graph, addresses), headers].map(({ path, text }) => ({
    params: { file: path },
    props: { text },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: () => string }> = ({ props }) => new Response(props.text());
