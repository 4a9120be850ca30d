import { expect, it } from 'vitest';
import { digestOf, graphOf, topic } from '../test/graph-builders.ts';
import { viewContributePage } from './contribute-page.ts';

const { forms } = viewContributePage(digestOf(graphOf({ topics: [topic('a-topic')] })));

it.each(forms)('the form of $name says how to fill in a field, not how a file has it', ({ parts }) => {
  const hints = parts.flatMap(({ fields, folded }) => [...fields, ...folded]).map(({ hint }) => hint ?? '');
  expect(hints.filter((hint) => /`|\bnull\b|\btrue\b|\bempty list\b/.test(hint))).toEqual([]);
});
