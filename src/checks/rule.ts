import type { Root } from 'mdast';
import type { Content, ContentFile, Place } from '../digest/content-file.ts';
import type { Graph } from '../digest/graph.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { Finding } from './finding.ts';

/** What rules look at: the files, the graph made of those that fit their schema, and parsed bodies. */
export interface Inspection extends Content {
  graph: Graph;
  /** The body of a file as a Markdown tree, parsed once. Its positions count from the start of the body. */
  body: (file: ContentFile) => Root;
  /** True where the body is known without parsing to be headings, paragraphs and formulas alone. */
  isProse: (file: ContentFile) => boolean;
}

/** A rule is named by the state that passes. */
export interface Rule {
  name: string;
  /** What the rule protects a reader or a contributor from. */
  protects: string;
  check: (inspection: Inspection) => Iterable<Report>;
}

/** A finding without the name of its rule. */
export type Report = Omit<Finding, 'rule'>;

/** A report at the value of the front matter that `path` names. */
export function atValue(
  file: ContentFile,
  path: readonly PropertyKey[],
  rest: Pick<Report, 'reason' | 'fix'> & { details?: string[] },
): Report {
  const { line, column } = file.frontMatter.locate(path);
  return { file: file.path, line, column, details: [], ...rest };
}

/** A report at a place of the body; `place` counts from the start of the body. */
export function atBody(
  file: ContentFile,
  place: Place | undefined,
  rest: Pick<Report, 'reason' | 'fix'> & { details?: string[] },
): Report {
  const line = file.frontMatter.bodyLine + (place?.line ?? 1) - 1;
  return { file: file.path, line, column: place?.column ?? 1, details: [], ...rest };
}

/** The files of one collection that fit their schema, with their data. */
export function* valid<Name extends CollectionName>(
  { files }: Pick<Content, 'files'>,
  collection: Name,
): Generator<ContentFile<Name> & { data: NonNullable<ContentFile<Name>['data']> }> {
  for (const file of files) {
    if (file.collection === collection && file.data !== null) {
      yield file as ContentFile<Name> & { data: NonNullable<ContentFile<Name>['data']> };
    }
  }
}
