import type { CollectionName, DataOf, Issue } from '../schema/collections.ts';
import type { Corpus } from './corpus.ts';
import type { StoredVersions } from './first-name.ts';

/** A place in a file: line and column from 1, columns in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** Something in front matter that is no matter of the schema: YAML that is broken, or that content must not use. */
export interface Problem extends Place {
  reason: string;
  fix: string;
}

/** A file’s YAML with the places of its values, and the Markdown below it. */
export interface FrontMatter {
  /** The parsed value; null where the YAML is broken. */
  value: unknown;
  body: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
  problems: Problem[];
  /** The place of the value at `path`, or of the nearest value above it that exists. */
  locate: (path: readonly PropertyKey[]) => Place;
  /** The value at `path` as it is written in the file, or null where there is none. */
  written: (path: readonly PropertyKey[]) => string | null;
}

/** A content file as read: what its schema made of it (null where it does not fit) and what the schema objects to. */
export interface ContentFile<Name extends CollectionName = CollectionName> {
  collection: Name;
  id: string;
  /** Relative to the repository, with forward slashes. */
  path: string;
  raw: string;
  frontMatter: FrontMatter;
  data: DataOf<Name> | null;
  issues: readonly Issue[];
  /** Where the file goes beyond what is read, or takes too long to read; it is then as if it were empty. */
  excess: readonly Problem[];
}

/** All files of the content folder and the documents that they make. */
export interface Content {
  files: ContentFile[];
  corpus: Corpus;
  /** The ledger of addresses as written; empty where there is none yet. */
  ledger: string;
  versions: StoredVersions;
  /** Files below content/ and public/ that do not belong there. */
  strays: Stray[];
}

/** A file that is read or published nowhere, with what is wrong with it and what belongs in its place. */
export interface Stray {
  path: string;
  reason: string;
  expected: string;
  /** A file itself that only its name or its folder keeps from being read. */
  isUnread?: true;
  /** What mends it, where moving, renaming or removing the file does not. */
  fix?: string;
}
