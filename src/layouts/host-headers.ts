import { hostPolicy } from './policy.ts';

/**
 * What a static host that reads a `_headers` file sends with every file: the policy, and what a page cannot say of
 * itself. Everything on the site is public and read-only, so that other sites may read its data and show its pictures;
 * none may frame its pages or hold on to their windows.
 */
export function headersFile(root: string): string {
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
  return `${root}*\n${lines.join('')}`;
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
