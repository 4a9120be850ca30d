import type { Addresses } from '../digest/addresses.ts';
import { formatDate } from '../digest/dates.ts';
import { isQuotation } from '../digest/evidence.ts';
import type { Claim, Graph } from '../digest/graph.ts';
import { STANDING_RULES } from '../digest/standing.ts';
import { CLAIM_KINDS, LINK_TYPES, RELATION_ORDER, RELATIONS } from '../digest/vocabulary.ts';
import { plainTextOf } from '../markdown/plain-text.ts';

/** A claim’s page as Markdown: for people who paste, and for programs that read text. */
export function claimMarkdown(claim: Claim, graph: Graph, addresses: Addresses): string {
  const { data, standing } = claim;
  const sections = RELATION_ORDER.flatMap((relation) => {
    const pieces = claim.evidence.filter((piece) => piece.data.relation === relation);
    if (pieces.length === 0) return [];
    const lines = pieces.map((piece) => {
      const source = graph.sources.get(piece.source)?.data;
      const date = source?.published ? `, ${formatDate(source.published)}` : '';
      const words = isQuotation(piece.data)
        ? `> ${plainTextOf(piece.data.exact)}`
        : `In our words, text not held: ${plainTextOf(piece.data.finding)}`;
      const link = addresses.absolute(addresses.source(piece.source));
      return `${words}\n\n[${source?.shortTitle ?? piece.source}](${link})${date}. ${plainTextOf(piece.data.note)}`;
    });
    return [`## ${RELATIONS[relation].heading}\n\n${lines.join('\n\n')}`];
  });
  const links = claim.links.flatMap(({ from, to, type, note }) => {
    const outward = from === claim.id;
    const other = graph.claims.get(outward ? to : from);
    if (!other) return [];
    const label = LINK_TYPES[type][outward ? 'out' : 'in'];
    return [
      `- ${label}: [${plainTextOf(other.data.statement)}](${addresses.absolute(addresses.claim(other.id))}) ${plainTextOf(note)}`,
    ];
  });
  return `${[
    `# ${plainTextOf(data.statement)}`,
    `${STANDING_RULES[standing.name].label}${standing.qualified ? ', qualified' : ''}. ${standing.reason} ${CLAIM_KINDS[data.kind].label}. ${CLAIM_KINDS[data.kind].meaning}`,
    ...sections,
    `## Scope and limits\n\n${claim.body.trim()}`,
    ...(links.length > 0 ? [`## Beside it\n\n${links.join('\n')}`] : []),
    `Source: ${addresses.absolute(addresses.claim(claim.id))}`,
  ].join('\n\n')}\n`;
}
