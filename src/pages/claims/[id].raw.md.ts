import type { APIRoute, GetStaticPaths } from 'astro';
import { namesOf } from '../../exports/files.ts';
import { openCorpus, readRaw } from '../../load/open-corpus.ts';
import { viewDigest } from '../../views/digest.ts';

/** Served by Astro while developing alone: a build writes these files beside the pages. */
export const getStaticPaths = (async () => {
  if (!import.meta.env.DEV) return [];
  const { graph } = viewDigest(await openCorpus());
  return [...graph.claims.values()].flatMap((claim) =>
    namesOf(claim).map((id) => ({ params: { id }, props: { file: claim.file } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: string }> = ({ props }) => new Response(readRaw(props.file));
