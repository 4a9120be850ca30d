import { expect, it } from 'vitest';
import { readToDo, toDo } from './to-do.ts';

it('reads what it wrote', () => {
  expect(readToDo(toDo('say why'))).toBe('say why');
});

it.each([
  ['TODO', ''],
  ['TODO:', ''],
  ['TODO:say why ', 'say why'],
  ['…', ''],
  ['...', ''],
  ['… and so on', null],
  ['And so on …', null],
  ['TODOS', null],
  ['TODO list', null],
  ['to do: say why', null],
  ['Say why. TODO: when', null],
])('reads “%s” as %o', (text, what) => {
  expect(readToDo(text)).toBe(what);
});
