import type { Change } from '../../digest/diff/change.ts';
import { writeOut } from '../../digest/invisible.ts';
import { ALL_TOLD, groupChanges, summariseChanges, type ChangedThing, type Untold } from './change-groups.ts';
import { wordProse } from './prose-words.ts';
import type { Phrase, Wording } from './wording.ts';

/**
 * Changes for a terminal: what they are about, then each in words, what was said after −, what is said after +; and the files
 * whose prose differs. What could move its cursor is written out, since nobody has checked the content of a branch that is
 * compared.
 */
export function formatChangesAsText(changes: readonly Change[], untold: Untold = ALL_TOLD): string {
  const groups = groupChanges(changes);
  const read = wordProse(untold.prose);
  return [
    ...groups.map(({ title, things }) => [title, ...things.flatMap(linesOf).map(writeOut)].join('\n')),
    summariseChanges(groups, untold),
    ...(read === null ? [] : [writeOut(plain(read))]),
  ].join('\n\n');
}

function linesOf({ sign, name, wordings }: ChangedThing): string[] {
  if (name === null) return wordings.map(({ phrase }) => `  ${sign} ${plain(phrase)}`);
  return [`  ${sign} ${name}`, ...wordings.flatMap(wordingLines)];
}

function wordingLines({ phrase, words, was, is, because = [] }: Wording): string[] {
  return [
    `      ${plain(phrase)}`,
    ...(words === undefined ? [] : [`        “${words}”`]),
    ...(was === undefined ? [] : [`        − ${was}`]),
    ...(is === undefined ? [] : [`        + ${is}`]),
    ...because.map((reason) => `        because ${plain(reason)}`),
  ];
}

function plain(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : part.name)).join('');
}
