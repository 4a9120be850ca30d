import type { Change as Changed, ClaimKind, LinkType } from '../../schema/claim.ts';
import type { Relation } from '../../schema/evidence.ts';
import type { SourceKind, TextState } from '../../schema/source.ts';
import type { Standing } from '../standing.ts';

/** A difference between two graphs in what is claimed, and on what ground. Ids are those of the later graph, but in what it no longer has. */
export type Change =
  | ClaimChange
  | HistoryChange
  | VersionChange
  | EvidenceChange
  | LinkChange
  | StandingChange
  | SourceChange
  | TopicChange
  | AddressChange;

export type ClaimChange =
  | {
      change: 'claim-added' | 'claim-removed';
      claim: string;
      statement: string;
      kind: ClaimKind;
      standing: StandingIs;
      scope: string;
      topics: string[];
      published: string;
    }
  | { change: 'claim-renamed'; claim: string; from: string }
  | {
      change: 'claim-withdrawn' | 'claim-reinstated';
      claim: string;
      date: string;
      why: string;
      successor: string | null;
    }
  | { change: 'withdrawal-altered'; claim: string; from: Withdrawal; to: Withdrawal }
  | { change: 'successor-changed'; claim: string; from: string | null; to: string | null }
  | { change: 'claim-reworded' | 'scope-changed'; claim: string; from: string; to: string }
  | { change: 'kind-changed'; claim: string; from: ClaimKind; to: ClaimKind }
  | { change: 'claim-filed' | 'claim-unfiled'; claim: string; topic: string }
  | { change: 'main-topic-changed'; claim: string; from: string; to: string };

/** An entry that a history has on one side alone: its day, and what it says has changed. Why is prose of ours. */
export interface HistoryChange {
  change: 'entry-added' | 'entry-removed';
  claim: string;
  date: string;
  changed: Changed[];
}

/**
 * A version of a claim that is stored, counted from 1, and is not what the claim says then: it has a page of its own, and
 * nobody has held its words to any source. `says` is what its page has.
 */
export interface VersionChange {
  change: 'version-added' | 'version-removed';
  claim: string;
  version: number;
  says: { statement: string; scope: string; evidence: Pick<Piece, 'source' | 'relation' | 'form' | 'words'>[] };
}

/** Since when a claim is withdrawn, and the reason that its page gives. */
export interface Withdrawal {
  date: string;
  why: string;
}

/** A piece of evidence as far as it says something: all but our note. Texts are plain. */
export interface Piece {
  /** Its fragment on the claim’s page. */
  id: string;
  source: string;
  relation: Relation;
  form: 'quotation' | 'finding';
  /** The words of the source, or our finding. */
  words: string;
  /** Where a finding stands in the source; null for a quotation. */
  locator: string | null;
  /** What tells the place of a quotation from others like it: words before, words after. */
  context: [before: string, after: string];
  via: string | null;
  ownRemark: boolean;
}

export type PieceField = Exclude<keyof Piece, 'id' | 'source' | 'form'>;

export type EvidenceChange =
  | { change: 'evidence-added' | 'evidence-lost'; claim: string; piece: Piece }
  | { change: 'evidence-altered'; claim: string; from: Piece; to: Piece; fields: PieceField[] };

export interface LinkChange {
  change: 'link-added' | 'link-removed';
  claim: string;
  to: string;
  type: LinkType;
}

export type StandingIs = Pick<Standing, 'name' | 'qualified' | 'reason'>;

export interface StandingChange {
  change: 'standing-changed';
  claim: string;
  from: StandingIs;
  to: StandingIs;
  /** The changes without which it would stand otherwise; each is in the list of changes too. */
  because: Change[];
}

/** What a reader is told of a source: all but our notes. */
export type SourceField =
  | 'kind'
  | 'title'
  | 'shortTitle'
  | 'authors'
  | 'containerTitle'
  | 'published'
  | 'url'
  | 'arxiv'
  | 'doi'
  | 'publishedTitle'
  | 'venueUrl'
  | 'page'
  | 'categories'
  | 'revised'
  | 'code'
  | 'candidates'
  | 'text'
  | 'extent'
  | 'summary'
  | 'machineWritten'
  | 'derivedFrom'
  | 'cites'
  | 'licence'
  | 'recorded'
  | 'from'
  | 'seenAt'
  | 'added'
  | 'doubts'
  | 'warnings';

export type SourceChange =
  | {
      change: 'source-added' | 'source-removed';
      source: string;
      kind: SourceKind;
      title: string;
      text: TextState;
      /** All else that is told of it, as far as it says something. */
      facts: Partial<Record<SourceField, string[]>>;
    }
  | { change: 'source-renamed'; source: string; from: string }
  | { change: 'source-text-changed'; source: string; from: HeldText; to: HeldText }
  | { change: 'source-altered'; source: string; field: SourceField; from: string[]; to: string[] };

/** A source’s held text: the checksum of its words, and the stretches in which it differs from the other, its marks as tags. */
export interface HeldText {
  sha256: string;
  excerpt: string;
}

export type TopicChange =
  | { change: 'topic-added' | 'topic-removed'; topic: string; title: string; question: string }
  | { change: 'topic-renamed'; topic: string; from: string }
  | { change: 'topic-altered'; topic: string; field: 'title' | 'question'; from: string; to: string };

/** Addresses from the root of the site. A dropped one leads to its page still where `pageStands`, else nowhere. */
export type AddressChange =
  | { change: 'address-added'; address: string }
  | { change: 'address-dropped'; address: string; pageStands: boolean }
  | { change: 'alias-added' | 'alias-dropped'; address: string; to: string };
