import { expect, it } from 'vitest';
import { message, reportOf, sourceFile } from '../test/builders.ts';
import { originsHaveNoCycle } from './origins-have-no-cycle.ts';

const report = (derivedFrom: Record<string, string[]>) =>
  reportOf(
    originsHaveNoCycle,
    Object.fromEntries(
      Object.entries(derivedFrom).map(([id, sources]) => [
        `content/sources/${id}.md`,
        sourceFile({ derivedFrom: sources }),
      ]),
    ),
  );

it('accepts two ways to one origin', () => {
  expect(report({ d: ['b', 'c'], b: ['a'], c: ['a'], a: [] })).toBe('');
});

it('accepts a source that retells sources in no circle of its own, and ids that do not exist', () => {
  expect(report({ a: ['b', 'nowhere'], b: [] })).toBe('');
});

it('reports a source that retells itself', () => {
  expect(report({ a: ['a'] })).toBe(message`
    content/sources/a.md:13:5  The sources retell one another in a circle  origins-have-no-cycle
       a → a
       fix: remove the step that the sources’ dates rule out
  `);
});

it('reports every step of a circle, and nothing outside it', () => {
  expect(report({ a: ['b'], b: ['origin', 'c'], c: ['a'], outside: ['a'], origin: [] })).toBe(message`
    content/sources/a.md:13:5  The sources retell one another in a circle  origins-have-no-cycle
       a → b → c → a
       fix: remove the step that the sources’ dates rule out

    content/sources/b.md:14:5  The sources retell one another in a circle  origins-have-no-cycle
       b → c → a → b
       fix: remove the step that the sources’ dates rule out

    content/sources/c.md:13:5  The sources retell one another in a circle  origins-have-no-cycle
       c → a → b → c
       fix: remove the step that the sources’ dates rule out
  `);
});
