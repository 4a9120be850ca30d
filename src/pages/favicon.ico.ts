import type { APIRoute } from 'astro';
import { paintFavicon } from '../load/paint-icon.ts';

export const GET: APIRoute = async () => new Response(await paintFavicon());
