import { displacedIds } from './displaced-files.ts';
import { idsListed } from './ids-listed.ts';
import { isPublished } from './published-file.ts';
import { atValue, valid, type Rule } from './rule.ts';

export const topicsHaveClaims: Rule = {
  name: 'topics-have-claims',
  protects: 'Readers from an empty page, and topics from two that want the same place.',
  *check(inspection) {
    const first = new Map<number, string>();
    // A claim whose file is broken elsewhere is filed there once it is mended; where its YAML is, or it stands elsewhere, nobody knows where.
    const broken = inspection.files.filter(({ collection, data }) => collection === 'claims' && data === null);
    const named = new Set(broken.flatMap((file) => idsListed(file, 'topics')));
    const isKnown =
      broken.every(({ frontMatter }) => frontMatter.value !== null) && displacedIds(inspection, 'claims').length === 0;
    const topics = [...valid(inspection, 'topics')];
    let last = topics.reduce((most, { data }) => Math.max(most, data.order), 0);
    for (const file of topics) {
      if (isKnown && inspection.graph.topics.get(file.id)?.claims.length === 0 && !named.has(file.id)) {
        yield atValue(file, ['title'], {
          reason: 'No claim is filed under this topic',
          fix: `name “${file.id}” in the \`topics\` of a claim, or remove the topic${heirOf(inspection.ledger, [...file.data.aliases, file.id])}`,
        });
      }
      const earlier = first.get(file.data.order);
      if (earlier === undefined) first.set(file.data.order, file.path);
      else {
        last += 1;
        yield atValue(file, ['order'], {
          reason: 'Two topics have the same place',
          details: [`the other is ${earlier}`],
          fix: `write  order: ${String(last)}  in this one, or move the others on`,
        });
      }
    }
  },
};

/** What keeps the addresses of a topic that is removed, the last of whose ids is its own; nothing where none was public. */
function heirOf(ledger: string, ids: readonly string[]): string {
  const published = ids.filter((id) => isPublished(ledger, 'topics', id));
  return published.length === 0 ? '' : ` and add  aliases: [${published.join(', ')}]  to the one that takes its place`;
}
