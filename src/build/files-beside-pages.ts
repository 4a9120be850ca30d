import { digestFiles, NODE_KINDS, nodeFiles } from '../exports/files.ts';
import { rawFiles } from '../exports/raw-files.ts';
import { keep } from './keep.ts';
import { keepLayout } from './keep-layout.ts';
import type { OpenCorpus } from '../load/open-corpus.ts';
import { paint } from './paint.ts';
import { layOutArgumentMap, layOutTopicMap } from '../pictures/argument-map.ts';
import { drawShareImage, SHARE_SIZE } from '../pictures/share-image.ts';
import { timed } from '../phases.ts';
import { viewDigest, type Digest } from '../views/digest.ts';
import { viewShareCards } from '../views/share-cards.ts';
import type { Write } from './create-writer.ts';
import { createKeepReading } from './keep-reading.ts';
import type { RawFile } from './site-parts.ts';
import { writeSearch } from './write-search.ts';

/** Pictures that are painted at once: Takumi paints each in a thread of its own. */
const PAINTERS = 4;

/**
 * Writes every file of the site that is no page: exports, previews, pictures and the search index. There are a dozen for
 * each page, so that they are written straight from the graph of the content. Pictures, which others paint, are waited
 * for last, after `meanwhile`.
 */
export async function writeFilesBesidePages(
  files: readonly RawFile[],
  opened: OpenCorpus,
  write: Write,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const digest = viewDigest(opened);
  const pictures = timed('pictures', () => writePictures(digest, write));
  await keepMaps(digest);
  timed('exports', () => {
    writeExports(digest, write);
    for (const { path, text } of rawFiles(files, digest.graph, digest.addresses)) write(path, text());
  });
  await timed('search', () => writeSearch(digest, write));
  await meanwhile();
  await pictures;
}

/** Every export; those of a claim, source or topic are made anew only where something has changed that they tell of. */
function writeExports({ graph, addresses }: Digest, write: Write): void {
  const keepReading = createKeepReading(graph);
  for (const { path, text } of digestFiles(graph, addresses)) write(path, text());
  for (const kind of NODE_KINDS)
    for (const id of graph[kind].keys()) {
      const made = keepReading(`${kind}/${id}`, (read) =>
        nodeFiles(kind, id, read, addresses).map(({ path, text }) => ({ path, content: text() })),
      );
      for (const { path, content } of made) write(path, content);
    }
}

/** Lays out the maps that pages show, so that they are kept by the time that the pages ask for them. */
async function keepMaps({ graph }: Digest): Promise<void> {
  await layOutArgumentMap(graph, keepLayout);
  for (const topic of graph.topics.values()) await layOutTopicMap(topic, graph, keepLayout);
}

async function writePictures(digest: Digest, write: Write): Promise<void> {
  const { root } = digest.addresses;
  const cards = viewShareCards(digest).values();
  const painter = async () => {
    for (const card of cards) {
      const picture = await keep('pictures', card, () => paint(drawShareImage(card), SHARE_SIZE));
      write(card.href.slice(root.length), picture);
    }
  };
  await Promise.all(Array.from({ length: PAINTERS }, painter));
}
