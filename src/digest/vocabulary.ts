import type { Change, ClaimKind, LinkType } from '../schema/claim.ts';
import type { Relation } from '../schema/evidence.ts';
import type { SourceKind, TextState, WarningKind } from '../schema/source.ts';

interface Term {
  label: string;
  meaning: string;
}

/** Relations in the order in which a claim page shows them. A relation is always shown by glyph, word and colour. */
export const RELATIONS: Record<Relation, Term & { glyph: string; verb: [one: string, many: string]; heading: string }> =
  {
    supports: {
      label: 'supports',
      glyph: '+',
      verb: ['supports', 'support'],
      heading: 'Supported by',
      meaning: 'The source gives a reason or a result for the claim.',
    },
    disputes: {
      label: 'disputes',
      glyph: '−',
      verb: ['disputes', 'dispute'],
      heading: 'Disputed by',
      meaning: 'The source speaks against the claim.',
    },
    qualifies: {
      label: 'qualifies',
      glyph: '±',
      verb: ['qualifies', 'qualify'],
      heading: 'Qualified by',
      meaning: 'The source limits the claim.',
    },
    states: {
      label: 'states',
      glyph: '“',
      verb: ['states', 'state'],
      heading: 'Stated by',
      meaning: 'The source says so, without a reason or a result.',
    },
    mentions: {
      label: 'mentions',
      glyph: '·',
      verb: ['mentions', 'mention'],
      heading: 'Touched on by',
      meaning: 'The source repeats or touches the claim without adding weight.',
    },
  };

export const RELATION_ORDER = ['supports', 'states', 'disputes', 'qualifies', 'mentions'] as const satisfies Relation[];

export const CLAIM_KINDS: Record<ClaimKind, Term> = {
  theorem: { label: 'Theorem', meaning: 'Announced as proved by its authors. No proof was checked here.' },
  empirical: {
    label: 'Empirical',
    meaning: 'Found by experiment, as its authors report. No replication was looked for.',
  },
  conceptual: { label: 'Conceptual', meaning: 'A way of seeing things, an author’s or our own.' },
  opinion: { label: 'Opinion', meaning: 'A judgement on the state or the future of the field.' },
};

/** Link types as read from the claim that has the link (`out`) and from the claim that it leads to (`in`). */
export const LINK_TYPES: Record<LinkType, { out: string; in: string; meaning: string }> = {
  supports: { out: 'supports', in: 'supported by', meaning: 'One claim lends weight to the other.' },
  'in-tension-with': {
    out: 'in tension with',
    in: 'in tension with',
    meaning: 'They pull in opposite directions, though both may hold. It reads the same both ways.',
  },
  refines: { out: 'refines', in: 'refined by', meaning: 'One claim makes the other more exact.' },
  answers: {
    out: 'answers',
    in: 'answered by',
    meaning: 'One claim resolves, at least in part, what the other leaves open.',
  },
};

export const SOURCE_KINDS: Record<SourceKind, { label: string; plural: string; meaning: string }> = {
  paper: { label: 'Paper', plural: 'Papers', meaning: 'A paper that appeared at a conference or in a journal.' },
  preprint: { label: 'Preprint', plural: 'Preprints', meaning: 'A paper of which no venue is known.' },
  essay: { label: 'Essay', plural: 'Essays', meaning: 'An essay by its author on a site of their own.' },
  post: { label: 'Post', plural: 'Posts', meaning: 'A post on a social site.' },
  article: { label: 'Article', plural: 'Articles', meaning: 'An article on a news site.' },
  brief: { label: 'Brief', plural: 'Briefs', meaning: 'An aggregator’s unsigned summary of something else.' },
  video: { label: 'Video', plural: 'Videos', meaning: 'A recording.' },
};

/** Kinds of claims and of sources in the order in which lists show them. */
export const CLAIM_KIND_ORDER = ['theorem', 'empirical', 'conceptual', 'opinion'] as const satisfies ClaimKind[];
export const SOURCE_KIND_ORDER = [
  'post',
  'brief',
  'article',
  'essay',
  'preprint',
  'paper',
  'video',
] as const satisfies SourceKind[];
export const TEXT_STATE_ORDER = ['held', 'partial', 'none'] as const satisfies TextState[];

export const TEXT_STATES: Record<TextState, Term> = {
  held: { label: 'Text held', meaning: 'The whole text stands in the digest, word for word.' },
  partial: {
    label: 'Text held in part',
    meaning: 'A part of the text stands in the digest, or all of it with losses; the page says which.',
  },
  none: {
    label: 'Text not held',
    meaning: 'No text stands in the digest; what it says is given in our words, or as another source quotes it.',
  },
};

export const WARNINGS: Record<WarningKind, string> = {
  'machine-written': 'Machine-written',
  'self-citation': 'Reports on its author’s own work',
  damaged: 'Damaged before it reached us',
  'second-hand': 'Second-hand',
  overstates: 'Says more than what it retells',
  'label-does-not-fit': 'A label that does not fit',
  'versions-differ': 'Versions differ',
  unidentified: 'Not identified with certainty',
};

export const CHANGES: Record<Change, string> = {
  published: 'first published',
  statement: 'statement',
  kind: 'kind',
  evidence: 'evidence',
  scope: 'scope',
  standing: 'standing',
  links: 'links',
  status: 'status',
};
