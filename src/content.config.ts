import { defineCollection } from 'astro:content';
import { COLLECTIONS, type CollectionName } from './schema/collections.ts';

/**
 * Astro’s collections hold nothing: they tell its editor extension the schemas. Content is read by our own reader alone,
 * which the checks share with the pages.
 */
const collection = (name: CollectionName) =>
  defineCollection({
    loader: { name: `mesoscale-${name}`, load: () => Promise.resolve() },
    schema: COLLECTIONS[name].schema,
  });

export const collections = {
  sources: collection('sources'),
  claims: collection('claims'),
  topics: collection('topics'),
  essays: collection('essays'),
};
