import { beforeEach, expect, it, vi } from 'vitest';
import type { Graph } from '../digest/graph.ts';
import { packInMemory } from '../test/pack-in-memory.ts';
import type { Pack } from './kept-pack.ts';
import type { OpenCorpus } from '../load/open-corpus.ts';
import { claim, graphOf } from '../test/graph-builders.ts';
import { createPageKeys } from './page-keys.ts';

let readings: Pack;
beforeEach(() => {
  readings = packInMemory();
});

const GRAPH = graphOf({ claims: [claim('a'), claim('b')] });
const OTHER_B = graphOf({ claims: [claim('a'), claim('b', { statement: 'Another.' })] });
const opened = (ledger = '', essays: object[] = []) => ({ ledger, corpus: { essays } }) as unknown as OpenCorpus;

/** Whether a build works out the key of a page of the claim `a` once another build has. */
function isMade({ graph = GRAPH, after = opened(), file = 'a.html' }): boolean {
  const makeFor = (of: Graph) => vi.fn((noted: Graph = of) => String(noted.claims.get('a')?.data.statement));
  createPageKeys(opened(), readings)('a.html', { graph: GRAPH, make: makeFor(GRAPH) });
  const make = makeFor(graph);
  expect(createPageKeys(after, readings)(file, { graph, make })).toBe('The claim a.');
  return make.mock.calls.length > 0;
}

it('are made once as long as all that they are made of is the same', () => {
  expect(isMade({})).toBe(false);
  expect(isMade({ graph: OTHER_B })).toBe(false);
});

it('are made anew where the page, the ledger or an essay is another', () => {
  expect(isMade({ file: 'b.html' })).toBe(true);
  expect(isMade({ after: opened('/a/ 2026-11-23\n') })).toBe(true);
  expect(isMade({ after: opened('', [{ body: 'Words.' }]) })).toBe(true);
});

it('are made anew each time where they are made of something else', () => {
  const make = vi.fn(() => 'key');
  for (let times = 0; times < 2; times += 1) createPageKeys(opened(), readings)('a.html', { graph: null, make });
  expect(make).toHaveBeenCalledTimes(2);
});
