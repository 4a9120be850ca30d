import css from './dialog.css?url&no-inline';
import { create, loadStyle } from './dom.ts';

/** The style sheet of dialogs and of the search, which no page needs before. */
export const loadDialogStyle = (): Promise<void> => loadStyle(css);

const dialogs = new Map<string, HTMLDialogElement>();

/**
 * Opens a dialog over the page; `fill` makes what is in it, the first time. Esc, its button and a click beside it
 * close it, and the focus goes back to where it was.
 */
export async function openDialog(name: string, title: string, fill: () => Node[]): Promise<HTMLDialogElement> {
  await loadDialogStyle();
  const dialog = dialogs.get(name) ?? makeDialog(name, title, fill());
  dialogs.set(name, dialog);
  if (!dialog.open) dialog.showModal();
  return dialog;
}

function makeDialog(name: string, title: string, content: Node[]): HTMLDialogElement {
  const id = `${name}-dialog-title`;
  const close = create('button', { class: 'dialog-close', type: 'button' }, 'Close');
  const dialog = create(
    'dialog',
    { class: `dialog ${name}-dialog`, 'aria-labelledby': id },
    create('div', { class: 'dialog-content' }, create('h2', { id }, title), close, ...content),
  );
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  return document.body.appendChild(dialog);
}
