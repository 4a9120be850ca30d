import { expect, it } from 'vitest';
import { appendToList } from './append-to-list.ts';

it.each([
  ['a list with an item a line', 'notes:\n  - One.\nadded: 1', 'notes:\n  - One.\n  - Two.\nadded: 1'],
  ['a list in brackets', 'notes: [One.] # so\nadded: 1', 'notes: [One., "Two."] # so\nadded: 1'],
  ['an empty list in brackets', 'notes: [] # so\nadded: 1', 'notes: # so\n  - Two.\nadded: 1'],
  ['nothing', 'notes:\nadded: 1', 'notes:\n  - Two.\nadded: 1'],
  ['null', 'notes: null\nadded: 1', 'notes:\n  - Two.\nadded: 1'],
  ['no such key, before those that come later', 'title: A\nadded: 1', 'title: A\nnotes:\n  - Two.\nadded: 1'],
  ['no such key, at the end', 'title: A', 'title: A\nnotes:\n  - Two.\n'],
])('adds to %s', (_, yaml, expected) => {
  expect(appendToList(yaml, 'notes', 'Two.')).toBe(expected);
});

it.each([
  ['broken YAML', 'notes: [One.\nadded: 1', /^The YAML is broken: /],
  ['a list alone', '- One.', /^The front matter is not a list of keys and values$/],
  ['nothing', '', /^The front matter is not a list of keys and values$/],
  ['words under the key', 'notes: One.', /^There is no list under {2}notes:$/],
  ['other keys under the key', 'notes:\n  one: Two.', /^There is no list under {2}notes:$/],
])('refuses %s', (_, yaml, message) => {
  expect(() => appendToList(yaml, 'notes', 'Two.')).toThrow(message);
});
