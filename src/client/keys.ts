import { copyLink } from './copy-link.ts';
import { create } from './dom.ts';
import { openDialog } from './dialog.ts';

/** What `j` and `k` go through: the evidence of a claim, the passages of a source. */
const STOPS = '.evidence[id], .source-text [id^="p-"]';

const KEYS: [keys: string[], does: string][] = [
  [['/', 'Ctrl K', '⌘ K'], 'search'],
  [['j', 'n'], 'next evidence of a claim, next passage of a source'],
  [['k', 'p'], 'the one before'],
  [['c'], 'copy the link to it, or to the page'],
  [['b'], 'back to where you came from on this site'],
  [['?'], 'this list'],
  [['Esc'], 'close what is open'],
];

/** Does what the key is for. `key` is one of `j n k p c b ?`. */
export function press(key: string): void {
  if (key === '?') void showKeys();
  else if (key === 'b') goBack();
  else if (key === 'c') {
    const stop = currentStop();
    if (stop) void copyLink(`#${stop.id}`, stop.matches('.evidence') ? 'this evidence' : 'this passage');
    else void copyLink(location.search, 'this page');
  } else step(key === 'j' || key === 'n' ? 1 : -1);
}

function step(by: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)];
  const current = currentStop();
  const topOf = (stop: Element) => stop.getBoundingClientRect().top;
  const next = current
    ? stops[stops.indexOf(current) + by]
    : by === 1
      ? (stops.find((stop) => topOf(stop) > 0) ?? stops[0])
      : stops.findLast((stop) => topOf(stop) < 0);
  if (!next) return;
  next.tabIndex = -1;
  next.focus();
}

/** The evidence or passage that has the focus, or whose note has it, or that the address names. */
function currentStop(): HTMLElement | null {
  const note = document.activeElement?.closest('[id^="note-p-"]')?.id.slice('note-'.length);
  const focused =
    note === undefined ? document.activeElement?.closest<HTMLElement>(STOPS) : document.getElementById(note);
  return focused ?? document.querySelector<HTMLElement>(':target')?.closest(STOPS) ?? null;
}

function goBack(): void {
  if (document.referrer.startsWith(`${location.origin}${import.meta.env.BASE_URL}`)) history.back();
}

async function showKeys(): Promise<void> {
  await openDialog('keys', 'Keyboard shortcuts', () => [
    create(
      'dl',
      { class: 'key-list' },
      ...KEYS.flatMap(([keys, does]) => [
        create('dt', {}, ...keys.map((key) => create('kbd', {}, key))),
        create('dd', {}, does),
      ]),
    ),
    create('label', { class: 'key-switch' }, makeSwitch(), 'Single-key shortcuts'),
    create(
      'p',
      { class: 'label' },
      'Switch them off if you dictate, or if they get in the way. Ctrl K, ⌘ K and Esc stay.',
    ),
  ]);
}

/** Remembered on this device, where it lets us; read in start.ts. */
function makeSwitch(): HTMLInputElement {
  const input = create('input', { type: 'checkbox', role: 'switch' });
  try {
    input.checked = localStorage.getItem('keys') !== 'off';
    input.addEventListener('change', () => {
      localStorage.setItem('keys', input.checked ? 'on' : 'off');
    });
  } catch {
    input.disabled = true;
  }
  return input;
}
