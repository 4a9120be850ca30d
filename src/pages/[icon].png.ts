import type { APIRoute, GetStaticPaths } from 'astro';
import { ICON_PICTURES, paintIcon, type IconPicture } from '../build/paint-icon.ts';

export const getStaticPaths = (() =>
  ICON_PICTURES.map((picture) => ({ params: { icon: picture.file }, props: { picture } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: IconPicture }> = async ({ props }) =>
  new Response(await paintIcon(props.picture));
