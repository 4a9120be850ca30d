import type { Addresses } from '../digest/addresses.ts';
import { isQuotation } from '../digest/evidence.ts';
import type { Claim, Graph, Source, Topic } from '../digest/graph.ts';
import { RELATIONS } from '../digest/vocabulary.ts';
import { renderLine, renderQuotedBlocks } from '../markdown/render.ts';
import type { Relation } from '../schema/evidence.ts';
import { viewStandingMark, type StandingMark } from './claim-line.ts';
import { findPassages } from './passages.ts';
import { asQuotedIn, viewSourceLine } from './source-line.ts';
import { viewTopicLine, type StandingCount } from './topics.ts';

/** What a link to a claim, or to a piece of its evidence, leads to. Statement and words are HTML. */
export interface ClaimPreview {
  statement: string;
  standing: StandingMark;
  reason: string;
  evidence: {
    id: string;
    relation: Relation;
    glyph: string;
    label: string;
    form: 'quotation' | 'finding';
    words: string;
    /** Whose words they are, and who holds them at second hand, as plain text. */
    source: string;
  }[];
}

/** What a link to a source, or to a passage of it, leads to. */
export interface SourcePreview {
  kind: string;
  shortTitle: string;
  title: string | null;
  authors: string;
  date: string | null;
  held: string;
  /** Blocks of its text in which a passage begins, as HTML with the passages marked. */
  blocks: string[];
}

/** What a link to a topic leads to. */
export interface TopicPreview {
  title: string;
  question: string;
  standings: StandingCount[];
}

export function viewClaimPreview(claim: Claim, graph: Graph): ClaimPreview {
  return {
    statement: renderLine(claim.data.statement),
    standing: viewStandingMark(claim),
    reason: claim.standing.reason,
    evidence: claim.evidence.map((piece) => {
      const { id, source, data } = piece;
      const { glyph, label } = RELATIONS[data.relation];
      return {
        id,
        relation: data.relation,
        glyph,
        label,
        form: isQuotation(data) ? 'quotation' : 'finding',
        words: renderLine(isQuotation(data) ? data.exact : data.finding),
        source: (graph.sources.get(source)?.data.shortTitle ?? source) + asQuotedIn(piece, graph),
      };
    }),
  };
}

export function viewSourcePreview(source: Source, graph: Graph, addresses: Addresses): SourcePreview {
  const { kind, shortTitle, title, authors, date, held } = viewSourceLine(source, graph, addresses);
  const isHeld = source.data.text !== 'none';
  const blocks = isHeld ? renderQuotedBlocks(source.body, findPassages(source).passages) : [];
  return { kind, shortTitle, title, authors, date, held, blocks };
}

export function viewTopicPreview(topic: Topic, graph: Graph, addresses: Addresses): TopicPreview {
  const { title, question, standings } = viewTopicLine(topic, graph, addresses);
  return { title, question, standings };
}
