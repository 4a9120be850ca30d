import { getCollection, type CollectionEntry } from 'astro:content';
import { createAddresses, type Addresses, type Home } from '../digest/addresses.ts';
import type { Corpus, Document } from '../digest/corpus.ts';
import { buildGraph, type Graph } from '../digest/graph.ts';
import type { CollectionName, DataOf } from '../schema/collections.ts';

/** What a page needs: the graph, the digest’s own essays, and the maker of addresses. */
export interface Digest {
  graph: Graph;
  essays: Corpus['essays'];
  addresses: Addresses;
}

let opened: Promise<Digest> | null = null;

/** Opens the digest from Astro’s collections; once in a build, anew for each request while developing. */
export function openDigest(): Promise<Digest> {
  if (import.meta.env.DEV) return read();
  opened ??= read();
  return opened;
}

async function read(): Promise<Digest> {
  const corpus: Corpus = {
    sources: await documents('sources'),
    claims: await documents('claims'),
    topics: await documents('topics'),
    essays: await documents('essays'),
  };
  const addresses = createAddresses(homeOf(import.meta.env));
  return { graph: buildGraph(corpus), essays: corpus.essays, addresses };
}

/** The site’s home as Astro was told it; `SITE` is not set where the origin is not known. */
function homeOf({ SITE, BASE_URL }: { SITE?: string; BASE_URL: string }): Home {
  return { site: SITE ?? null, base: BASE_URL };
}

async function documents<Name extends CollectionName>(name: Name): Promise<Document<DataOf<Name>>[]> {
  const entries: CollectionEntry<Name>[] = await getCollection(name);
  return entries
    .map((entry) => ({
      id: entry.id,
      file: entry.filePath ?? '',
      data: entry.data as DataOf<Name>,
      body: entry.body ?? '',
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
