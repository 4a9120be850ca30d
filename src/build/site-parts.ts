import type { Home } from '../digest/addresses.ts';
import type { Content } from '../digest/content-file.ts';
import type { RawFile } from '../exports/raw-files.ts';
import { openContent } from '../load/open-content.ts';
import type { OpenCorpus } from '../load/open-corpus.ts';

/** What a site is made of: the folder of its code, the corpus, and the content files that it was read from. */
export interface SiteParts {
  root: string;
  opened: OpenCorpus;
  files: readonly RawFile[];
}

/** The parts of the site of content that was read, and whose code is below `root`; the rest of the content can be let go. */
export function partsOf(content: Content, root: string, home: Home): SiteParts {
  const files = content.files.map(({ collection, id, raw, data }) => ({ collection, id, raw, data }));
  return { root, opened: openContent(content, root, home), files };
}
