import { describe, expect, it } from 'vitest';
import { setValue } from './set-value.ts';

const YAML = `kind: paper # a kind
title: "One: two"
text: none
summary: >
  Some
  words.
provenance:
    # where
    recorded: 2026-01-01 # when
    from: Here
      and there.
added: 2026-01-02
`;

describe('puts a value in place, and changes nothing else', () => {
  it.each<[string, Parameters<typeof setValue>[1], string | null, string, string]>([
    ['of a word, in front of its comment', ['kind'], 'preprint', 'kind: paper #', 'kind: preprint #'],
    ['of a quoted text', ['title'], 'Three', '"One: two"', 'Three'],
    ['of a folded block', ['summary'], 'So', '>\n  Some\n  words.\n', 'So\n'],
    [
      'of a text on two lines, one key down',
      ['provenance', 'from'],
      'No: where',
      'Here\n      and there.',
      '"No: where"',
    ],
    ['of a text, by nothing', ['title'], null, '"One: two"', 'null'],
  ])('%s', (_, path, value, from, to) => {
    expect(setValue(YAML, path, value)).toBe(YAML.replace(from, to));
  });
});

describe('puts a key where there is none', () => {
  it('behind another', () => {
    expect(setValue(YAML, ['extent'], 'the abstract', 'text')).toBe(
      YAML.replace('text: none\n', 'text: none\nextent: the abstract\n'),
    );
  });

  it('first, one key down', () => {
    expect(setValue(YAML, ['provenance', 'sha256'], 'ab')).toBe(
      YAML.replace('    # where\n', '    # where\n    sha256: ab\n'),
    );
  });
});

it.each([
  ['broken YAML', 'a: "', ['a'] as const, 'The YAML is broken: Missing closing "quote'],
  ['a key that has no keys', 'a: b', ['a', 'c'] as const, 'There are no keys under  a:'],
])('refuses %s', (_, yaml, path, reason) => {
  expect(() => setValue(yaml, path, 'x')).toThrow(reason);
});
