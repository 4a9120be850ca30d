import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText } from '../../digest/content-id.ts';
import { negationBefore } from '../../digest/negation.ts';
import { readContent } from '../../load/read-content.ts';
import { heldText } from '../../markdown/held-text.ts';
import { recordPublished } from '../record-published.ts';
import { createWriter } from './prose.ts';
import { createRandom, type Random } from './random.ts';

/** How large a made-up corpus is: a third of the files are sources, the others claims, topics apart. */
export interface CorpusSize {
  files: number;
  seed: number;
}

/** One file in so many has formulas. */
const FORMULA_EVERY = 6;

/** So many claims to a topic, on average. */
const CLAIMS_PER_TOPIC = 24;

const DAY = '2026-01-01';
const RELATIONS = [
  'supports',
  'supports',
  'supports',
  'states',
  'states',
  'qualifies',
  'disputes',
  'mentions',
] as const;
const LINK_TYPES = ['supports', 'refines', 'in-tension-with', 'answers'] as const;
const SOURCE_KINDS = ['preprint', 'preprint', 'preprint', 'paper', 'essay', 'article', 'post'] as const;
const CLAIM_KINDS = ['empirical', 'empirical', 'theorem', 'conceptual', 'opinion'] as const;

interface MadeSource {
  id: string;
  sentences: string[];
  /** First sentences of passages that claims quote already: some of the next ones overlap them. */
  quoted: number[];
}

/**
 * Writes a made-up digest into `root`/content that passes `check`, ledger and versions included: few sources are
 * cited by many claims and many by few, three quotations to a claim, some of which overlap, and links among the
 * claims of a topic. The same size and seed give the same files.
 */
export function writeCorpus(root: string, { files, seed }: CorpusSize): void {
  const random = createRandom(seed);
  const writer = createWriter(random);
  const count = { sources: Math.ceil(files / 3), claims: Math.floor((2 * files) / 3) };
  const topics = Math.max(1, Math.round(count.claims / CLAIMS_PER_TOPIC));
  for (const folder of ['sources', 'claims', 'topics']) mkdirSync(join(root, 'content', folder), { recursive: true });
  const write = (path: string, frontMatter: string[], body: string) => {
    writeFileSync(join(root, 'content', `${path}.md`), `---\n${frontMatter.join('\n')}\n---\n\n${body}\n`);
  };
  const essay = (title: string) => [`title: ${title}`, `description: ${title} of a made-up digest.`];

  const sources = Array.from({ length: count.sources }, (_, at) => {
    const source = makeSource(at, random, writer);
    write(`sources/${source.id}`, ...source.file);
    return source;
  });
  for (let at = 0; at < topics; at += 1)
    write(
      `topics/${topicId(at)}`,
      [
        `title: ${quote(`${writer.name()} ${writer.name()}`)}`,
        `question: Is it ${String(at)}?`,
        `order: ${String(at + 1)}`,
      ],
      `${writer.sentence()} ${writer.sentence()}`,
    );
  for (let at = 0; at < count.claims; at += 1)
    write(`claims/${claimId(at)}`, ...makeClaim(at, topics, sources, random, writer));
  const links = Array.from(
    { length: 12 },
    (_, at) => `${writer.sentence().slice(0, -1)} [so](claims/${claimId(at)}.md).`,
  );
  write('overview', essay('Overview'), links.join('\n'));
  // The foot of every page leads to this section.
  write('method', essay('Method'), `${writer.sentence()}\n\n## Rights and takedown\n\n${writer.sentence()}`);
  recordPublished(root, readContent(root));
}

function makeSource(at: number, random: Random, writer: ReturnType<typeof createWriter>) {
  const kind = random.one(SOURCE_KINDS);
  const formulas = at % FORMULA_EVERY === 0;
  const paragraphs = Array.from({ length: 3 + random.below(6) }, () =>
    Array.from({ length: 3 + random.below(5) }, () =>
      writer.sentence(formulas && random.below(3) === 0 ? writer.formula() : null),
    ),
  );
  const body = paragraphs
    .flatMap((sentences, index) => [
      ...(index > 0 && index % 3 === 0 ? [`## ${writer.name()} ${writer.name()}`] : []),
      sentences.join(' '),
      ...(formulas && index % 3 === 1 ? [`$$\n${writer.formula()}\n$$`] : []),
    ])
    .join('\n\n');
  const title = writer.sentence().slice(0, -1);
  const year = String(1990 + random.below(36));
  const retold = at > 10 && random.below(10) === 0 ? [sourceId(random.below(at))] : [];
  const cites = at < 4 ? [] : [...new Set(Array.from({ length: random.below(4) }, () => sourceId(random.skewed(at))))];
  const frontMatter = [
    `kind: ${kind}`,
    `title: ${quote(title)}`,
    `shortTitle: ${quote(`${writer.name()} ${year}`)}`,
    'authors:',
    ...Array.from({ length: 1 + random.below(4) }, () => `  - name: ${quote(`${writer.name()} ${writer.name()}`)}`),
    `containerTitle: ${quote(`${writer.name()} Review`)}`,
    `published: ${quote(`${year}-0${String(1 + random.below(9))}`)}`,
    `url: https://example.org/${sourceId(at)}`,
    'text: held',
    ...(retold.length > 0 ? [`derivedFrom: [${retold.join(', ')}]`] : []),
    ...(cites.length > 0 ? [`cites: [${cites.join(', ')}]`] : []),
    'licence: null',
    'provenance:',
    `  sha256: ${hashText(heldText(body))}`,
    `  recorded: ${DAY}`,
    '  from: A generator.',
    `added: ${DAY}`,
  ];
  const made: MadeSource = { id: sourceId(at), sentences: paragraphs.flat(), quoted: [] };
  return { ...made, file: [frontMatter, body] as const };
}

function makeClaim(
  at: number,
  topics: number,
  sources: readonly MadeSource[],
  random: Random,
  writer: ReturnType<typeof createWriter>,
) {
  const formulas = at % FORMULA_EVERY === 0;
  const evidence = new Map<string, string[]>();
  while (evidence.size < Math.min(3, sources.length)) {
    const source = sources[random.skewed(sources.length)];
    if (!source) continue;
    const words = chooseWords(source, random);
    evidence.set(`${source.id} ${words}`, [
      `  - source: ${source.id}`,
      `    relation: ${random.one(RELATIONS)}`,
      `    exact: ${quote(words)}`,
      `    note: ${quote(writer.sentence())}`,
    ]);
  }
  // Links lead to earlier claims of the same topic alone, so that no two clash.
  const linked = [1, 2, 5].map((step) => at - step * topics).filter((other) => other >= 0 && random.below(2) === 0);
  const own = at % topics;
  const second = random.below(4) === 0 && topics > 1 ? [topicId((own + 1 + random.below(topics - 1)) % topics)] : [];
  const frontMatter = [
    `statement: ${quote(writer.sentence(formulas ? writer.formula() : null))}`,
    `kind: ${random.one(CLAIM_KINDS)}`,
    `topics: [${[topicId(own), ...second].join(', ')}]`,
    'evidence:',
    ...[...evidence.values()].flat(),
    ...(linked.length > 0 ? ['links:'] : []),
    ...linked.flatMap((other) => [
      `  - to: ${claimId(other)}`,
      `    type: ${random.one(LINK_TYPES)}`,
      `    note: ${quote(writer.sentence())}`,
    ]),
    'history:',
    `  - date: ${DAY}`,
    '    changed: [published]',
    '    why: First published.',
  ];
  return [frontMatter, `${writer.sentence()}\n${writer.sentence(formulas ? writer.formula() : null)}`] as const;
}

/** A sentence, or the end of one that is quoted already, so that passages overlap; never half a formula, and never behind a negation. Both are long enough to stand once in their text. */
function chooseWords({ sentences, quoted }: MadeSource, random: Random): string {
  const earlier = random.below(3) === 0 ? quoted[random.below(quoted.length)] : undefined;
  const first = earlier ?? random.below(sentences.length - 1);
  quoted.push(first);
  const sentence = sentences[first] ?? '';
  if (earlier === undefined || random.below(2) === 0) return sentence;
  const end = sentence.split(' ').slice(-7).join(' ');
  const isTorn = end.split('$').length % 2 === 0 || negationBefore(sentence, sentence.length - end.length) !== null;
  return isTorn ? sentence : end;
}

function quote(text: string): string {
  return JSON.stringify(text);
}

function sourceId(at: number): string {
  return `source-${String(at)}`;
}

function claimId(at: number): string {
  return `claim-${String(at)}`;
}

function topicId(at: number): string {
  return `topic-${String(at)}`;
}
