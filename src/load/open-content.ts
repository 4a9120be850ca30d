import type { Home } from '../digest/addresses.ts';
import type { Content } from '../digest/content-file.ts';
import type { OpenCorpus } from './open-corpus.ts';
import { readRepository } from './read-repository.ts';

/** Content that was read below `root`, for the pages of a site that lives at `home`. */
export function openContent({ corpus, ledger, versions }: Content, root: string, home: Home): OpenCorpus {
  return { corpus, home, ledger, versions, repository: readRepository(root, process.env) };
}
