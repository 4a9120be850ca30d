import { createHash } from 'node:crypto';
import { MOVED_SCRIPT, THEME_SCRIPT } from './inline-scripts.ts';

/**
 * What a page may load and run (Content Security Policy, https://www.w3.org/TR/CSP3/): files of its own host, the
 * scripts in its head by their hash, and nothing else; no string becomes markup (https://www.w3.org/TR/trusted-types/).
 * KaTeX and the drawings place things by style attributes. WebAssembly is the engine of the search, which every page
 * offers but one that has moved.
 */
export function pagePolicy({ hasMoved }: { hasMoved: boolean }): string {
  return format({
    ...LOADING,
    'script-src': ["'self'", ...(hasMoved ? [hashOf(MOVED_SCRIPT)] : [SEARCH_ENGINE]), hashOf(THEME_SCRIPT)],
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
    'script-src': ["'self'", SEARCH_ENGINE, hashOf(THEME_SCRIPT), hashOf(MOVED_SCRIPT)],
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
  'style-src': ["'self'"],
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

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
