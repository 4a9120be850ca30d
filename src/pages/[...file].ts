import type { APIRoute, GetStaticPaths } from 'astro';
import { contentTypes } from '../exports/content-types.ts';
import { exportedFiles } from '../exports/files.ts';
import { headersFile } from '../layouts/host-headers.ts';
import { openCorpus } from '../load/open-corpus.ts';
import { viewDigest } from '../views/digest.ts';

/** Exports and previews are served by Astro while developing alone: a build writes them, ten for each page, without a page’s cost for each. */
export const getStaticPaths = (async () => {
  const { graph, addresses } = viewDigest(await openCorpus());
  const headers = { path: '_headers', text: () => headersFile(addresses.root, contentTypes()) };
  const files = import.meta.env.DEV ? exportedFiles(graph, addresses) : [];
  return [...files, headers].map(({ path, text }) => ({ params: { file: path }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: () => string }> = ({ props }) => new Response(props.text());
