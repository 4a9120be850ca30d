import { idsListed } from '../checks/ids-listed.ts';
import type { Content, ContentFile } from '../digest/content-file.ts';
import type { Corpus, Document } from '../digest/corpus.ts';
import type { CollectionName } from '../schema/collections.ts';

/** The files whose front matter does not fit its schema. */
export function unfitFiles({ files }: Content): ContentFile[] {
  return files.filter(({ data }) => data === null);
}

/**
 * The content without these files, which may be of another revision, so that a file that is broken on one side, also
 * under another name, passes on the other neither for removed nor for new.
 */
export function corpusWithout(unfit: readonly ContentFile[], { corpus }: Content): Corpus {
  const names = new Set(unfit.flatMap((file) => namesOf(file.collection, file.id, idsListed(file, 'aliases'))));
  const kept = <Data extends object>(documents: readonly Document<Data>[], collection: CollectionName) =>
    documents.filter(({ id, data }) => {
      const aliases = 'aliases' in data ? (data.aliases as string[]) : [];
      return !namesOf(collection, id, aliases).some((name) => names.has(name));
    });
  return {
    claims: kept(corpus.claims, 'claims'),
    sources: kept(corpus.sources, 'sources'),
    topics: kept(corpus.topics, 'topics'),
    essays: kept(corpus.essays, 'essays'),
  };
}

function namesOf(collection: CollectionName, id: string, aliases: readonly string[]): string[] {
  return [id, ...aliases].map((name) => `${collection}/${name}`);
}
