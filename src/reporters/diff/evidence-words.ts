import type { EvidenceChange, Piece, PieceField } from '../../digest/diff/change.ts';
import { namesOr, type Phrase, type Wording } from './wording.ts';

type Altered = EvidenceChange & { change: 'evidence-altered' };

/** Says what changed about a piece of evidence: a wording for each thing that did. */
export function wordEvidence(change: EvidenceChange): Wording[] {
  if (change.change !== 'evidence-altered')
    return [{ phrase: [`${HAPPENED[change.change]}: `, ...witness(change.piece)], words: change.piece.words }];
  return change.fields.map((field) => {
    const { phrase, ...texts } = ALTERATIONS[field](change);
    return { phrase: [`${HAPPENED[change.change]}: `, ...phrase], ...texts };
  });
}

/** The same as the reason for a standing: what bears on one, without the words. */
export function wordEvidenceCause(change: EvidenceChange): Phrase {
  const happened = ` (${HAPPENED[change.change]})`;
  if (change.change !== 'evidence-altered') return [...witness(change.piece), happened];
  const field = change.fields.includes('relation') ? 'relation' : 'ownRemark';
  return [...ALTERATIONS[field](change).phrase, happened];
}

const HAPPENED: Record<EvidenceChange['change'], string> = {
  'evidence-added': 'evidence added',
  'evidence-lost': 'evidence lost',
  'evidence-altered': 'evidence altered',
};

/** “a-source, as quoted in b-source, supports it” */
function witness({ source, via, relation, form, ownRemark }: Piece): Phrase {
  return [
    { name: source },
    ...(via === null ? [] : [', as quoted in ', { name: via }, ',']),
    ` ${relation} it`,
    form === 'finding' ? ' in our paraphrase' : '',
    ownRemark ? ' in a remark of its own' : '',
  ];
}

const ALTERATIONS: Record<PieceField, (change: Altered) => Wording> = {
  relation: ({ from, to }) => ({
    phrase: [...witness(to), `; until now “${from.relation}”`],
    words: to.words,
  }),
  words: ({ from, to }) => ({
    phrase: [to.form === 'finding' ? 'another finding of ' : 'other words of ', { name: to.source }],
    was: from.words,
    is: to.words,
  }),
  locator: ({ from, to }) => ({
    phrase: ['another place in ', { name: to.source }],
    was: from.locator ?? '',
    is: to.locator ?? '',
  }),
  context: ({ from, to }) => ({
    phrase: ['another place of the words in ', { name: to.source }],
    was: from.context.join(' … ').trim(),
    is: to.context.join(' … ').trim(),
  }),
  via: ({ from, to }) => ({
    phrase: [
      { name: to.source },
      ' is quoted from ',
      ...namesOr('itself', [to.via]),
      '; it was quoted from ',
      ...namesOr('itself', [from.via]),
    ],
    words: to.words,
  }),
  ownRemark: ({ to }) => ({
    phrase: [{ name: to.source }, to.ownRemark ? ' speaks for itself' : ' speaks for what it retells'],
    words: to.words,
  }),
};
