import { create } from './dom.ts';

/**
 * Where the address names a passage: all pieces of it stand out, not the first alone, and no other does; beside it,
 * where one came from a claim, is the way back to that claim.
 */
export function land(): void {
  const id = location.hash.slice(1);
  for (const mark of document.querySelectorAll<HTMLElement>('mark[data-passages]'))
    mark.classList.toggle('is-landed', mark.dataset['passages']?.split(' ').includes(id));
  for (const way of document.querySelectorAll('.way-back')) way.remove();
  if (!document.referrer.startsWith(location.origin)) return;
  const from = new URL(document.referrer).pathname;
  const note = document.getElementById(`note-${id}`);
  const use = [...(note?.querySelectorAll('a') ?? [])].find(({ pathname }) => pathname === from);
  const arrow = create('span', { 'aria-hidden': 'true' }, '← ');
  use?.prepend(create('span', { class: 'way-back' }, arrow, 'Back to the claim:'), ' ');
}
