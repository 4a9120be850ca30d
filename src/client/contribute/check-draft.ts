import { RULES_BEFORE_RECORDING } from '../../checks/all-rules.ts';
import { checkContent } from '../../checks/check-content.ts';
import type { Finding } from '../../checks/finding.ts';
import type { CollectionName } from '../../schema/collections.ts';
import type { ContentFile } from '../../digest/content-file.ts';
import { parseContentFile } from '../../load/parse-content-file.ts';
import { toCorpus } from '../../load/to-corpus.ts';
import type { DraftFile, Surroundings } from './draft-file.ts';
import { pathAt } from './path-at.ts';

/** A finding, and the path in the front matter of what it is about: empty for the file as a whole, null for what is below the front matter. */
export type DraftFinding = Finding & { about: (string | number)[] | null };

/**
 * Holds a draft to the rules of the build, among the files that there are. A file whose text is not known exists
 * all the same, and is not looked into. Findings on other files are left out.
 */
export function checkDraft(draft: DraftFile, { paths, read }: Surroundings): DraftFinding[] {
  const file = parseContentFile(draft.collection, draft.path, draft.text);
  const others = paths
    .filter((path) => draft.was === null || path !== draft.path)
    .map((path) => existing(path, read(path)));
  const files = [...others, file as ContentFile];
  const findings = checkContent(
    { files, corpus: toCorpus(files), ledger: '', versions: new Map(), strays: [] },
    RULES_BEFORE_RECORDING,
  );
  return findings
    .filter((finding) => finding.file === draft.path)
    .map((finding) => ({
      ...finding,
      about: finding.line >= file.frontMatter.bodyLine ? null : pathAt(file.frontMatter, finding),
    }));
}

function existing(path: string, text: string | null): ContentFile {
  const file: ContentFile = parseContentFile<CollectionName>(collectionOf(path), path, text ?? '');
  return text === null ? { ...file, frontMatter: { ...file.frontMatter, problems: [] } } : file;
}

function collectionOf(path: string): CollectionName {
  const folder = path.split('/').slice(1, -1).join('/');
  return folder === 'claims' || folder === 'sources' || folder === 'topics' ? folder : 'essays';
}
