import { create } from './dom.ts';
import { say, sayUntilDismissed } from './status.ts';

/** Gives the claim, every piece of evidence and every passage a button that copies its address. Nothing else moves. */
export function addCopyButtons(): void {
  document
    .querySelector('.claim-actions')
    ?.append(copyButton('', 'this claim', 'Copy link', { 'aria-label': 'Copy link to this claim' }));
  for (const [at, evidence] of document.querySelectorAll('.evidence[id]').entries()) {
    const label = `Copy link to evidence ${String(at + 1)}`;
    evidence.querySelector('figcaption')?.prepend(copyButton(evidence.id, 'this evidence', hash(), { title: label }));
  }
  for (const [at, note] of document.querySelectorAll('.passage-note').entries()) {
    const label = `Copy link to passage ${String(at + 1)}`;
    note.append(copyButton(note.id.replace(/^note-/, ''), 'this passage', hash(), { title: label }));
  }
}

/** A sign that gives its button no name: the title is the name then, and is not read once more beside it. */
function hash(): HTMLElement {
  return create('span', { 'aria-hidden': 'true' }, '#');
}

function copyButton(id: string, what: string, sign: Node | string, name: Record<string, string>): HTMLElement {
  const button = create('button', { class: 'copy-link', type: 'button', ...name }, sign);
  button.addEventListener('click', () => void copyLink(id === '' ? '' : `#${id}`, what));
  return button;
}

/** Copies the address of the page with `end`, a query or a fragment, behind it: at the host where the reader is. */
export async function copyLink(end: string, what: string): Promise<void> {
  await copyAddress(location.origin + location.pathname + end, what);
}

/** Copies an address, and says so; where the browser does not let scripts copy, says the address, to be copied by hand. */
export async function copyAddress(address: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    say(`Link to ${what} copied`);
  } catch {
    sayUntilDismissed(`The browser does not let scripts copy. The link is ${address}`);
  }
}
