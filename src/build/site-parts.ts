import type { Home } from '../digest/addresses.ts';
import type { Content, ContentFile } from '../digest/content-file.ts';
import { openContent } from '../load/open-content.ts';
import type { OpenCorpus } from '../load/open-corpus.ts';

/** A content file letter for letter. */
export type RawFile = Pick<ContentFile, 'collection' | 'id' | 'raw'>;

/** What a site is made of: the folder of its code, the corpus, and the content files that it was read from. */
export interface SiteParts {
  root: string;
  opened: OpenCorpus;
  files: readonly RawFile[];
}

/** The parts of the site of content that was read, and whose code is below `root`; the rest of the content can be let go. */
export function partsOf(content: Content, root: string, home: Home): SiteParts {
  const files = content.files.map(({ collection, id, raw }) => ({ collection, id, raw }));
  return { root, opened: openContent(content, root, home), files };
}
