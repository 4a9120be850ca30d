import { CLAIM_KINDS } from '../../schema/claim.ts';
import { RELATIONS } from '../../schema/evidence.ts';
import { SOURCE_KINDS } from '../../schema/source.ts';

export const TASKS = ['source', 'claim', 'evidence', 'refresh'] as const;
export type Task = (typeof TASKS)[number];

export interface Option {
  type: 'string' | 'boolean';
  short: string | null;
  /** How its value is shown in the help; empty where it takes none. */
  form: string;
  says: string;
  tasks: readonly Task[];
  /** The values that it may have, by task. */
  choices: Partial<Record<Task, readonly string[]>> | null;
}

const WRITING = ['source', 'claim', 'evidence', 'refresh'] as const;

/** Every option; the command line is held to this table, and the help is made from it. */
export const OPTIONS = {
  kind: value('<kind>', `${SOURCE_KINDS.join(', ')};\n${CLAIM_KINDS.join(', ')}`, ['source', 'claim'], {
    source: SOURCE_KINDS,
    claim: CLAIM_KINDS,
  }),
  id: value('<id>', 'name of the file, where the one that is made up does not please', ['source', 'claim']),
  title: value('<text>', 'its title', ['source']),
  'short-title': value('<text>', 'what the digest calls it, at most 48 characters', ['source']),
  author: value('<name>', 'an author; once for each, in order', ['source']),
  container: value('<text>', 'the journal, proceedings, site or channel', ['source']),
  published: value('<date>', 'YYYY, YYYY-MM or YYYY-MM-DD', ['source']),
  summary: value('<text>', 'what it says, in your words', ['source']),
  text: value('<file>', 'its text in Markdown, word for word, to hold in the digest', ['source']),
  extent: value('<text>', 'which part of it that text is, where it is not all of it', ['source']),
  licence: value('<text>', 'the licence of that text', ['source']),
  'derived-from': value('<source>', 'a source of the digest that it retells; once for each', ['source']),
  cites: value('<source>', 'a source of the digest that it cites; once for each', ['source']),
  offline: flag('ask nobody: start the file with what the name itself says, and mark the rest', ['source']),
  replace: flag('write over the file that is there', ['source']),
  anyway: flag('write it although something very like it is there', ['source', 'claim']),
  topic: value('<topic>', 'a topic, the main one first; once for each', ['claim']),
  scope: value('<text>', 'where the claim stops', ['claim']),
  relation: value('<relation>', RELATIONS.join(', '), ['evidence'], { evidence: RELATIONS }),
  note: value('<text>', 'why it bears on the claim, in your words', ['evidence']),
  place: value('<n>', 'which of several places of the same words, from 1', ['evidence']),
  via: value('<source>', 'the source whose text holds the words, where <source> is only quoted there', ['evidence']),
  'own-remark': flag('a retelling speaks for itself here', ['evidence']),
  finding: value('<text>', 'what a source reports whose text is not held, in your words, in place of its words', [
    'evidence',
  ]),
  locator: value('<text>', 'where in the source: “abstract”, “section 4”', ['evidence']),
  why: value('<text>', 'what the claim’s history says of the addition', ['evidence']),
  'replace-text': flag('put the text that was fetched in place of the one that is held', ['refresh']),
  'replace-facts': flag('write the facts that have changed into the file, in their places', ['refresh']),
  'dry-run': flag('show what would be written, and write nothing', WRITING),
  yes: { ...flag('ask nothing, and mark what is missing', WRITING), short: 'y' },
  help: { ...flag('show this', WRITING), short: 'h' },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;

function value(form: string, says: string, tasks: readonly Task[], choices: Option['choices'] = null): Option {
  return { type: 'string', short: null, form, says, tasks, choices };
}

function flag(says: string, tasks: readonly Task[]): Option {
  return { type: 'boolean', short: null, form: '', says, tasks, choices: null };
}
