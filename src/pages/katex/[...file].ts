import type { APIRoute, GetStaticPaths } from 'astro';
import { katexFiles } from '../../build/katex-files.ts';

export const getStaticPaths = (() =>
  katexFiles().map(({ name, body }) => ({ params: { file: name }, props: { body } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.body);
