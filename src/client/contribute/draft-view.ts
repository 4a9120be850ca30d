import { create } from '../dom.ts';
import { say } from '../status.ts';
import { markAdded } from './added-lines.ts';
import type { Draft } from './bench.ts';

/** Shows the file, and the ways to send it; on GitHub only where the site knows its repository and nothing is wrong. */
export function showDraft(form: HTMLElement, draft: Draft, editor: { href: string; isFilled: boolean } | null): void {
  const section = find(form, '.draft');
  section.hidden = false;
  const { path, text, was, findings } = draft;
  find(section, 'h3').textContent = path;
  find(section, '.draft-status').textContent =
    findings.length === 0
      ? 'The file passes every rule that can be tried here.'
      : 'The file is not finished: what is wrong stands beside its fields.';
  showText(find(section, '.draft-text'), text, was);
  find(section, '.copy-file').onclick = () => void copy(text);
  find(section, '.download-file').onclick = () => {
    download(path, text);
  };
  const link = section.querySelector<HTMLAnchorElement>('.open-on-github');
  if (!link || !editor) return;
  const { href, isFilled } = editor;
  link.hidden = findings.length > 0;
  find(section, '.next-steps').hidden = findings.length > 0;
  find(section, '.paste-step').hidden = isFilled;
  link.href = href;
  find(section, '.open-label').textContent = isFilled ? 'Open it on GitHub' : 'Copy it, and open GitHub';
  link.onclick = () => {
    if (!isFilled) void copy(text);
  };
}

export function hideDraft(form: HTMLElement): void {
  find(form, '.draft').hidden = true;
}

/** The text, with what is new in it marked, and the first of that in view. */
function showText(box: HTMLElement, text: string, was: string | null): void {
  const lines = was === null ? [{ text, isAdded: false }] : markAdded(text, was);
  const parts = lines.map((line) => (line.isAdded ? create('ins', {}, line.text) : line.text));
  find(box, 'code').replaceChildren(...parts);
  const first = box.querySelector('ins');
  box.scrollTop = first ? first.offsetTop - box.offsetTop - box.clientHeight / 3 : 0;
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say('The file is copied');
  } catch {
    say('The browser does not let scripts copy. Select the file and copy it by hand.');
  }
}

function download(path: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  create('a', { href, download: path.replace(/^.*\//, '') }).click();
  URL.revokeObjectURL(href);
}

function find(within: HTMLElement, selector: string): HTMLElement {
  const element = within.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The contribute page has no ${selector}`);
  return element;
}
