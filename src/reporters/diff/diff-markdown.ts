import type { Change } from '../../digest/diff/change.ts';
import { numberWord } from '../../digest/wording.ts';
import { codeSpan, longestRun, oneLine } from '../code-span.ts';
import {
  ALL_TOLD,
  groupChanges,
  summariseChanges,
  type ChangedThing,
  type ChangeGroup,
  type Untold,
} from './change-groups.ts';
import { wordProse } from './prose-words.ts';
import type { Phrase, Wording } from './wording.ts';

/**
 * Bytes of a summary that GitHub takes from a step; of one that has more it shows nothing
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits).
 */
const LONGEST_SUMMARY = 1024 * 1024;

/** Bytes kept free for what is left out. */
const ROOM = 200;

/**
 * Changes as Markdown for a pull request. Whatever comes from content stands in code, so that it can be no markup,
 * no mention of a person, no link and no picture (CommonMark 0.31, “Code spans”, “Fenced code blocks”). What it does not tell
 * of is named first, also of how many things where all of them would have more than `longest` bytes.
 */
export function formatChangesAsMarkdown(
  changes: readonly Change[],
  untold: Untold = ALL_TOLD,
  longest = LONGEST_SUMMARY,
): string {
  const groups = groupChanges(changes);
  const read = wordProse(untold.prose);
  const head = [
    '## What changed about what is claimed',
    ...untold.unread.map((path) => `${codeSpan(path)} is left out: its front matter does not fit.`),
    summariseChanges(groups, untold),
    ...(read === null ? [] : [inline(read)]),
  ];
  const sections = groups.flatMap(sectionsOf);
  const shown = leadingThatFit(sections, longest - ROOM - bytesOf(head.join('\n\n')));
  const left = sections.slice(shown.length).reduce((sum, { things }) => sum + things, 0);
  const cut = `Left out, since the summary of a run holds no more: ${numberWord(left)} of them. \`npm run diff\` shows all.`;
  return [...head, ...(left > 0 ? [cut] : []), ...shown.map(({ text }) => text)].join('\n\n');
}

/** A part that is shown whole or not at all, and of how many things it tells. */
interface Section {
  text: string;
  things: number;
}

/** One for each thing, the first below the heading of all; addresses are one list. */
function sectionsOf({ title, things }: ChangeGroup): Section[] {
  const heading = `### ${title}`;
  if (title === 'Addresses') return [{ text: [heading, listOfAddresses(things)].join('\n\n'), things: things.length }];
  return things.map((thing, at) => ({
    text: [...(at === 0 ? [heading] : []), ofThing(thing)].join('\n\n'),
    things: 1,
  }));
}

/** The first sections that have no more than so many bytes together, with an empty line before each. */
function leadingThatFit(sections: readonly Section[], most: number): Section[] {
  let bytes = 0;
  return sections.filter(({ text }) => (bytes += bytesOf(text) + 2) <= most);
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function ofThing({ sign, name, wordings }: ChangedThing): string {
  return [`**${sign}** ${codeSpan(name ?? '')}`, '', ...wordings.map(item)].join('\n');
}

function listOfAddresses(things: readonly ChangedThing[]): string {
  return things.flatMap(({ sign, wordings }) => wordings.map(({ phrase }) => `- ${sign} ${inline(phrase)}`)).join('\n');
}

function item({ phrase, words, was, is, because = [] }: Wording): string {
  return [
    `- ${inline(phrase)}${words === undefined ? '' : `  \n  ${codeSpan(words)}`}`,
    ...(was === undefined && is === undefined ? [] : [indent(comparison(was ?? '', is ?? ''))]),
    ...because.map((reason) => `  - because ${inline(reason)}`),
  ].join('\n');
}

function inline(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : codeSpan(part.name))).join('');
}

function comparison(was: string, is: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(`${was} ${is}`) + 1));
  return [`${fence}diff`, `- ${oneLine(was)}`, `+ ${oneLine(is)}`, fence].join('\n');
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
