import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frontMatterSchema, KINDS_OF_FILE } from '../exports/front-matter-schema.ts';
import { writeEditorManifest } from '../load/editor-manifest.ts';
import type { CollectionName } from '../schema/collections.ts';
import { isOfDisk } from './is-of-disk.ts';
import { readOptions } from './options.ts';
import { refuse } from './refuse.ts';
import { requireParts } from './require-parts.ts';

readOptions('schemas', {});

const root = process.cwd();
requireParts(root, ['content'], 'write them');
const folder = '.vscode/schemas';
try {
  mkdirSync(join(root, folder), { recursive: true });
  for (const [collection, kind] of Object.entries(KINDS_OF_FILE) as [CollectionName, string][])
    writeFileSync(join(root, folder, `${kind}.json`), `${JSON.stringify(frontMatterSchema(collection), null, 2)}\n`);
  writeEditorManifest(root, frontMatterSchema);
} catch (error) {
  if (!isOfDisk(error)) throw error;
  refuse(
    `Not every schema could be written: ${error.message}`,
    'make room on the disk, or the folder writable, and run it again',
  );
}
console.log(`Wrote the schemas of front matter to ${folder}, and for the editor which file has which.`);
