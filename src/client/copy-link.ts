import { create } from './dom.ts';
import { say, sayUntilDismissed } from './status.ts';

/** Gives the claim, every piece of evidence and every passage a button that copies its address. Nothing else moves. */
export function addCopyButtons(): void {
  document
    .querySelector('.claim-actions')
    ?.append(copyButton('', 'this claim', 'Copy link', 'Copy link to this claim'));
  for (const [at, evidence] of document.querySelectorAll('.evidence[id]').entries()) {
    const label = `Copy link to evidence ${String(at + 1)}`;
    evidence.querySelector('figcaption')?.prepend(copyButton(evidence.id, 'this evidence', '#', label));
  }
  for (const [at, note] of document.querySelectorAll('.passage-note').entries()) {
    const label = `Copy link to passage ${String(at + 1)}`;
    note.append(copyButton(note.id.replace(/^note-/, ''), 'this passage', '#', label));
  }
}

function copyButton(id: string, what: string, text: string, label: string): HTMLElement {
  const button = create(
    'button',
    { class: 'copy-link', type: 'button', title: 'Copy link', 'aria-label': label },
    text,
  );
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
