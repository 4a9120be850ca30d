import type { Finding } from '../../checks/finding.ts';
import { create } from '../dom.ts';
import type { DraftFinding } from './check-draft.ts';
import { behindName, splitCode } from './finding-words.ts';
import { fieldNamed, fieldsOf, type Field } from './form-fields.ts';

/**
 * Puts each finding beside the field that it is about, in the words of `check`, and all of them in a list above the form,
 * by the labels that fields have in place of keys. `before` is how many pieces of evidence the file had that are
 * not in the form. Returns the list, or null where there are no findings.
 */
export function showFindings(form: HTMLElement, findings: readonly DraftFinding[], before: number): HTMLElement | null {
  for (const place of form.querySelectorAll('.field-errors')) place.replaceChildren();
  for (const field of fieldsOf(form)) field.removeAttribute('aria-invalid');
  const lines = findings.map((finding) => {
    const name = nameOf(finding, before, form.dataset['form'] ?? '');
    const place = name === null ? null : placeOf(form, name);
    const shown = place && nameShown(place);
    place?.append(paragraphs(finding));
    const field = place && fieldAt(form, place);
    field?.setAttribute('aria-invalid', 'true');
    return create('li', {}, ...(field ? [linkTo(field, behindName(shown, finding))] : [paragraphs(finding)]));
  });
  const summary = form.querySelector<HTMLElement>('.error-summary');
  if (!summary) return null;
  summary.hidden = findings.length === 0;
  const [heading, list] = [summary.querySelector('h3'), summary.querySelector('ul')];
  if (heading) heading.textContent = `${String(findings.length)} ${findings.length === 1 ? 'finding' : 'findings'}`;
  list?.replaceChildren(...lines);
  return findings.length === 0 ? null : summary;
}

/** What a finding says, as the terminal does: what is wrong, what was expected, what to do. */
function paragraphs({ reason, details, fix }: Finding): HTMLElement {
  return create(
    'div',
    { class: 'finding' },
    create('p', {}, create('strong', {}, ...withCode(reason))),
    ...details.map((detail) => create('p', { class: 'finding-detail' }, detail)),
    create('p', {}, ...withCode(`fix: ${fix}`)),
  );
}

function withCode(words: string): (Node | string)[] {
  return splitCode(words).map(({ text, isCode }) => (isCode ? create('code', {}, text) : text));
}

/** The name of the field that writes what the finding is about; null where it is about the file. */
function nameOf({ about, line }: DraftFinding, before: number, form: string): string | null {
  if (about === null) return form === 'source' ? 'body' : 'scope';
  const [key, at] = about;
  if (key === undefined) return line === 1 ? 'id' : null;
  if (key !== 'evidence' || typeof at !== 'number') return about.join('.');
  return at < before ? null : ['evidence', at - before, ...about.slice(2)].join('.');
}

/** Where the form shows what is wrong with the value, or with what it is in; null where it shows nothing of that. */
function placeOf(form: HTMLElement, name: string): Element | null {
  for (let steps = name.split('.'); steps.length > 0; steps = steps.slice(0, -1)) {
    const place = form.querySelector(`[data-errors="${steps.join('.')}"]`);
    if (place?.closest('.field[hidden]') === null) return place;
  }
  return null;
}

/** The field at the place, or the first of the group that it is the place of. */
function fieldAt(form: HTMLElement, place: Element): Field | null {
  const name = place.getAttribute('data-errors') ?? '';
  return fieldNamed(form, name) ?? place.parentElement?.querySelector<Field>('input, textarea, select') ?? null;
}

/**
 * What the form calls a place: its label, behind the legend where there can be several, as “Evidence 2, Words”. Null where it
 * has neither.
 */
function nameShown(place: Element): string | null {
  const label = place.closest('.field')?.querySelector('label');
  const group = place.closest('.group');
  const legend = group && (place.closest('fieldset') ?? group).querySelector('legend');
  const names = [legend, label].flatMap((named) => (named ? [ownText(named)] : []));
  return names.length === 0 ? null : names.join(', ');
}

/** The text of a label without what is said of it, as that it may stay empty. */
function ownText(element: Element): string {
  const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  return texts.map(({ textContent }) => textContent?.trim()).join('');
}

function linkTo(field: Field, words: string): HTMLElement {
  const link = create('a', { href: `#${field.id}` }, ...withCode(words));
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const details = field.closest('details');
    if (details) details.open = true;
    field.focus();
  });
  return link;
}
