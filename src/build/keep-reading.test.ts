import { beforeEach, expect, it, vi } from 'vitest';
import type { Corpus } from '../digest/corpus.ts';
import type { Graph } from '../digest/graph.ts';
import { claim, graphOf, source } from '../test/graph-builders.ts';
import { packInMemory } from '../test/pack-in-memory.ts';
import { createKeepReading } from './keep-reading.ts';
import { NO_PACK, type Pack } from './kept-pack.ts';

let readings: Pack;
beforeEach(() => {
  readings = packInMemory();
});

const BEFORE: Partial<Corpus> = { claims: [claim('a'), claim('b')], sources: [source('s')] };
const statementOfA = ({ claims }: Graph) => claims.get('a')?.data.statement;

/** Whether a build makes anew what `read` gives after the corpus has become `after`, and what it gives. */
function next(after: Partial<Corpus>, read: (graph: Graph) => unknown) {
  createKeepReading(graphOf(BEFORE), readings)('it', read);
  const again = vi.fn(read);
  const value = createKeepReading(graphOf(after), readings)('it', again);
  return { isMade: again.mock.calls.length > 0, value };
}

it('gives what an earlier build made where nothing has changed', () => {
  expect(next(BEFORE, statementOfA)).toEqual({ isMade: false, value: 'The claim a.' });
});

it('gives it where something has changed that was not read', () => {
  const after = { ...BEFORE, claims: [claim('a'), claim('b', { statement: 'Another.' })], sources: [] };
  expect(next(after, statementOfA)).toEqual({ isMade: false, value: 'The claim a.' });
});

it('makes anew what has read something that has changed', () => {
  const after = { ...BEFORE, claims: [claim('a', { statement: 'Another.' }), claim('b')] };
  expect(next(after, statementOfA)).toEqual({ isMade: true, value: 'Another.' });
});

it('makes anew what has read a claim that others lead to now', () => {
  const links = [{ to: 'a', type: 'supports' as const, note: 'It helps.' }];
  const after = { ...BEFORE, claims: [claim('a'), claim('b', { links })] };
  expect(next(after, ({ claims }) => claims.get('a')?.links.length)).toEqual({ isMade: true, value: 1 });
});

it('makes anew what has looked for something that is there now, or is there no longer', () => {
  const has = (id: string) => (graph: Graph) => graph.claims.has(id);
  expect(next({ ...BEFORE, claims: [claim('c')] }, has('c'))).toEqual({ isMade: true, value: true });
  expect(next({ ...BEFORE, claims: [claim('c')] }, has('a'))).toEqual({ isMade: true, value: false });
});

it('makes anew what has read all claims where any is another, is new or is gone', () => {
  const ids = ({ claims }: Graph) => [...claims.values()].map(({ id }) => id);
  const made = (claims: Corpus['claims']) => next({ ...BEFORE, claims }, ids).isMade;
  expect(made([claim('a'), claim('b')])).toBe(false);
  expect(made([claim('a'), claim('b', { statement: 'Another.' })])).toBe(true);
  expect(made([claim('a'), claim('b'), claim('c')])).toBe(true);
  expect(made([claim('a')])).toBe(true);
});

it('makes anew what has read how many claims there are where their number is another, and nowhere else', () => {
  const made = (claims: Corpus['claims']) => next({ ...BEFORE, claims }, ({ claims }) => claims.size).isMade;
  expect(made([claim('a'), claim('c', { statement: 'Another.' })])).toBe(false);
  expect(made([claim('a'), claim('b'), claim('c')])).toBe(true);
});

it('keeps apart what has different names', () => {
  const keep = createKeepReading(graphOf(BEFORE), readings);
  keep('it', statementOfA);
  expect(keep('another', ({ sources }) => sources.size)).toBe(1);
});

it('makes everything where nothing is kept', () => {
  readings = NO_PACK;
  expect(next(BEFORE, statementOfA)).toEqual({ isMade: true, value: 'The claim a.' });
});
