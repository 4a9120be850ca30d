import { describe, expect, it } from 'vitest';
import { nearestAddresses } from './nearest-addresses.ts';

const PAGES = [
  '/base/claims/noise-hides-structure/',
  '/base/claims/noise-hides-structure-in-text/',
  '/base/claims/scaling-needs-data/',
  '/base/topics/reasoning/',
].map((path) => ({ path, title: path }));

const nearest = (wanted: string) => nearestAddresses(wanted, PAGES).map(({ path }) => path);

describe('nearestAddresses', () => {
  it.each([
    ['an address without its slash', '/base/claims/scaling-needs-data', ['/base/claims/scaling-needs-data/']],
    ['one with a letter wrong', '/base/claims/scalling-needs-data/', ['/base/claims/scaling-needs-data/']],
    ['one that was cut off', '/base/claims/scaling-nee', ['/base/claims/scaling-needs-data/']],
    ['one in another folder', '/base/sources/reasoning/', ['/base/topics/reasoning/']],
    ['one of another kind of site', '/base/topics/Reasoning.html', ['/base/topics/reasoning/']],
    ['underscores for hyphens', '/base/claims/scaling_needs_data/', ['/base/claims/scaling-needs-data/']],
    ['signs that are no address', '/base/claims/%E0%A4%A/', []],
    ['what is like nothing', '/base/favicon.ico', []],
    ['a folder alone', '/', []],
    ['a name of a few letters, which many have in them', '/base/ide', []],
  ])('of %s', (_, wanted, expected) => {
    expect(nearest(wanted)).toEqual(expected);
  });

  it('puts the page itself before pages of which its name is a part', () => {
    expect(nearest('/base/claims/noise-hides-structure')).toEqual([
      '/base/claims/noise-hides-structure/',
      '/base/claims/noise-hides-structure-in-text/',
    ]);
  });

  it('gives no more than it is asked for', () => {
    expect(nearestAddresses('/claims/noise-hides-structure', PAGES, 1)).toHaveLength(1);
  });
});
