import { create } from '../dom.ts';
import { dropEarlierDraft, otherDrafts } from './drafts.ts';
import type { Values } from './form-values.ts';

/** Offers the drafts that made room; the one that is chosen is no longer among them. */
export function offerEarlierDrafts(form: HTMLElement, name: string, choose: (draft: Values) => void): void {
  const place = form.querySelector<HTMLElement>('.earlier-drafts');
  const drafts = otherDrafts(name);
  const buttons = drafts.map((draft) => {
    const button = create('button', { type: 'button' }, `Go on with ${nameOf(draft)}`);
    button.addEventListener('click', () => {
      dropEarlierDraft(name, draft);
      choose(draft);
    });
    return button;
  });
  place?.replaceChildren('Earlier drafts, kept in this browser until you clear them:', ...buttons);
  place?.toggleAttribute('hidden', drafts.length === 0);
}

/** The claim or the source that it is about, and the words or the source of its evidence. */
function nameOf(draft: Values): string {
  const [about] = ['claim', 'statement', 'title', 'url'].flatMap((name) => draft.get(name) ?? []);
  const [piece] = ['evidence.0.exact', 'evidence.0.source'].flatMap((name) => draft.get(name) ?? []);
  const parts = [about, piece].flatMap((part) => (part === undefined ? [] : [shorten(part)]));
  return parts.length === 0 ? 'one without a name' : parts.join(', ');
}

function shorten(text: string): string {
  const words = text.split(/\s+/);
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : text;
}
