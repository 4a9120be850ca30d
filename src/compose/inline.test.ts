import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { appendToList } from './append-to-list.ts';
import { setValue } from './set-value.ts';

type Values = Record<string, unknown>;

/** Values as somebody writes them in braces. */
const written = fc.constantFrom(
  '1',
  'a word',
  '"a, b"',
  "'}'",
  '',
  '[x, y]',
  '{ z: 1 }',
  'https://a.example/#b',
  'so\n   on',
);
const gap = fc.constantFrom(' ', '', '\n  ', ' # a comment, of ours }\n  ');

/** A map in braces, over one line or several, with a comma behind its last key or none. */
const braces = fc
  .record({
    values: fc.dictionary(fc.constantFrom('a', 'b', 'sha256', 'notes'), written, { noNullPrototype: true }),
    open: gap,
    between: gap,
    close: gap,
    comma: fc.boolean(),
  })
  .map(({ values, open, between, close, comma }) => {
    const pairs = Object.entries(values).map(([key, value]) => `${key}: ${value}`);
    return `{${open}${pairs.join(`${between},${between}`)}${comma && pairs.length > 0 ? ',' : ''}${close}}`;
  });

const value = fc.constantFrom('abc', 'a, b: } # c', '2026-05-05', null, ['x', 'y'], { given: 'Ada', family: 'L, K' });
const after = fc.constantFrom('a', 'b', undefined);

/** Whether one text is the other with something put in at one place. */
function isInserted(from: string, to: string): boolean {
  let at = 0;
  while (at < from.length && from[at] === to[at]) at += 1;
  return to.endsWith(from.slice(at));
}

describe('a map in braces', () => {
  it('gets a value under a key, one key down, and all else is as it was', () => {
    fc.assert(
      fc.property(braces, value, after, (map, to, behind) => {
        const yaml = `title: A\nprovenance: ${map} # where\nadded: 1\n`;
        const before = parse(yaml) as Values & { provenance: Values };
        const set = setValue(yaml, ['provenance', 'sha256'], to, behind);
        expect(parse(set)).toEqual({ ...before, provenance: { ...before.provenance, sha256: to } });
        if (!('sha256' in before.provenance)) expect(isInserted(yaml, set)).toBe(true);
      }),
    );
  });

  it('gets a value under a key where it is all that there is', () => {
    fc.assert(
      fc.property(braces, value, after, (map, to, behind) => {
        expect(parse(setValue(`${map}\n`, ['sha256'], to, behind))).toEqual({ ...(parse(map) as Values), sha256: to });
      }),
    );
  });

  it('gets a list that it has not, and one more item of one that it has', () => {
    const list = fc.constantFrom('', 'notes: []', 'notes:', 'notes', 'notes: null', 'notes: [One.]', 'notes: [One.,]');
    fc.assert(
      fc.property(list, gap, fc.boolean(), (notes, close, first) => {
        const pairs = (first ? [notes, 'title: A'] : ['title: A', notes]).filter((pair) => pair !== '');
        const yaml = `{ ${pairs.join(' , ')}${close}}\n`;
        const items = notes.includes('One.') ? ['One.', 'Two, so.'] : ['Two, so.'];
        expect(parse(appendToList(yaml, 'notes', 'Two, so.'))).toEqual({ title: 'A', notes: items });
      }),
    );
  });
});

it.each([
  ['{ recorded: 2026-05-05, from: A page }', '{ recorded: 2026-05-05, from: A page, sha256: "ab" }'],
  ['{ recorded: 2026-05-05, } # when', '{ recorded: 2026-05-05, sha256: "ab", } # when'],
  ['{}', '{ sha256: "ab" }'],
])('puts a key behind the last one of  %s', (from, to) => {
  const yaml = (map: string) => `text: none\nprovenance: ${map}\n`;
  expect(setValue(yaml(from), ['provenance', 'sha256'], 'ab')).toBe(yaml(to));
});
