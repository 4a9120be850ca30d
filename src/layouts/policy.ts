import { createHash } from 'node:crypto';
import { FIRST_STYLES, MOVED_SCRIPT, THEME_SCRIPT, WAITING_SCRIPT } from './inline-parts.ts';

/**
 * What a page may load and run (Content Security Policy, https://www.w3.org/TR/CSP3/): files of its own host, the styles
 * and scripts that stand in it by their hash, and nothing else; no string becomes markup
 * (https://www.w3.org/TR/trusted-types/). KaTeX and the drawings place things by style attributes. WebAssembly is the
 * engine of the search, which every page offers but one that has moved.
 */
export function pagePolicy({ hasMoved }: { hasMoved: boolean }): string {
  return format({
    ...LOADING,
    'script-src': [
      "'self'",
      ...(hasMoved ? [hashOf(MOVED_SCRIPT)] : [SEARCH_ENGINE, hashOf(WAITING_SCRIPT)]),
      hashOf(THEME_SCRIPT),
    ],
    ...MARKUP,
  });
}

/**
 * The policy as a host sends it with every file, so that a picture or a feed opened by itself is held to it as well.
 * It allows what any page needs, and says what a page cannot say of itself: that nobody may frame it.
 */
export function hostPolicy(): string {
  return format({
    ...LOADING,
    'script-src': ["'self'", SEARCH_ENGINE, ...[WAITING_SCRIPT, THEME_SCRIPT, MOVED_SCRIPT].map(hashOf)],
    ...MARKUP,
    'frame-ancestors': ["'none'"],
  });
}

const SEARCH_ENGINE = "'wasm-unsafe-eval'";

const LOADING = {
  'default-src': ["'none'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'"],
  'manifest-src': ["'self'"],
};

const MARKUP = {
  'style-src': ["'self'", hashOf(FIRST_STYLES)],
  'style-src-attr': ["'unsafe-inline'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
};

function format(directives: Record<string, readonly string[]>): string {
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');
}

function hashOf(part: string): string {
  return `'sha256-${createHash('sha256').update(part).digest('base64')}'`;
}
