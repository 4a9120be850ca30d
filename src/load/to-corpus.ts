import type { ContentFile } from '../digest/content-file.ts';
import type { Corpus, Document } from '../digest/corpus.ts';
import type { CollectionName, DataOf } from '../schema/collections.ts';

/** The documents that files make; files that do not fit their schema make none. */
export function toCorpus(files: readonly ContentFile[]): Corpus {
  const documents = <Name extends CollectionName>(collection: Name) =>
    files.flatMap((file): Document<DataOf<Name>>[] =>
      file.collection === collection && file.data
        ? [{ id: file.id, file: file.path, data: file.data as DataOf<Name>, body: file.frontMatter.body }]
        : [],
    );
  return {
    sources: documents('sources'),
    claims: documents('claims'),
    topics: documents('topics'),
    essays: documents('essays'),
  };
}
