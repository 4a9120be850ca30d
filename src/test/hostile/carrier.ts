import { canonicalClaim } from '../../digest/canonical-claim.ts';
import { COLLECTIONS } from '../../schema/collections.ts';
import type { ClaimData } from '../../schema/claim.ts';
import { claimFile, finding, historyEntry, quotation, sourceFile, topicFile } from '../builders.ts';

/** Front matter and, under `body`, the Markdown below it. */
type Fields = Record<string, unknown>;

/** A claim, the sources and the topic that it needs, and an essay: every text that content can have, to be replaced by others. */
export interface Carrier {
  id: string;
  claim: Fields;
  source: Fields;
  video: Fields;
  topic: Fields;
  essay: Fields;
}

/** A place in content at which a text can stand, and what stands around it there. */
export interface Position {
  name: string;
  file: Exclude<keyof Carrier, 'id'>;
  /** Keys and zero-based numbers of items, joined by points. */
  path: string;
  wrap?: (text: string) => unknown;
}

/** A carrier of harmless words, in which everything optional is there. */
export function makeCarrier(id: string): Carrier {
  const common = {
    title: 'A title',
    authors: [{ name: 'A. Author', handle: 'an-author' }],
    containerTitle: 'A place',
    published: '2026',
    url: 'https://example.org/a',
    summary: 'A summary.',
    licence: 'CC BY 4.0',
    doubts: [{ about: 'its date', level: 'inferred', note: 'From its address.' }],
    warnings: [{ kind: 'damaged', text: 'Some of it is lost.' }],
    notes: ['A note.'],
    provenance: { seenAt: ['https://example.org/b'] },
  };
  return {
    id,
    claim: {
      statement: 'A claim is a sentence.',
      topics: [`${id}-topic`],
      evidence: [
        quotation({ source: `${id}-source` }),
        finding({ source: `${id}-video` }),
        quotation({ source: `${id}-video`, via: `${id}-source`, exact: 'words', prefix: 'the', suffix: 'of' }),
      ],
      links: [{ to: `${id}-other`, type: 'refines', note: 'It is narrower.' }],
      withdrawn: { date: '2026-11-24', why: 'It was wrong.', successor: `${id}-other` },
      history: [historyEntry(), historyEntry({ date: '2026-11-24', changed: ['status'], why: 'Withdrawn.' })],
      aliases: [`${id}-older`],
      body: 'Its scope and limits.',
    },
    source: {
      ...common,
      kind: 'paper',
      shortTitle: 'A source',
      text: 'partial',
      extent: 'the abstract',
      arxiv: '2401.00010v1',
      doi: '10.1000/a',
      publishedTitle: 'Another title',
      venueUrl: 'https://example.org/c',
      page: '1-2',
      categories: ['cs.LG'],
      code: 'https://example.org/d',
      cites: [`${id}-video`],
      body: 'These are the words of the source.',
    },
    video: {
      ...common,
      kind: 'video',
      url: 'https://example.org/f',
      shortTitle: 'A recording',
      text: 'none',
      candidates: [{ title: 'A talk', published: null, url: 'https://example.org/e', why: 'The date fits.' }],
      body: '',
    },
    topic: { title: 'A topic', question: 'What is asked?', order: 1, body: 'An introduction.' },
    essay: { title: 'An essay', description: 'What it says.', body: 'Words.' },
  };
}

/** The carrier with `text` at the position. */
export function put(carrier: Carrier, { file, path, wrap = (text) => text }: Position, text: string): Carrier {
  const changed = structuredClone(carrier);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const owner = steps.reduce<Fields>((value, step) => value[step] as Fields, changed[file]);
  owner[last] = wrap(text);
  return changed;
}

/** The carrier with `text` at the position, or as it was where the schema, through which all content passes, refuses that. */
export function putWhereItFits(carrier: Carrier, position: Position, text: string): Carrier {
  const changed = put(carrier, position, text);
  return isValid(changed) ? changed : carrier;
}

function isValid({ claim, source, video, topic, essay }: Carrier): boolean {
  const fits = (collection: keyof typeof COLLECTIONS, fields: Fields) =>
    COLLECTIONS[collection].schema.safeParse(JSON.parse(JSON.stringify({ ...fields, body: undefined }))).success;
  const record = (data: Fields): Fields => ({
    added: '2026-11-23',
    ...data,
    provenance: { recorded: '2026-11-22', from: 'A test.', ...(data['provenance'] as Fields) },
  });
  return (
    fits('claims', { kind: 'empirical', ...claim }) &&
    fits('sources', record(source)) &&
    fits('sources', record(video)) &&
    fits('topics', topic) &&
    fits('essays', essay)
  );
}

/** The files of a carrier by their path. `order` is the place of its topic. */
export function filesOf({ id, claim, source, video, topic, essay }: Carrier, order = 1): Record<string, string> {
  return {
    [`content/claims/${id}.md`]: claimFile(claim),
    [`content/claims/${id}-other.md`]: claimFile({
      topics: [`${id}-topic`],
      evidence: [quotation({ source: `${id}-source` })],
    }),
    [`content/sources/${id}-source.md`]: sourceFile(source),
    [`content/sources/${id}-video.md`]: sourceFile(video),
    [`content/topics/${id}-topic.md`]: topicFile({ ...topic, order }),
    'content/overview.md': topicFile({ ...essay, question: undefined, order: undefined }),
  };
}

/** The stored version of the carrier’s claim, a line of JSON. */
export function versionOf({ claim }: Carrier): string {
  return canonicalClaim({ kind: 'empirical', ...claim } as unknown as ClaimData, String(claim['body']));
}
