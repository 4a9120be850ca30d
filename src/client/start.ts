import { startTheme } from './theme.ts';

/**
 * What runs on every page. It waits, and fetches each of the other scripts when it is first wanted;
 * without any of them the page works.
 */
const BASE = import.meta.env.BASE_URL;
const PREVIEWED = new RegExp(`^${BASE}(claims|sources|topics)/[^/]+/$`);

const has = (selector: string) => document.querySelector(selector) !== null;
const pressKey = (key: string) =>
  import('./keys.ts').then((m) => {
    m.press(key);
  });

/** What is typed while the search is still on its way; null where it is not. */
let typed: string | null = null;

startTheme();
if (has('.filters'))
  void import('./filters.ts').then((m) => {
    m.startFilters();
  });
if (has('.evidence, .passage-note'))
  void import('./copy-link.ts').then((m) => {
    m.addCopyButtons();
  });
if (has('#search')) void import('./search-page.ts').then((m) => m.startSearchPage());
if (has('#nearest')) void import('./not-found.ts').then((m) => m.showNearest());

const land = () => {
  if (location.hash.startsWith('#p-') || has('.is-landed'))
    void import('./landing.ts').then((m) => {
      m.land();
    });
};
land();
addEventListener('hashchange', land);

document.addEventListener(
  'selectionchange',
  () =>
    void import('./copied-words.ts').then((m) => {
      m.startCopying();
    }),
  { once: true },
);

addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'touch') offerPreview(event, '');
});
addEventListener('focusin', (event) => {
  if (matchMedia('(any-hover: hover)').matches) offerPreview(event, ':focus-visible');
});

/**
 * A result of the search says already what it leads to. Not asked for `:hover`: Firefox tells of a pointer over a link
 * before the link is hovered.
 */
function offerPreview({ target }: Event, state: string): void {
  const link = (target as Element).closest(`a[href]${state}:not(.result-link)`);
  if (!link) return;
  const address = new URL(link.getAttribute('href') ?? '', location.href);
  if (address.origin === location.origin && PREVIEWED.test(address.pathname))
    import('./previews.ts')
      .then((m) => {
        m.offerPreview(link, address);
      })
      // The link leads there without a preview too.
      .catch(() => undefined);
}

document.querySelector('.site-header a[href$="/search/"]')?.addEventListener('click', (event) => {
  const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
  if (!(ctrlKey || metaKey || shiftKey || altKey)) search(event);
});

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey } = event;
  const command = ctrlKey || metaKey;
  if (altKey || has('dialog[open]')) return;
  if (typed !== null && !command && key.length === 1) {
    event.preventDefault();
    typed += key;
  } else if (command ? key === 'k' : key === '/' && mayUseKeys(event)) search(event);
  else if (!command && /^[?jnkpcb]$/.test(key) && mayUseKeys(event)) void pressKey(key);
});

function search(event: Event): void {
  event.preventDefault();
  typed ??= '';
  import('./search-dialog.ts')
    .then((m) => m.openSearch(() => typed))
    .catch(() => {
      location.assign(`${BASE}search/`);
    })
    .finally(() => {
      typed = null;
    });
}

/** False in a field, and where single keys were switched off, or cannot be (WCAG 2.1.4). */
function mayUseKeys({ target, isComposing }: KeyboardEvent): boolean {
  try {
    return (
      !isComposing && !(target as Element).closest('input, select, textarea') && localStorage.getItem('keys') !== 'off'
    );
  } catch {
    return false;
  }
}

const keysButton = document.createElement('button');
keysButton.className = 'keys-button';
keysButton.textContent = 'Keyboard shortcuts';
keysButton.onclick = () => void pressKey('?');
document.querySelector('.site-footer')?.append(keysButton);
