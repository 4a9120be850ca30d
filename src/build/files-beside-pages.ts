import type { Graph } from '../digest/graph.ts';
import { digestFiles, NODE_KINDS, nodeFiles } from '../exports/files.ts';
import { keepLayout } from './keep-layout.ts';
import type { OpenCorpus } from '../load/open-corpus.ts';
import { paint } from './paint.ts';
import { layOutArgumentMap, layOutTopicMap } from '../pictures/argument-map.ts';
import { drawShareImage, SHARE_SIZE } from '../pictures/share-image.ts';
import { timed } from '../phases.ts';
import { viewDigest, type Digest } from '../views/digest.ts';
import { viewShareCards } from '../views/share-cards.ts';
import { createKeepReading } from './keep-reading.ts';
import { keyOf } from './key-of.ts';
import type { MadeFile, SiteShare } from './site-share.ts';
import { writeSearch } from './write-search.ts';

/** Pictures that are painted at once: Takumi paints each in a thread of its own. */
const PAINTERS = 4;

/**
 * Writes every file that the build makes beside the pages: exports, previews, pictures and the search index. There are a
 * dozen for each page, so that they are written straight from the graph of the content. Pictures, which others paint, are waited
 * for last, after `meanwhile`.
 */
export async function writeFilesBesidePages(
  opened: OpenCorpus,
  share: SiteShare,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const digest = viewDigest(opened);
  const pictures = timed('pictures', () => writePictures(digest, share));
  await keepMaps(digest);
  await timed('exports', () => writeExports(digest, share));
  await timed('search', () => writeSearch(digest, share.write));
  await meanwhile();
  await pictures;
}

/** Every export; those of a claim, source or topic are made anew only where something has changed that they tell of. */
async function writeExports({ graph, addresses }: Digest, share: SiteShare): Promise<void> {
  const keepReading = createKeepReading(graph, share.readings);
  for (const { path, text } of digestFiles(graph, addresses)) share.write(path, text());
  for (const kind of NODE_KINDS)
    for (const id of graph[kind].keys()) {
      let made: MadeFile[] | undefined;
      const make = (read: Graph) =>
        nodeFiles(kind, id, read, addresses).map(({ path, text }) => ({ path, content: text() }));
      const key = keepReading(`${kind}/${id}`, (read) => keyOf((made = make(read))));
      await share.writeOnce([kind, id, key], () => made ?? make(graph));
    }
}

/** Lays out the maps that pages show, so that they are kept by the time that the pages ask for them. */
async function keepMaps({ graph }: Digest): Promise<void> {
  await layOutArgumentMap(graph, keepLayout);
  for (const topic of graph.topics.values()) await layOutTopicMap(topic, graph, keepLayout);
}

async function writePictures(digest: Digest, share: SiteShare): Promise<void> {
  const { root } = digest.addresses;
  const cards = viewShareCards(digest).values();
  const painter = async () => {
    for (const card of cards) {
      const path = card.href.slice(root.length);
      await share.writeOnce(card, async () => [{ path, content: await paint(drawShareImage(card), SHARE_SIZE) }]);
    }
  };
  await Promise.all(Array.from({ length: PAINTERS }, painter));
}
