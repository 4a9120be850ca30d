import type { APIRoute } from 'astro';
import { paintFavicon } from '../build/paint-icon.ts';

export const GET: APIRoute = async () => new Response(await paintFavicon());
