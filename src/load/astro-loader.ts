import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { CollectionName } from '../schema/collections.ts';
import { collectionOf, listFiles, readContentFile } from './read-content.ts';

/**
 * Fills an Astro collection with what `readContent` reads while developing, data and body only: Markdown is rendered
 * by the pages that need it. Files that do not fit their schema are left out; `check` reports them. A build has no need
 * of collections: it gives its pages the corpus that it has checked.
 */
export function contentLoader(collection: CollectionName): Loader {
  return {
    name: `mesoscale-${collection}`,
    load({ store, watcher, config }) {
      if (!watcher) return Promise.resolve();
      const root = fileURLToPath(config.root);
      const put = (file: string) => {
        const { id, data, raw, path, frontMatter } = readContentFile(root, collection, file);
        if (data)
          store.set({
            id,
            data,
            body: frontMatter.body,
            filePath: path,
            digest: createHash('sha256').update(raw).digest('hex'),
          });
        else store.delete(id);
      };
      store.clear();
      for (const file of listFiles(root, collection)) put(file);

      const concerns = (file: string) => collectionOf(relative(root, file)) === collection;
      watcher.on('add', (file) => {
        if (concerns(file)) put(file);
      });
      watcher.on('change', (file) => {
        if (concerns(file)) put(file);
      });
      watcher.on('unlink', (file) => {
        if (concerns(file)) store.delete(readId(file));
      });
      return Promise.resolve();
    },
  };
}

function readId(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.md$/, '');
}
