import type { Values } from './form-values.ts';

/** The draft of a form that this browser keeps; empty where there is none, or where nothing is kept. */
export function readDraft(form: string): Values {
  return toValues(read(`draft-${form}`));
}

/** Drafts of a form that made room for another, the last first. */
export function readEarlierDrafts(form: string): Values[] {
  const kept = read(`earlier-${form}`);
  return Array.isArray(kept) ? kept.map(toValues) : [];
}

/** Keeps the draft, where the browser lets us and has the room. */
export function keepDraft(form: string, values: Values): void {
  keep(`draft-${form}`, Object.fromEntries(values));
}

export function keepEarlierDrafts(form: string, drafts: readonly Values[]): void {
  keep(
    `earlier-${form}`,
    drafts.map((values) => Object.fromEntries(values)),
  );
}

export function dropDraft(form: string): void {
  try {
    localStorage.removeItem(`draft-${form}`);
  } catch {
    // Then there is none.
  }
}

export function dropEarlierDraft(form: string, draft: Values): void {
  const kept = readEarlierDrafts(form).filter((other) => !isSame(other, draft));
  keepEarlierDrafts(form, kept);
}

function isSame(one: Values, other: Values): boolean {
  return JSON.stringify([...one]) === JSON.stringify([...other]);
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function keep(key: string, kept: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // The form works all the same, and says nothing of drafts until it is left.
  }
}

function toValues(kept: unknown): Values {
  return new Map(Object.entries(kept ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
