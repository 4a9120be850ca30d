import { expect, it } from 'vitest';
import { once } from './once.ts';

it('asks once for each object, whatever the answer is', () => {
  const asked: object[] = [];
  const ask = once((one: { name: string }) => {
    asked.push(one);
    return one.name === '' ? undefined : one.name;
  });
  const [a, b, nameless] = [{ name: 'a' }, { name: 'b' }, { name: '' }];
  expect([a, b, a, nameless, nameless].map(ask)).toEqual(['a', 'b', 'a', undefined, undefined]);
  expect(asked).toEqual([a, b, nameless]);
});
