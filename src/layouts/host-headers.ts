import { hostPolicy } from './policy.ts';

/**
 * What a static host that reads a `_headers` file sends with every file: the policy, and what a page cannot say of
 * itself. Everything on the site is public and read-only, so that other sites may read its data and show its pictures;
 * none may frame its pages or hold on to their windows. Since hosts may not guess either, it says the types of files that
 * they know wrongly or not at all, by patterns of their paths from the root of the site.
 */
export function headersFile(root: string, types: readonly (readonly [pattern: string, type: string])[]): string {
  const lines = Object.entries({
    'Content-Security-Policy': hostPolicy(),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': '*',
  }).map(([name, value]) => `  ${name}: ${value}\n`);
  const typed = types.map(([pattern, type]) => `${root}${pattern}\n  Content-Type: ${type}\n`);
  return `${root}*\n${lines.join('')}${typed.join('')}`;
}

/** What no page asks for (https://www.w3.org/TR/permissions-policy/). */
const REFUSED_FEATURES = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'payment',
  'publickey-credentials-get',
  'usb',
];
