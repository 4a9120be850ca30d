import type { Values } from './form-values.ts';

/** The draft of a form that this browser keeps; empty where there is none, or where nothing is kept. */
export function readDraft(form: string): Values {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(form)) ?? '{}');
    return new Map(
      Object.entries(kept as object).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return new Map();
  }
}

/** Keeps the draft, where the browser lets us and has the room. */
export function keepDraft(form: string, values: Values): void {
  try {
    localStorage.setItem(keyOf(form), JSON.stringify(Object.fromEntries(values)));
  } catch {
    // The form works all the same, and says nothing of drafts until it is left.
  }
}

export function dropDraft(form: string): void {
  try {
    localStorage.removeItem(keyOf(form));
  } catch {
    // Then there is none.
  }
}

function keyOf(form: string): string {
  return `draft-${form}`;
}
