import { defineCollection } from 'astro:content';
import { contentLoader } from './load/astro-loader.ts';
import { COLLECTIONS } from './schema/collections.ts';

export const collections = {
  sources: defineCollection({ loader: contentLoader('sources'), schema: COLLECTIONS.sources.schema }),
  claims: defineCollection({ loader: contentLoader('claims'), schema: COLLECTIONS.claims.schema }),
  topics: defineCollection({ loader: contentLoader('topics'), schema: COLLECTIONS.topics.schema }),
  essays: defineCollection({ loader: contentLoader('essays'), schema: COLLECTIONS.essays.schema }),
};
