import css from './previews.css?url&no-inline';
import { create, loadStyle } from './dom.ts';

/** Milliseconds: how long a link is rested on before it is previewed, and how long the pointer may be on its way to the preview. */
const REST = 250;
const WAY = 250;
/** Pixels: between a link and its preview, and between the preview and the edge of the window. */
const GAP = 8;

const BASE = import.meta.env.BASE_URL;
const fragments = new Map<string, Promise<Document | null>>();

let box: HTMLElement | undefined;
let owner: Element | undefined;
let dismissed: Element | undefined;
let timer: ReturnType<typeof setTimeout>;

/**
 * Shows what `link` leads to when it is rested on, beside the link and never over it. The preview stays while the
 * pointer is on the link or on the preview, or the link has the focus; Esc dismisses it and moves nothing
 * (WCAG 1.4.13). It is hidden from screen readers, which have the link itself.
 */
export function offerPreview(link: Element, target: URL): void {
  // Before Safari 17, Firefox 125 and Chrome 114 it would stand at the foot of the page.
  if (!('showPopover' in HTMLElement.prototype)) return;
  link.addEventListener('pointerleave', leave);
  link.addEventListener('blur', leave);
  const title = link.getAttribute('title');
  if (title !== null) {
    // It may be all that names a sign.
    link.setAttribute('aria-label', title);
    link.removeAttribute('title');
  }
  clearTimeout(timer);
  if (link !== owner && link !== dismissed) timer = setTimeout(() => void show(link, target), REST);
}

async function show(link: Element, target: URL): Promise<void> {
  const id = decodeURIComponent(target.hash.slice(1));
  const here = target.pathname === location.pathname;
  const [parts] = await Promise.all([here ? partOfPage(id) : partsOfFragment(target.pathname, id), loadStyle(css)]);
  if (parts.length === 0 || !isOn(link)) return;
  box ??= document.body.appendChild(makeBox());
  box.replaceChildren(...parts.map((part) => document.importNode(part, true)));
  tidy(box, id, link.textContent.trim());
  owner = link;
  box.showPopover();
  openWindow(box);
  place();
}

function makeBox(): HTMLElement {
  const element = create('div', { class: 'preview', popover: 'manual', 'aria-hidden': 'true' });
  element.addEventListener('pointerleave', leave);
  addEventListener('scroll', place, { capture: true, passive: true });
  addEventListener('resize', place);
  addEventListener('pagehide', hide);
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !owner) return;
    dismissed = owner;
    hide();
  });
  return element;
}

function leave(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (dismissed && !isOn(dismissed)) dismissed = undefined;
    if (owner && !isOn(owner) && !box?.matches(':hover')) hide();
  }, WAY);
}

function hide(): void {
  owner = undefined;
  box?.hidePopover();
}

function isOn(link: Element): boolean {
  return link.matches(':hover, :focus-visible');
}

/** Evidence or a passage of this page, where it is not in view already. */
function partOfPage(id: string): Element[] {
  const part = /^[ep]-/.test(id) ? document.getElementById(id) : null;
  const { top = 0, bottom = 0 } = part?.getBoundingClientRect() ?? {};
  return part && (bottom < 0 || top > innerHeight) ? [blockOf(part)] : [];
}

/** See src/exports/preview-fragments.ts for what stands in a fragment. */
async function partsOfFragment(path: string, id: string): Promise<Element[]> {
  const address = `${BASE}previews/${path.slice(BASE.length, -1)}.htm`;
  const reading = fragments.get(address) ?? read(address);
  fragments.set(address, reading);
  const fragment = await reading;
  // The next time may go better.
  if (!fragment) fragments.delete(address);
  const named = id === '' ? null : (fragment?.getElementById(id) ?? null);
  return [...(fragment?.body.children ?? [])].flatMap((part) => {
    if (named && part.contains(named)) return [part.id === id ? part : blockOf(named)];
    return part.querySelector('[id]') || part.id || (named && part.hasAttribute('data-whole')) ? [] : [part];
  });
}

/** XMLHttpRequest parses HTML without running it and without any sink that Trusted Types guard. */
function read(address: string): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.overrideMimeType('text/html;charset=utf-8');
    request.responseType = 'document';
    request.onloadend = () => {
      resolve(request.status === 200 ? (request.response as Document) : null);
    };
    request.send();
  });
}

function blockOf(part: Element): Element {
  return part.closest('.evidence, p, li, h3, h4, td, blockquote') ?? part;
}

/** Leaves the one passage marked, and nothing to click, to name or to say twice. */
function tidy(preview: Element, id: string, said: string): void {
  for (const mark of preview.querySelectorAll<HTMLElement>('mark'))
    if (mark.dataset['passages']?.split(' ').includes(id)) mark.removeAttribute('style');
    else mark.replaceWith(...mark.childNodes);
  for (const link of preview.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const named of preview.querySelectorAll('[id]')) named.removeAttribute('id');
  const mathml = document.querySelector('link[href*="katex"]') ? '' : ', .katex-html';
  for (const extra of preview.querySelectorAll(`.passage-number, button${mathml}`)) extra.remove();
  const title = preview.querySelector('.preview-title');
  if (title?.textContent === said) title.remove();
}

/** Below the link where there is room, else above; always within the window. */
function place(): void {
  if (!box || !owner) return;
  const { left, top, bottom } = owner.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const [above, below] = [top - 2 * GAP, clientHeight - bottom - 2 * GAP];
  box.style.setProperty('--room', '');
  const isBelow = box.offsetHeight <= below || below >= above;
  box.style.setProperty('--room', `${String(isBelow ? below : above)}px`);
  box.style.top = `${String(isBelow ? bottom + GAP : top - GAP - box.offsetHeight)}px`;
  box.style.left = `${String(Math.max(GAP, Math.min(left, clientWidth - box.offsetWidth - GAP)))}px`;
}

/** A long text is shown through a window around its mark, and fades where it goes on. */
function openWindow(preview: Element): void {
  const mark = preview.querySelector('mark');
  const text = mark?.closest<HTMLElement>('.preview > *');
  if (!mark || !text) return;
  text.classList.add('preview-window');
  text.scrollTop = mark.offsetTop - text.offsetTop - text.clientHeight / 4;
  text.classList.toggle('is-cut-above', text.scrollTop > 0);
  text.classList.toggle('is-cut-below', text.scrollTop + text.clientHeight < text.scrollHeight - 1);
}
