import { create } from './dom.ts';
import { say } from './status.ts';

/** Gives every piece of evidence a button that copies its address. */
export function addCopyButtons(): void {
  for (const [at, evidence] of document.querySelectorAll('.evidence[id]').entries()) {
    const label = `Copy link to evidence ${String(at + 1)}`;
    const button = create(
      'button',
      { class: 'copy-link', type: 'button', title: 'Copy link', 'aria-label': label },
      '#',
    );
    button.addEventListener('click', () => void copyLink(evidence.id, 'this evidence'));
    evidence.querySelector('figcaption')?.prepend(button);
  }
}

/** Copies the address of the page, or of the part of it with the id: at the host where the reader is. */
export async function copyLink(id: string, what: string): Promise<void> {
  const address = `${location.origin}${location.pathname}${id === '' ? '' : `#${id}`}`;
  try {
    await navigator.clipboard.writeText(address);
    say(`Link to ${what} copied`);
  } catch {
    say(`The browser does not let scripts copy. The link is ${address}`);
  }
}
