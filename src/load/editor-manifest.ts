import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { COLLECTIONS, type CollectionName } from '../schema/collections.ts';
import { listFiles } from './read-content.ts';

/** Where Astro’s language server looks (`content intellisense`); Astro writes schemas there too, from the same shapes. */
const FOLDER = '.astro/collections';

/**
 * Tells Astro’s language server which schema each content file has, so that an editor completes, explains and checks
 * front matter. Unlike Astro’s own list it has the files that do not fit their schema: those that need it most.
 */
export function writeEditorManifest(root: string, schemaOf?: (collection: CollectionName) => object): void {
  const names = Object.keys(COLLECTIONS) as CollectionName[];
  const entries = names.flatMap((name) =>
    listFiles(root, name).map((file) => [decodeURIComponent(pathToFileURL(file).href).toLowerCase(), name] as const),
  );
  mkdirSync(join(root, FOLDER), { recursive: true });
  if (schemaOf) for (const name of names) write(root, `${name}.schema.json`, schemaOf(name));
  write(root, 'collections.json', {
    collections: names.map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(entries),
  });
}

function write(root: string, name: string, value: object): void {
  writeFileSync(join(root, FOLDER, name), JSON.stringify(value, null, 2));
}
