import type {
  Change,
  ClaimChange,
  SourceChange,
  SourceField,
  StandingIs,
  VersionChange,
} from '../../digest/diff/change.ts';
import { standingInWords } from '../../digest/standing.ts';
import { LINK_TYPES } from '../../digest/vocabulary.ts';
import { wordEvidence, wordEvidenceCause } from './evidence-words.ts';
import { namesOr, type Phrase, type Wording } from './wording.ts';

/** Says what changed, in as many wordings as there are things to say. What it is about is left out: it stands above. */
export function wordChange(change: Change): Wording[] {
  switch (change.change) {
    case 'evidence-added':
    case 'evidence-lost':
    case 'evidence-altered':
      return wordEvidence(change);
    case 'entry-added':
    case 'entry-removed': {
      const has = change.change === 'entry-added' ? 'entered in' : 'taken out of';
      return [{ phrase: [`${has} its history: ${change.changed.join(', ')} on ${change.date}`] }];
    }
    case 'version-added':
    case 'version-removed':
      return wordVersion(change);
    case 'link-added':
    case 'link-removed':
      return [{ phrase: [`${spaced(change.change)}: ${LINK_TYPES[change.type].out} `, { name: change.to }] }];
    case 'standing-changed': {
      const [from, to] = [standing(change.from), standing(change.to)];
      const phrase = from === to ? `standing: ${to} as before, but for another reason` : `standing: ${from} → ${to}`;
      const reasons = { was: change.from.reason, is: change.to.reason };
      return [{ phrase: [phrase], ...reasons, because: change.because.map(wordCause) }];
    }
    case 'source-added':
    case 'source-removed':
      return [
        { phrase: [`${spaced(change.change)}: ${change.kind}, text: ${change.text}`], words: change.title },
        ...(change.change === 'source-added' ? wordFacts(change.facts) : []),
      ];
    case 'source-altered':
      return [wordField(change)];
    case 'source-text-changed': {
      const [from, to] = [change.from.sha256.slice(0, 10), change.to.sha256.slice(0, 10)];
      const phrase = from === to ? 'the same words, marked otherwise' : `text changed, checksum ${from}… → ${to}…`;
      return [{ phrase: [phrase], was: change.from.excerpt, is: change.to.excerpt }];
    }
    case 'topic-added':
    case 'topic-removed':
      return [{ phrase: [`${spaced(change.change)}: `, { name: change.title }], words: change.question }];
    case 'topic-altered':
      return [{ phrase: [`another ${change.field}`], was: change.from, is: change.to }];
    case 'claim-renamed':
    case 'source-renamed':
    case 'topic-renamed':
      return [{ phrase: ['renamed from ', { name: change.from }] }];
    case 'address-added':
      return [{ phrase: [{ name: change.address }] }];
    case 'address-dropped':
      return [
        { phrase: [{ name: change.address }, change.pageStands ? '; its page stands' : '; it leads nowhere now'] },
      ];
    case 'alias-added':
    case 'alias-dropped':
      return [
        {
          phrase: [
            { name: change.address },
            change.change === 'alias-added' ? ' leads to ' : ' no longer leads to ',
            { name: change.to },
          ],
        },
      ];
    case 'claim-added':
      return [
        wordClaim(change),
        { phrase: ['scope'], words: change.scope },
        { phrase: [`published on ${change.published}, filed under `, ...namesOr('none', change.topics)] },
      ];
    default:
      return [wordClaim(change)];
  }
}

function wordClaim(change: Exclude<ClaimChange, { change: 'claim-renamed' }>): Wording {
  switch (change.change) {
    case 'claim-added':
    case 'claim-removed':
      return {
        phrase: [`${spaced(change.change)}: ${change.kind}, ${standing(change.standing)}`],
        words: change.statement,
      };
    case 'claim-withdrawn':
    case 'claim-reinstated': {
      const what = `${change.change === 'claim-withdrawn' ? 'withdrawn' : 'no longer withdrawn; it was'} on ${change.date}`;
      const successor = change.successor === null ? [] : [' in favour of ', { name: change.successor }];
      return { phrase: [what, ...successor], words: change.why };
    }
    case 'withdrawal-altered': {
      const { from, to } = change;
      const phrase =
        from.date === to.date ? 'withdrawn for another reason' : `withdrawn on ${to.date}; until now “${from.date}”`;
      return { phrase: [phrase], ...(from.why === to.why ? { words: to.why } : { was: from.why, is: to.why }) };
    }
    case 'successor-changed':
      return { phrase: ['successor: ', ...namesOr('none', [change.from]), ' → ', ...namesOr('none', [change.to])] };
    case 'claim-reworded':
      return { phrase: ['reworded'], was: change.from, is: change.to };
    case 'scope-changed':
      return { phrase: ['another scope'], was: change.from, is: change.to };
    case 'kind-changed':
      return { phrase: [`kind: ${change.from} → ${change.to}`] };
    case 'claim-filed':
      return { phrase: ['filed under ', { name: change.topic }] };
    case 'claim-unfiled':
      return { phrase: ['no longer filed under ', { name: change.topic }] };
    case 'main-topic-changed':
      return { phrase: ['main topic: ', { name: change.from }, ' → ', { name: change.to }] };
  }
}

/** What a stored version says, which no check has held to its sources. */
function wordVersion({ change, version, says }: VersionChange): Wording[] {
  const which = `version ${String(version)}`;
  return [
    { phrase: [`${spaced(change)}: ${which}, which the claim does not say now`], words: says.statement },
    { phrase: [`${which}, scope`], words: says.scope },
    ...says.evidence.map(({ source, relation, form, words }) => ({
      phrase: [`${which}: `, { name: source }, ` ${relation} it`, form === 'finding' ? ' in our paraphrase' : ''],
      words,
    })),
  ];
}

/** What a reader is told of a source that is new. */
function wordFacts(facts: Partial<Record<SourceField, string[]>>): Wording[] {
  return (Object.keys(FIELDS) as SourceField[]).flatMap((field) => {
    const words = facts[field];
    if (words === undefined)
      return field === 'authors' || field === 'licence' ? [{ phrase: [`${FIELDS[field]}: none`] }] : [];
    if (isSentence(field)) return [{ phrase: [FIELDS[field]], words: words.join(' ') }];
    return [{ phrase: [`${FIELDS[field]}: `, ...namesOr('none', words)] }];
  });
}

function isSentence(field: SourceField): boolean {
  return field === 'summary' || field === 'from';
}

/** Sentences of ours one below the other, all else in one line. */
function wordField({ field, from, to }: SourceChange & { change: 'source-altered' }): Wording {
  if (isSentence(field))
    return { phrase: [`another ${FIELDS[field]}`], was: from.join(' ') || 'none', is: to.join(' ') || 'none' };
  return { phrase: [`${FIELDS[field]}: `, ...namesOr('none', from), ' → ', ...namesOr('none', to)] };
}

/** A change as the reason for a standing. */
function wordCause(change: Change): Phrase {
  if ('piece' in change || 'fields' in change) return wordEvidenceCause(change);
  const about = 'source' in change ? [{ name: change.source }, ', '] : [];
  return [...about, ...(wordChange(change)[0]?.phrase ?? [])];
}

const FIELDS: Record<SourceField, string> = {
  kind: 'kind',
  title: 'title',
  shortTitle: 'short title',
  authors: 'authors',
  containerTitle: 'published in',
  published: 'published',
  url: 'address of the original',
  arxiv: 'arXiv identifier',
  doi: 'DOI',
  publishedTitle: 'title at the venue',
  venueUrl: 'address at the venue',
  page: 'pages',
  categories: 'categories',
  revised: 'newest version',
  code: 'code',
  candidates: 'what may be meant',
  text: 'text',
  extent: 'extent',
  summary: 'summary',
  machineWritten: 'machine-written',
  derivedFrom: 'retells',
  cites: 'cites',
  licence: 'licence',
  recorded: 'recorded',
  from: 'place that it was taken from',
  seenAt: 'seen at',
  added: 'in the digest since',
  doubts: 'not verified',
  warnings: 'warnings',
};

function standing(is: StandingIs): string {
  return standingInWords(is).toLowerCase();
}

/** “claim added”: what happened, then to what it happened. */
function spaced(change: string): string {
  return change.replace('-', ' ');
}
