import type { IndexedFile } from '../../digest/content-index.ts';
import { create } from '../dom.ts';
import { fieldNamed, fieldsOf, type Field } from './form-fields.ts';

/** The words for how much of its text a source holds. */
const HELD = { held: 'Its text is held.', partial: 'Its text is held in part.', none: 'Its text is not held.' };

/** Lets every field that names a claim or a source be chosen by title, from lists that all of them share. */
export function fillLists(index: readonly IndexedFile[]): void {
  for (const folder of ['claims', 'sources']) {
    const options = index
      .filter(({ path }) => path.startsWith(`content/${folder}/`))
      .map(({ path, title }) => create('option', { value: idOf(path), label: title }));
    document.getElementById(`${folder}-list`)?.replaceChildren(...options);
  }
}

/** Says below each of those fields what is chosen. */
export function showChosen(form: HTMLElement, index: readonly IndexedFile[]): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-chosen]')) {
    const field = fieldNamed(form, place.dataset['chosen'] ?? '');
    const file = field && fileNamed(field, index);
    place.textContent = file ? `${file.title}${file.text ? ` · ${HELD[file.text]}` : ''}` : '';
  }
}

/** Takes a title, or the address of a page, for the id that it stands for. */
export function settleNames(form: HTMLElement, index: readonly IndexedFile[]): void {
  for (const field of fieldsOf(form)) {
    const folder = folderOf(field);
    if (folder === null) continue;
    const [, id] = new RegExp(`/${folder}/([a-z0-9-]+)(?:/|\\.md|$)`).exec(field.value) ?? [];
    const titled = index.find(
      ({ path, title }) => path.startsWith(`content/${folder}/`) && title === field.value.trim(),
    );
    if (id !== undefined) field.value = id;
    else if (titled) field.value = idOf(titled.path);
  }
}

/** The file that a field names, where there is one of that name. */
export function fileNamed(field: Field, index: readonly IndexedFile[]): IndexedFile | null {
  const path = `content/${folderOf(field) ?? ''}/${field.value.trim()}.md`;
  return index.find((file) => file.path === path) ?? null;
}

function folderOf(field: Field): string | null {
  return /^(claims|sources)-list$/.exec(field.getAttribute('list') ?? '')?.[1] ?? null;
}

function idOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.md$/, '');
}
