import type { APIRoute } from 'astro';
import { graphJsonSchema } from '../../exports/json-schema.ts';
import { openCorpus } from '../../load/open-corpus.ts';
import { viewDigest } from '../../views/digest.ts';

export const GET: APIRoute = async () => Response.json(graphJsonSchema(viewDigest(await openCorpus()).addresses));
