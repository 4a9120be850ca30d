import { afterEach, expect, it, vi } from 'vitest';
import { knowLines } from '../markdown/known-lines.ts';
import { renderLine } from '../markdown/render.ts';
import { packInMemory } from '../test/pack-in-memory.ts';
import { createKnownLines } from './kept-lines.ts';

const LINE = 'A *line* on $k$';

afterEach(() => {
  knowLines(new Map());
});

it('renders a line once for all builds', () => {
  const pack = packInMemory();
  knowLines(createKnownLines(pack));
  const html = renderLine(LINE);
  expect(html).toContain('<em>line</em> on <span class="katex">');
  // Another build, to which nothing is known but what is in the pack.
  pack.set(JSON.stringify(['HTML', 'A *second* line']), Buffer.from('“kept”'));
  knowLines(createKnownLines(pack));
  expect([renderLine(LINE), renderLine('A *second* line'), renderLine('A *third* line')]).toEqual([
    html,
    '“kept”',
    'A <em>third</em> line',
  ]);
});

it('keeps nothing of a line that is as it is written', () => {
  const pack = packInMemory();
  knowLines(createKnownLines(pack));
  const set = vi.spyOn(pack, 'set');
  expect(renderLine('Plain words.')).toBe('Plain words.');
  expect(set).not.toHaveBeenCalled();
});
