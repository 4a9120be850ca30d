import { describe, expect, it } from 'vitest';
import { claim, finding, graphOf, member, quotation, source } from '../test/graph-builders.ts';
import { canonicalClaim, claimHash } from './canonical-claim.ts';
import { findByName, firstNameOfClaim, firstNamesOfSources } from './first-name.ts';

const quoting = (id: string, of: string, aliases: string[] = []) =>
  claim(id, { statement: 'It is so.', aliases, evidence: [quotation({ source: of }), finding({ source: of })] });
const before = quoting('an-old-claim', 'an-old-source');
const line = canonicalClaim(before.data, before.body);
const stored = new Map([['an-old-claim', [line]]]);

describe('the first name', () => {
  it('of a claim is the one that its versions are stored by, whichever of its names that is', () => {
    expect(firstNameOfClaim(before, stored)).toBe('an-old-claim');
    expect(firstNameOfClaim(claim('its-new-name', { aliases: ['a-name-between', 'an-old-claim'] }), stored)).toBe(
      'an-old-claim',
    );
  });

  it('of a claim that took over the address of another is its own', () => {
    const both = new Map([...stored, ['the-other', [line]]]);
    expect(firstNameOfClaim(claim('an-old-claim', { aliases: ['the-other'] }), both)).toBe('an-old-claim');
  });

  it('of a claim that is not stored yet is its id', () => {
    expect(firstNameOfClaim(claim('a-new-claim', { aliases: ['never-published'] }), stored)).toBe('a-new-claim');
  });

  it('of a renamed source is the one that stored versions quote it by', () => {
    const renamed = source('its-new-name', { aliases: ['a-name-between', 'an-old-source'] });
    expect(firstNamesOfSources([renamed, source('another')], stored)).toEqual(
      new Map([['its-new-name', 'an-old-source']]),
    );
  });

  it('of a source that took over the address of another is its own', () => {
    expect(firstNamesOfSources([source('an-old-source', { aliases: ['the-other'] })], stored)).toEqual(new Map());
    const both = new Map([...stored, ['another-claim', [line.replaceAll('an-old-source', 'the-other')]]]);
    expect(firstNamesOfSources([source('an-old-source', { aliases: ['the-other'] })], both)).toEqual(new Map());
  });

  it('of a renamed source that no version quotes is the one whose address was issued first', () => {
    const renamed = source('its-new-name', { aliases: ['a-name-between', 'its-old-name'] });
    const issued = new Map([
      ['/sources/its-old-name/', '2026-11-23'],
      ['/sources/a-name-between/', '2026-11-24'],
    ]);
    expect(firstNamesOfSources([renamed], stored, issued)).toEqual(new Map([['its-new-name', 'its-old-name']]));
  });

  it('of a renamed source that was never public is its earliest', () => {
    const renamed = source('its-new-name', { aliases: ['its-old-name', 'a-name-between'] });
    expect(firstNamesOfSources([renamed], stored)).toEqual(new Map([['its-new-name', 'its-old-name']]));
  });

  it('of a source that no version quotes and that took the place of another of its day is its own', () => {
    const heir = source('a-source', { aliases: ['the-other'] });
    const issued = new Map(['a-source', 'the-other'].map((name) => [`/sources/${name}/`, '2026-11-23']));
    expect(firstNamesOfSources([heir], stored, issued)).toEqual(new Map());
  });
});

describe('a rename of a claim and of its source', () => {
  const after = graphOf(
    {
      claims: [quoting('its-new-name', 'a-new-source', ['an-old-claim'])],
      sources: [source('a-new-source', { aliases: ['an-old-source'] })],
    },
    { 'an-old-claim': [line] },
  );
  const graph = graphOf({ claims: [before], sources: [source('an-old-source')] }, { 'an-old-claim': [line] });
  const [was, is] = [member(graph.claims, 'an-old-claim'), member(after.claims, 'its-new-name')];

  it('changes no id of a piece of evidence or a passage', () => {
    const ids = ({ evidence }: typeof is) => evidence.map(({ id, passage }) => [id, passage]);
    expect(ids(is)).toEqual(ids(was));
  });

  it('changes the first name of neither', () => {
    expect([is.firstName, member(after.sources, 'a-new-source').firstName]).toEqual(['an-old-claim', 'an-old-source']);
  });

  it('changes neither what the claim says nor its hash', () => {
    expect(canonicalClaim(is.data, is.body, is.sourceNames)).toBe(line);
    expect(claimHash(is.data, is.body, is.sourceNames)).toBe(claimHash(was.data, was.body));
  });
});

it('findByName finds a thing by the id that it has and by those that it had', () => {
  const { sources } = graphOf({ sources: [source('its-new-name', { aliases: ['its-old-name'] })] });
  expect(['its-new-name', 'its-old-name', 'no-name'].map((name) => findByName(name, sources)?.id)).toEqual([
    'its-new-name',
    'its-new-name',
    undefined,
  ]);
});
