import { GAP } from '../../digest/normalise-text.ts';
import { create } from '../dom.ts';
import type { ContentFiles } from './content-files.ts';
import { fieldNamed, setValue } from './form-fields.ts';
import type { LookUp, ShownPlace } from './look-up.ts';

/** What each finder shows; a button that is being pressed must not be replaced by the same one. */
const shown = new WeakMap<HTMLElement, string>();

type Look = (sourceFile: string, selector: ShownPlace['selector']) => LookUp;

/**
 * Looks the words of a piece of evidence up in the text of its source, and shows below them where they stand, or what
 * comes closest. `piece` is the name of the group, as `evidence.0`. With `settle`, the words in the field become those
 * of the source’s file, in Markdown, as the build accepts them.
 */
export async function findWords(
  form: HTMLElement,
  piece: string,
  { files, lookUp, settle }: { files: ContentFiles; lookUp: Look; settle: boolean },
): Promise<void> {
  const place = form.querySelector<HTMLElement>(`[data-finder="${piece}"]`);
  const asked = readQuestion(form, piece);
  if (asked) await files.fetch([asked.path]);
  const now = readQuestion(form, piece);
  const sourceFile = asked && files.read(asked.path);
  if (!place || now?.exact !== asked?.exact || now?.path !== asked?.path) return;
  if (!now || sourceFile === null) {
    place.replaceChildren();
    shown.delete(place);
    return;
  }
  const found = lookUp(sourceFile, now);
  if (settle && found.chosen) write(form, piece, found.chosen.selector);
  show(place, found, (selector) => {
    write(form, piece, selector);
    const field = fieldNamed(form, `${piece}.exact`);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    field?.focus();
  });
}

/** What is to be looked up where; null where words or source are not given, or where nothing is quoted. */
function readQuestion(form: HTMLElement, piece: string): (ShownPlace['selector'] & { path: string }) | null {
  const value = (name: string) => fieldNamed(form, `${piece}.${name}`)?.value.trim() ?? '';
  const source = value('via') || value('source');
  if (value('form') !== 'quotation' || value('exact') === '' || source === '') return null;
  return {
    path: `content/sources/${source}.md`,
    exact: value('exact'),
    prefix: value('prefix'),
    suffix: value('suffix'),
  };
}

function write(form: HTMLElement, piece: string, selector: ShownPlace['selector']): void {
  for (const key of ['exact', 'prefix', 'suffix'] as const) {
    const field = fieldNamed(form, `${piece}.${key}`);
    if (field) setValue(field, selector[key] ?? '');
  }
}

function show(place: HTMLElement, found: LookUp, choose: (selector: ShownPlace['selector']) => void) {
  const key = JSON.stringify(found);
  if (shown.get(place) === key) return;
  shown.set(place, key);
  const { message, chosen, offers } = found;
  place.classList.toggle('is-found', chosen !== null);
  const label = offers.length > 1 ? 'This one' : 'Take these words';
  place.replaceChildren(
    create('p', { class: 'finder-outcome' }, message),
    ...(chosen ? [inPlace(chosen)] : []),
    ...offers.map((offer) => {
      const button = create('button', { type: 'button' }, label);
      button.addEventListener('click', () => {
        choose(offer.selector);
      });
      return create('div', {}, inPlace(offer), button);
    }),
  );
}

function inPlace({ before, words, after }: ShownPlace): HTMLElement {
  const readable = (text: string) => text.replaceAll(GAP, '[gap]');
  return create('blockquote', {}, `…${readable(before)}`, create('mark', {}, words), `${readable(after)}…`);
}
