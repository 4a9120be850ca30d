import { describe, expect, it } from 'vitest';
import { claim, finding, graphOf, member, quotation, source } from '../test/graph-builders.ts';
import type { ClaimData } from '../schema/claim.ts';
import { canonicalClaim } from './canonical-claim.ts';
import { claimEvents } from './claim-events.ts';

type History = ClaimData['history'];

const SOURCES = [source('a-source', { shortTitle: 'A' })];
const published: History[number] = { date: '2026-11-23', changed: ['published'], why: 'First published.' };
const entry = (date: string, ...changed: History[number]['changed']): History[number] => ({
  date,
  changed,
  why: 'So.',
});
const storedOf = (...evidence: ClaimData['evidence']) =>
  canonicalClaim(claim('a-claim', { evidence }).data, 'A scope.');

/** The events of a claim that quotes its source now, with the versions that were stored of it. */
function eventsOf(overrides: Partial<ClaimData>, stored: string[] = []) {
  const claims = [claim('a-claim', { evidence: [quotation()], history: [published], ...overrides })];
  const { claims: nodes, sources } = graphOf({ claims, sources: SOURCES }, { 'a-claim': stored });
  return claimEvents(member(nodes, 'a-claim'), sources);
}

describe('the events of a claim', () => {
  it('are its publication, with the standing that it had then', () => {
    const [event, ...others] = eventsOf({});
    expect(event).toMatchObject({ ...published, id: 'v1', version: 1, shift: null });
    expect(event?.standing?.reason).toBe('One origin supports it in its own words.');
    expect(others).toEqual([]);
  });

  it('say of a version how it changed the standing, and because of what', () => {
    const history = [published, entry('2026-12-01', 'evidence')];
    const events = eventsOf({ history }, [storedOf(finding()), storedOf(quotation())]);
    expect(events.map(({ id, standing, shift }) => [id, standing?.name, shift])).toEqual([
      ['v1', 'reported', null],
      ['v2', 'supported', 'Standing: reported → supported, since A now supports it in its own words.'],
    ]);
  });

  it('tell a standing that changed because of a source by its own entry, which makes no version', () => {
    const events = eventsOf({ history: [published, entry('2026-12-01', 'standing')] });
    expect(events.map(({ id, version, shift }) => [id, version, shift])).toEqual([
      ['v1', 1, null],
      ['2026-12-01-standing', null, null],
    ]);
  });

  it('end with the withdrawal', () => {
    const events = eventsOf({ withdrawn: { date: '2026-12-02', why: 'It was wrong.' } });
    expect(events.map(({ id, shift }) => [id, shift])).toEqual([
      ['v1', null],
      ['withdrawn', 'Standing: supported → withdrawn.'],
    ]);
    expect(events.map(({ standing }) => standing?.name)).toEqual(['supported', 'withdrawn']);
  });

  it('go on after it, oldest first, where the claim had to change once more', () => {
    const withdrawn = { date: '2026-12-02', why: 'It was wrong.' };
    const events = eventsOf({ withdrawn, history: [published, entry('2026-12-03', 'status')] });
    expect(events.map(({ id }) => id)).toEqual(['v1', 'withdrawn', '2026-12-03-status']);
  });

  it('put the withdrawal behind what else happened on its day', () => {
    const withdrawn = { date: published.date, why: 'It was wrong.' };
    const events = eventsOf({ withdrawn, history: [published, entry(published.date, 'links', 'status')] });
    expect(events.map(({ id }) => id)).toEqual(['v1', `${published.date}-links-status`, 'withdrawn']);
  });

  it('say what the claim said then', () => {
    const history = [published, entry('2026-12-01', 'statement'), entry('2026-12-02', 'links')];
    const earlier = canonicalClaim(claim('a-claim', { statement: 'It was so.', evidence: [] }).data, '');
    const events = eventsOf({ history, statement: 'It is so.' }, [earlier]);
    expect(events.map(({ statement }) => statement)).toEqual(['It was so.', 'It is so.', 'It is so.']);
  });

  it('have ids of their own, also two changes of one kind and day', () => {
    const twice = entry('2026-12-01', 'links');
    const history = [published, twice, twice, entry('2026-12-01', 'evidence', 'links'), twice];
    expect(eventsOf({ history }, [storedOf(quotation())]).map(({ id }) => id)).toEqual([
      'v1',
      '2026-12-01-links',
      '2026-12-01-links-again-1',
      'v2',
      '2026-12-01-links-again-2',
    ]);
  });

  it('leave the standing open to the reader where a version was not stored', () => {
    const events = eventsOf({ history: [published, entry('2026-12-01', 'evidence')] });
    expect(events.map(({ standing, shift }) => [standing?.name, shift])).toEqual([
      [undefined, null],
      ['supported', null],
    ]);
  });

  it('tell no shift to or from a version that was not stored', () => {
    const history = [published, entry('2026-12-01', 'evidence'), entry('2026-12-02', 'evidence')];
    const events = eventsOf({ history }, [storedOf(finding())]);
    expect(events.map(({ standing, shift }) => [standing?.name, shift])).toEqual([
      ['reported', null],
      [undefined, null],
      ['supported', null],
    ]);
  });

  it('weigh stored evidence from a source that is there no more by the name that it had', () => {
    const history = [published, entry('2026-12-01', 'evidence')];
    const [first] = eventsOf({ history }, [storedOf(quotation({ source: 'a-lost-source' }))]);
    expect(first?.standing?.origins.supports).toEqual(['a-lost-source']);
  });
});

it('a renamed source is the same source, and its stored evidence still weighs', () => {
  const history = [published, entry('2026-12-01', 'scope')];
  const stored = [storedOf(quotation({ source: 'its-old-name' })), storedOf(quotation({ source: 'its-old-name' }))];
  const renamed = source('its-new-name', { aliases: ['its-old-name'], derivedFrom: ['a-source'] });
  const quoting = claim('a-claim', { evidence: [quotation({ source: 'its-new-name' })], history });
  const graph = graphOf({ claims: [quoting], sources: [...SOURCES, renamed] }, { 'a-claim': stored });
  const events = claimEvents(member(graph.claims, 'a-claim'), graph.sources);
  expect(events.map(({ standing, shift }) => [standing?.origins.supports, shift])).toEqual([
    [['a-source'], null],
    [['a-source'], null],
  ]);
});
