import type { Change } from '../../digest/diff/change.ts';
import { countOf, listOf, sentence } from '../../digest/wording.ts';
import { wordChange } from './change-words.ts';
import type { Wording } from './wording.ts';

/** The changes of one kind of thing, thing by thing. */
export interface ChangeGroup {
  title: 'Claims' | 'Sources' | 'Topics' | 'Addresses';
  things: ChangedThing[];
}

/** What changed about one claim, source or topic; for an address, the address itself in words and no name. */
export interface ChangedThing {
  sign: '+' | '−' | '~';
  name: string | null;
  wordings: Wording[];
}

/** Puts changes in words, grouped by what they are about, in the order of names. Groups without changes are left out. */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  const groups = [
    { title: 'Claims', things: thingsOf(changes, (change) => ('claim' in change ? change.claim : null)) },
    { title: 'Sources', things: thingsOf(changes, (change) => ('source' in change ? change.source : null)) },
    { title: 'Topics', things: thingsOf(changes, (change) => (isOfTopic(change) ? change.topic : null)) },
    {
      title: 'Addresses',
      things: changes
        .filter((change) => 'address' in change)
        .map((change) => ({ sign: signOf([change]), name: null, wordings: wordChange(change) })),
    },
  ] as const;
  return groups.filter(({ things }) => things.length > 0);
}

/** Paths of files of which the changes do not tell: that could not be compared, and whose prose differs. */
export interface Untold {
  unread: readonly string[];
  prose: readonly string[];
}

export const ALL_TOLD: Untold = { unread: [], prose: [] };

/** “One claim, two sources and eight addresses differ.” Of files that could not be compared it does not say that nothing differs. */
export function summariseChanges(groups: readonly ChangeGroup[], { unread }: Untold): string {
  if (groups.length === 0) return `Nothing ${unread.length === 0 ? '' : 'else '}differs in what is claimed.`;
  const counts = groups.map(({ title, things }) =>
    title === 'Addresses'
      ? countOf(things.length, 'address', 'addresses')
      : countOf(things.length, title.slice(0, -1).toLowerCase()),
  );
  const one = groups.length === 1 && groups[0]?.things.length === 1;
  return sentence(`${listOf(counts)} ${one ? 'differs' : 'differ'}`);
}

function thingsOf(changes: readonly Change[], nameOf: (change: Change) => string | null): ChangedThing[] {
  const byName = Map.groupBy(changes, (change) => nameOf(change) ?? '');
  byName.delete('');
  return [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, all]) => ({ sign: signOf(all), name, wordings: all.flatMap(wordChange) }));
}

function isOfTopic(change: Change): change is Change & { topic: string } {
  return 'topic' in change && !('claim' in change);
}

function signOf(changes: readonly Change[]): ChangedThing['sign'] {
  const kinds = changes.map(({ change }) => change);
  if (kinds.some((kind) => /^(?:claim|source|topic|address|alias)-added$/.test(kind))) return '+';
  return kinds.some((kind) => /^(?:claim|source|topic)-removed$|^(?:address|alias)-dropped$/.test(kind)) ? '−' : '~';
}
