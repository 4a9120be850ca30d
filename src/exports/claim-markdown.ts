import type { Addresses } from '../digest/addresses.ts';
import { formatDate } from '../digest/dates.ts';
import { isQuotation } from '../digest/evidence.ts';
import type { Claim, Graph } from '../digest/graph.ts';
import { normaliseText } from '../digest/normalise-text.ts';
import { standingInWords } from '../digest/standing.ts';
import { CLAIM_KINDS, LINK_TYPES, RELATION_ORDER, RELATIONS } from '../digest/vocabulary.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { asQuotedIn } from '../views/source-line.ts';
import { createLineWriter, type Piece, type WriteLine } from './markdown-line.ts';
import { scopeMarkdown } from './scope-markdown.ts';

/** A claim’s page as Markdown: for people who paste, and for programs that read text. It reads as the words of the page. */
export function claimMarkdown(claim: Claim, graph: Graph, addresses: Addresses): string {
  const { data, standing } = claim;
  const scope = scopeMarkdown(claim, addresses);
  const line = createLineWriter(scope);
  const sections = RELATION_ORDER.flatMap((relation) => {
    const pieces = claim.evidence.filter((piece) => piece.data.relation === relation);
    if (pieces.length === 0) return [];
    const lines = pieces.map((piece) => {
      const source = graph.sources.get(piece.source)?.data;
      const date = source?.published ? `, ${formatDate(source.published)}` : '';
      const words = isQuotation(piece.data)
        ? line('> ', plainTextOf(piece.data.exact))
        : line('', `In our words, text not held: ${plainTextOf(piece.data.finding)}`);
      const address = addresses.absolute(addresses.source(piece.source));
      const place = isQuotation(piece.data)
        ? `${piece.data.ownRemark ? ', its own remark' : ''}${asQuotedIn(piece, graph)}`
        : `, ${plainTextOf(piece.data.locator)}`;
      const whence = { words: normaliseText(source?.shortTitle ?? piece.source), address };
      const rest = normaliseText(`${date}${place}. ${plainTextOf(piece.data.note)}`);
      return `${words}\n\n${line('', whence, rest)}`;
    });
    return [`## ${RELATIONS[relation].heading}\n\n${lines.join('\n\n')}`];
  });
  const links = claim.links.flatMap(({ from, to, type, note }) => {
    const outward = from === claim.id;
    const other = graph.claims.get(outward ? to : from);
    if (!other) return [];
    const label = LINK_TYPES[type][outward ? 'out' : 'in'];
    return [line('- ', `${label}: `, linkTo(other, addresses), ` ${plainTextOf(note)}`)];
  });
  return `${[
    line('# ', plainTextOf(data.statement)),
    `${standingInWords(standing)}. ${standing.reason} ${CLAIM_KINDS[data.kind].label}. ${CLAIM_KINDS[data.kind].meaning}`,
    ...withdrawalOf(claim, graph, addresses, line),
    ...sections,
    `## Scope and limits\n\n${scope}`,
    ...(links.length > 0 ? [`## Beside it\n\n${links.join('\n')}`] : []),
    `Source: ${addresses.absolute(addresses.claim(claim.id))}`,
  ].join('\n\n')}\n`;
}

/** When and why the claim was withdrawn, and what replaces it, as paragraphs; none where it was not. */
function withdrawalOf({ data: { withdrawn } }: Claim, graph: Graph, addresses: Addresses, line: WriteLine): string[] {
  if (!withdrawn) return [];
  const successor = graph.claims.get(withdrawn.successor ?? '');
  return [
    line('', `Withdrawn on ${formatDate(withdrawn.date)}. ${plainTextOf(withdrawn.why)}`),
    ...(successor ? [line('', 'In its place: ', linkTo(successor, addresses))] : []),
  ];
}

function linkTo({ id, data }: Claim, addresses: Addresses): Piece {
  return { words: plainTextOf(data.statement), address: addresses.absolute(addresses.claim(id)) };
}
