import { describe, expect, inject, it } from 'vitest';
import { contentFrom } from '../builders.ts';
import { filesOf, makeCarrier, put } from './carrier.ts';
import { ATTACKS, sample } from './corpora.ts';
import { judge, judgeAll } from './judge.ts';
import { liveIn } from './live.ts';
import { POSITIONS } from './positions.ts';
import { addRow } from './table.ts';

/** Of the attacks, one in so many is tried at each position, other ones at each. */
const STEP = 20;

const carrier = makeCarrier('a');

it('There are at least 200 attacks, and none stands twice', () => {
  expect(new Set(ATTACKS).size).toBe(ATTACKS.length);
  expect(ATTACKS.length).toBeGreaterThanOrEqual(200);
});

it('The files that attacks are put into are sound without them', () => {
  expect(judge(contentFrom(filesOf(carrier)))).toBe('harmless');
});

describe('An attack', () => {
  it.each(POSITIONS.map((position, at) => ({ ...position, at })))('at $name is refused, or harmless', (position) => {
    const { row, faults } = judgeAll('attacks', sample(ATTACKS, STEP, position.at * 7), (attack) =>
      contentFrom(filesOf(put(carrier, position, attack))),
    );
    expect(faults).toEqual([]);
    addRow(inject('rows'), row);
  });
});

describe('What is live', () => {
  it.each([
    ['<script>a</script>', ['<script>']],
    ['<p onclick="a">b</p>', ['p onclick']],
    ['<a href="javascript:a">b</a>', ['href javascript:a']],
    ['<a href=" java\tscript:a">b</a>', ['href  java\tscript:a']],
    ['<script type="module" src="https://host.invalid/_astro/a.js"></script>', ['<script>', 'script src']],
    ['<link rel="stylesheet" href="https://host.invalid/katex/katex.min.css">', ['<link>']],
    ['<p style="background:url(a)">b</p>', ['style background:url(a)']],
    ['<svg><image href="/a"/></svg>', ['<image>']],
    ['<span src="a">b</span>', ['span src']],
    ['<a href="/a">b</a><a href="https://example.org">c</a><a href="../a:b">d</a><p>&lt;script&gt;</p>', []],
  ])('in %s is found', (html, live) => {
    expect(liveIn(html)).toEqual(live);
  });
});
