import { create } from './dom.ts';

let status: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout>;

/** Says something in passing: at the foot of the window, and politely to screen readers. */
export function say(words: string): void {
  status ??= document.body.appendChild(create('p', { class: 'passing-status', role: 'status' }));
  clearTimeout(timer);
  status.textContent = '';
  // A live region speaks when its words change after it is there.
  requestAnimationFrame(() => {
    if (status) status.textContent = words;
  });
  timer = setTimeout(() => {
    if (status) status.textContent = '';
  }, 5000);
}
