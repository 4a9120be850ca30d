import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { headersFile } from './host-headers.ts';
import { FIRST_STYLES, MOVED_SCRIPT, THEME_SCRIPT, WAITING_SCRIPT } from './inline-parts.ts';
import { hostPolicy, pagePolicy } from './policy.ts';

const THEME = hashOf(THEME_SCRIPT);
const MOVED = hashOf(MOVED_SCRIPT);
const WAITING = hashOf(WAITING_SCRIPT);
const STYLES = hashOf(FIRST_STYLES);

describe('the policy of a page', () => {
  it('refuses everything but files of its own host, what stands in it and the search engine', () => {
    expect(pagePolicy({ hasMoved: false })).toBe(
      `default-src 'none'; connect-src 'self'; font-src 'self'; img-src 'self'; manifest-src 'self'; ` +
        `script-src 'self' 'wasm-unsafe-eval' ${WAITING} ${THEME}; style-src 'self' ${STYLES}; ` +
        `style-src-attr 'unsafe-inline'; ` +
        `base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
  });

  it('allows the script that leads on where the page has moved, and no search engine there', () => {
    expect(pagePolicy({ hasMoved: true })).toContain(`script-src 'self' ${MOVED} ${THEME};`);
  });

  it.each([pagePolicy({ hasMoved: false }), pagePolicy({ hasMoved: true }), hostPolicy()])(
    'names no other host and allows no script but by its hash: %s',
    (policy) => {
      expect(policy).not.toMatch(/https?:|\*|data:|blob:/);
      expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toMatch(/'unsafe-(?:inline|eval|hashes)'/);
    },
  );
});

it('the headers of a host forbid frames and guessing of types, for every file below the base path, and say what it would guess wrongly', () => {
  const types: [string, string][] = [
    ['*.bib', 'application/x-bibtex; charset=utf-8'],
    ['claims/*/feed.json', 'application/feed+json'],
  ];
  expect(headersFile('/some/base/', types)).toBe(`/some/base/*
  Content-Security-Policy: ${hostPolicy()}
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(), usb=()
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: cross-origin
  Access-Control-Allow-Origin: *
/some/base/*.bib
  Content-Type: application/x-bibtex; charset=utf-8
/some/base/claims/*/feed.json
  Content-Type: application/feed+json
`);
  expect(hostPolicy()).toContain("frame-ancestors 'none'");
});

function hashOf(part: string): string {
  return `'sha256-${createHash('sha256').update(part).digest('base64')}'`;
}
