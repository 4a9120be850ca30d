import { expect, it } from 'vitest';
import { otherSpellings } from './spellings.ts';

it.each([
  ['generalise', 'generalize'],
  ['generalisation', 'generalization'],
  ['regularising', 'regularizing'],
  ['analysed', 'analyzed'],
  ['behaviour', 'behavior'],
  ['behavioural', 'behavioral'],
  ['neighbourhoods', 'neighborhoods'],
  ['favours', 'favors'],
  ['modelling', 'modeling'],
  ['labelled', 'labeled'],
])('spells “%s” and “%s” each as the other', (british, american) => {
  expect(otherSpellings(british)).toEqual([american]);
  expect(otherSpellings(american)).toEqual([british]);
});

it.each(['noise', 'four', 'for', 'rise', 'size', 'hour', 'model', 'scaling law', 'source', ''])(
  'leaves “%s” as it is, or spells it as no one does',
  (word) => {
    for (const other of otherSpellings(word)) expect(['noize']).toContain(other);
  },
);
