import type { Change } from '../../digest/diff/change.ts';
import { codeSpan, longestRun, oneLine } from '../code-span.ts';
import { groupChanges, summariseChanges, type ChangedThing } from './change-groups.ts';
import { wordProse } from './prose-words.ts';
import type { Phrase, Wording } from './wording.ts';

/** Paths of files of which the changes do not tell: that could not be compared, and whose prose differs. */
export interface Untold {
  unread: readonly string[];
  prose: readonly string[];
}

/**
 * Changes as Markdown for a pull request. Whatever comes from content stands in code, so that it can be no markup,
 * no mention of a person, no link and no picture (CommonMark 0.31, “Code spans”, “Fenced code blocks”). What it does not tell
 * of is named first.
 */
export function formatChangesAsMarkdown(
  changes: readonly Change[],
  { unread, prose }: Untold = { unread: [], prose: [] },
): string {
  const groups = groupChanges(changes);
  const read = wordProse(prose);
  return [
    '## What changed about what is claimed',
    ...unread.map((path) => `${codeSpan(path)} is left out: its front matter does not fit.`),
    summariseChanges(groups),
    ...(read === null ? [] : [inline(read)]),
    ...groups.flatMap(({ title, things }) =>
      title === 'Addresses' ? [`### ${title}`, listOfAddresses(things)] : [`### ${title}`, ...things.map(ofThing)],
    ),
  ].join('\n\n');
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
