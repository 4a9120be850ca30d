import type { Values } from './form-values.ts';

/**
 * Drafts of a form that this browser keeps. Each tab has its own, which it shows again after a reload; a tab that is opened
 * goes on with the one that was written last, in whichever tab; and those that made room for another can be gone on with.
 * Where two tabs write at once, each puts aside what the other wrote last, and takes back what of its own was put aside.
 */

/** What is chosen in a moment, and often by a link: a draft of nothing else is not worth keeping. */
const CHOSEN = /^(?:claim|url|text|topics\.\d+|evidence\.\d+\.(?:source|form))$/;

/** The draft to go on with in this tab; empty where there is none, or where nothing is kept. */
export function resumeDraft(form: string): Values {
  const draft = ownDraft(form) ?? lastDraft(form);
  replaceDraft(form, draft);
  return draft;
}

/** Keeps the draft, where the browser lets us and has the room. */
export function keepDraft(form: string, draft: Values): void {
  // A tab that only looks at its form takes the place of no other in which somebody writes.
  if (!isSame(draft, ownDraft(form))) replaceDraft(form, draft);
}

/** Forgets the draft of this tab. */
export function dropDraft(form: string): void {
  const own = ownDraft(form);
  dropEarlierDraft(form, own);
  if (isSame(lastDraft(form), own)) drop('localStorage', keyOf(form));
  drop('sessionStorage', keyOf(form));
}

/** Drafts of a form that made room for another, the last first, but for what this tab has. */
export function otherDrafts(form: string): Values[] {
  const own = ownDraft(form);
  return earlierDrafts(form).filter((draft) => !isSame(draft, own));
}

/** Keeps a draft that makes room for another, where something is written in it. */
export function putAside(form: string, draft: Values): void {
  const isWritten = [...draft.keys()].some((name) => !CHOSEN.test(name));
  if (isWritten) keepEarlierDrafts(form, [draft, ...earlierDrafts(form)]);
}

export function dropEarlierDraft(form: string, draft: Values | null): void {
  const earlier = earlierDrafts(form);
  const kept = earlier.filter((other) => !isSame(other, draft));
  if (kept.length < earlier.length) keepEarlierDrafts(form, kept);
}

/** Calls when this tab or another has changed the drafts that made room. */
export function whenOthersChange(form: string, show: () => void): void {
  changes.addEventListener(form, show);
  addEventListener('storage', ({ key }) => {
    if (key === earlierKeyOf(form)) show();
  });
}

/** Has an event of the name of each form whose earlier drafts this tab changes; the browser tells it of other tabs alone. */
const changes = new EventTarget();

function replaceDraft(form: string, draft: Values): void {
  const own = ownDraft(form);
  const last = lastDraft(form);
  for (const store of ['sessionStorage', 'localStorage'] as const) keep(store, keyOf(form), Object.fromEntries(draft));
  if (!isSame(last, own) && !isSame(last, draft)) putAside(form, last);
  dropEarlierDraft(form, own);
}

/** Null where this tab has not had the form yet. */
function ownDraft(form: string): Values | null {
  const kept = read('sessionStorage', keyOf(form));
  return kept === null ? null : toValues(kept);
}

function lastDraft(form: string): Values {
  return toValues(read('localStorage', keyOf(form)));
}

function earlierDrafts(form: string): Values[] {
  const kept = read('localStorage', earlierKeyOf(form));
  return Array.isArray(kept) ? kept.map(toValues) : [];
}

function keepEarlierDrafts(form: string, drafts: readonly Values[]): void {
  keep(
    'localStorage',
    earlierKeyOf(form),
    drafts.map((values) => Object.fromEntries(values)),
  );
  changes.dispatchEvent(new Event(form));
}

const keyOf = (form: string) => `draft-${form}`;
const earlierKeyOf = (form: string) => `earlier-${form}`;

function isSame(one: Values, other: Values | null): boolean {
  return other !== null && JSON.stringify([...one]) === JSON.stringify([...other]);
}

type Store = 'localStorage' | 'sessionStorage';

function read(store: Store, key: string): unknown {
  try {
    return JSON.parse(globalThis[store].getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function keep(store: Store, key: string, kept: unknown): void {
  try {
    globalThis[store].setItem(key, JSON.stringify(kept));
  } catch {
    // The form works all the same, and says nothing of drafts until it is left.
  }
}

function drop(store: Store, key: string): void {
  try {
    globalThis[store].removeItem(key);
  } catch {
    // Then there is none.
  }
}

function toValues(kept: unknown): Values {
  return new Map(Object.entries(kept ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
