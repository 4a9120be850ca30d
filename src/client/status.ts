import { create } from './dom.ts';

let status: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout>;

/** Says something in passing: at the foot of the window, and politely to screen readers. */
export function say(words: string): void {
  show(words);
  timer = setTimeout(hush, 5000);
}

/** Says something that takes its time, as an address to be copied by hand: until Esc, or a click beside it. */
export function sayUntilDismissed(words: string): void {
  show(words);
  const said = new AbortController();
  const { signal } = said;
  const dismiss = (event: Event) => {
    if (event instanceof KeyboardEvent ? event.key !== 'Escape' : status?.contains(event.target as Node)) return;
    said.abort();
    if (status?.textContent === words) hush();
  };
  addEventListener('keydown', dismiss, { signal });
  addEventListener('pointerdown', dismiss, { signal });
}

function show(words: string): void {
  const place = (status ??= document.body.appendChild(create('p', { class: 'passing-status', role: 'status' })));
  clearTimeout(timer);
  place.textContent = '';
  // A live region speaks when its words change after it is there.
  requestAnimationFrame(() => {
    place.textContent = words;
  });
}

function hush(): void {
  if (status) status.textContent = '';
}
