import type { Values } from './form-values.ts';

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const NUMBERED = ['id', 'name', 'for', 'aria-describedby', 'data-when', 'data-chosen', 'data-finder', 'data-errors'];

/** The fields of a form, in order; those of templates are none yet. */
export function fieldsOf(form: HTMLElement): Field[] {
  return [...form.querySelectorAll<Field>('input[name], textarea[name], select[name]')];
}

export function fieldNamed(form: HTMLElement, name: string): Field | null {
  return form.querySelector<Field>(`[name="${name}"]`);
}

/** Everything that is written in the form, also in fields that are not shown now. */
export function readForm(form: HTMLElement): Values {
  const values = fieldsOf(form).map((field): [string, string] => [field.name, valueOf(field)]);
  return new Map(values.filter(([, value]) => value !== ''));
}

/** What was written in the form before its script ran, or was put back by the browser. */
export function typedIn(form: HTMLElement): Values {
  const typed = fieldsOf(form).filter((field) => valueOf(field) !== '' && valueOf(field) !== initialValue(field));
  return new Map(typed.map((field) => [field.name, valueOf(field)]));
}

/** Fills the form in, with as many groups as the values need. Fields without a value become as they were at first. */
export function fillForm(form: HTMLElement, values: Values): void {
  for (const group of form.querySelectorAll<HTMLElement>('.group')) {
    const name = group.dataset['group'] ?? '';
    const numbers = [...values.keys()].flatMap((key) => {
      const number = new RegExp(`^${name}\\.(\\d+)\\.`).exec(key)?.[1];
      return number === undefined ? [] : [Number(number) + 1];
    });
    for (const fieldset of group.querySelectorAll('fieldset')) fieldset.remove();
    for (let count = Math.max(Number(group.dataset['least']), ...numbers); count > 0; count -= 1) addTo(group);
  }
  for (const field of fieldsOf(form)) setValue(field, values.get(field.name) ?? initialValue(field));
}

/** One more of what the group holds. */
export function addTo(group: HTMLElement): HTMLElement {
  const template = group.querySelector('template');
  const fieldset = template?.content.querySelector('fieldset')?.cloneNode(true) as HTMLElement;
  const others = group.querySelectorAll('fieldset');
  (others[others.length - 1] ?? template)?.after(fieldset);
  number(group);
  return fieldset;
}

/** Takes one out, and counts the others anew. */
export function removeFrom(group: HTMLElement, fieldset: Element): void {
  fieldset.remove();
  number(group);
}

export function setValue(field: Field, value: string): void {
  if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value === 'on';
  else field.value = value;
}

function valueOf(field: Field): string {
  if (field instanceof HTMLInputElement && field.type === 'checkbox') return field.checked ? 'on' : '';
  return field.value.trim();
}

function initialValue(field: Field): string {
  return field instanceof HTMLSelectElement ? (field.options[0]?.value ?? '') : '';
}

function number(group: HTMLElement): void {
  const pattern = new RegExp(`\\b(${group.dataset['group'] ?? ''}[.-])(?:N|\\d+)\\b`, 'g');
  const fieldsets = group.querySelectorAll('fieldset');
  for (const [at, fieldset] of fieldsets.entries()) {
    numberLegend(fieldset, fieldsets.length > 1 ? at + 1 : null);
    for (const element of fieldset.querySelectorAll('*')) {
      for (const name of NUMBERED) {
        const value = element.getAttribute(name);
        if (value !== null) element.setAttribute(name, value.replace(pattern, `$1${String(at)}`));
      }
    }
  }
}

/** “Evidence 2”, so that one is not taken for another, nor the button that removes it; null leaves the only one without. */
function numberLegend(fieldset: Element, number: number | null): void {
  const legend = fieldset.querySelector('legend');
  if (legend)
    legend.textContent = legend.textContent.replace(/ \d+$/, '') + (number === null ? '' : ` ${String(number)}`);
}
