import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aPlace } from '../../test/services.ts';
import { decodeText } from './decode-text.ts';
import { openLicence } from './licence.ts';
import { routeTo } from './loopback.ts';
import { retryDelay } from './retry-delay.ts';
import { userAgent } from './user-agent.ts';

describe('retryDelay', () => {
  const now = Date.UTC(2026, 11, 1);
  it.each([
    ['3, 9 and 27 seconds', 0, undefined, 3000],
    ['', 1, undefined, 9000],
    ['', 2, undefined, 27_000],
    ['what the server says', 0, '10', 10_000],
    ['no less than its own', 1, '1', 9000],
    ['until when the server says', 0, 'Tue, 01 Dec 2026 00:01:00 GMT', 60_000],
    ['as ever where the server says nothing that is understood', 0, 'soon', 3000],
    ['not for ever', 0, '121', null],
  ])('waits %s', (_, attempt, retryAfter, delay) => {
    expect(retryDelay(attempt, retryAfter, now)).toBe(delay);
  });
});

describe('openLicence', () => {
  it.each([
    ['https://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0'],
    ['http://creativecommons.org/licenses/by-sa/3.0', 'CC BY-SA 3.0'],
    ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0 1.0'],
    ['https://creativecommons.org/publicdomain/mark/1.0/', 'Public domain'],
    ['https://creativecommons.org/licenses/by-nc/4.0/', null],
    ['https://creativecommons.org/licenses/by-nd/4.0/', null],
    ['https://www.elsevier.com/tdm/userlicense/1.0/', null],
    ['', null],
  ])('%s lets words be passed on: %s', (address, licence) => {
    expect(openLicence(['https://example.org/terms', address])).toBe(licence);
  });
});

describe('decodeText', () => {
  it.each([
    ['UTF-8 where nothing is said', undefined, Buffer.from('é'), 'é'],
    ['what the header says', 'text/html; charset=ISO-8859-1', Buffer.from([0xe9]), 'é'],
    [
      'what the page says',
      'text/html',
      Buffer.concat([Buffer.from('<meta charset="latin1">'), Buffer.from([0xe9])]),
      '<meta charset="latin1">é',
    ],
    ['UTF-8 where the name is unknown', 'text/html; charset=klingon', Buffer.from('é'), 'é'],
  ])('reads %s', (_, type, body, text) => {
    expect(decodeText({ headers: { 'content-type': type }, body })).toBe(text);
  });
});

describe('userAgent', () => {
  it('names the repository that CI runs in, or the site', () => {
    expect(userAgent('.', { GITHUB_REPOSITORY: 'your-name/mesoscale' })).toMatch(
      /^mesoscale\/[\d.]+ \(\+https:\/\/github\.com\/your-name\/mesoscale\)$/,
    );
    expect(userAgent('.', {})).toMatch(/^mesoscale\/[\d.]+ \(\+https:\/\/\S+\)$/);
  });

  it('does without a name and a version, which npm does not ask for', () => {
    const { root } = aPlace();
    writeFileSync(join(root, 'package.json'), '{ "private": true }');
    expect(userAgent(root, { GITHUB_REPOSITORY: 'your-name/mesoscale' })).toBe(
      'digest/0 (+https://github.com/your-name/mesoscale)',
    );
  });
});

describe('routeTo', () => {
  const url = new URL('https://example.org/a?b=c');

  it('leads to the host itself, or to a server on this machine that speaks for it', () => {
    expect(routeTo(undefined)(url).href).toBe('https://example.org/a?b=c');
    expect(routeTo('http://127.0.0.1:8080')(url).href).toBe('http://127.0.0.1:8080/example.org/a?b=c');
    expect(routeTo('http://[::1]:8080')(url).href).toBe('http://[::1]:8080/example.org/a?b=c');
  });

  it.each(['http://192.168.0.1:80', 'https://127.0.0.1', 'http://localhost:80', 'http://127.0.0.1.example.org', 'x'])(
    'refuses %s',
    (server) => {
      expect(() => routeTo(server)).toThrow('MESOSCALE_LOOPBACK names no server on this machine');
    },
  );
});
