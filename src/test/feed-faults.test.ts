import { describe, expect, it } from 'vitest';
import { siteFeed } from '../exports/feeds.ts';
import { faultsOfAtom, faultsOfJsonFeed } from './feed-faults.ts';
import { ADDRESSES, claim, graphOf, source } from './graph-builders.ts';

const { atom, json } = siteFeed(graphOf({ claims: [claim('a-claim')], sources: [source('a-source')] }), ADDRESSES);

it('the feeds that the digest writes have no fault', () => {
  expect(faultsOfAtom(atom)).toEqual([]);
  expect(faultsOfJsonFeed(json)).toEqual([]);
});

describe('of an Atom feed the guard reports', () => {
  const entryId = 'tag:mesoscale.example,2026:claims/a-claim/v1';
  it.each([
    ['a name that is missing', /<name>.*<\/name>/, '', 'Expecting an element name, got nothing'],
    ['an id that is missing', /<id>.*<\/id>/, '', 'Expecting an element id, got nothing'],
    ['a day without a time', 'T00:00:00.000Z', '', "Type dateTime doesn't allow value '2026-11-23'"],
    [
      'an element that Atom does not have',
      '<subtitle',
      '<subtitel/><subtitle',
      'Element feed failed to validate content',
    ],
    ['an author that is missing', /<author>[^]*<\/author>/, '', 'no author (4.1.1)'],
    [
      'a second link',
      /<link ([^>]*rel="alternate")/,
      '<link $1 type="text/html"/><link $1',
      'two alternate links of one type (4.1.1, 4.1.2)',
    ],
    [
      'an id that is there twice',
      'tag:mesoscale.example,2026:sources/a-source/added',
      entryId,
      'an id that another entry has (4.1.1)',
    ],
    ['an id that is no IRI', entryId, 'a claim', 'an id that is no absolute IRI (4.2.6)'],
    ['no link to itself', 'rel="self"', 'rel="related"', 'no link to itself (4.1.1)'],
    ['a relative address', '<a href="https://digest.example', '<a href="', 'an address that is not absolute'],
  ])('%s', (_, from, to, fault) => {
    expect(faultsOfAtom(atom.replace(from, to))).toContain(fault);
  });
});

describe('of a JSON Feed the guard reports', () => {
  it.each([
    ['an older version', 'version/1.1', 'version/1', '/version must be equal to constant'],
    ['an id that is missing', /"id": ".*",/, '', "/items/0 must have required property 'id'"],
    ['a day without a time', 'T00:00:00.000Z', '', '/items/0/date_published must match format "date-time"'],
    ['a field of its own', '"title"', '"titel": "", "title"', ' must NOT have additional properties'],
    ['a relative address', '"url": "https://digest.example', '"url": "', '/items/0/url must match format "uri"'],
    [
      'an id that is there twice',
      'sources/a-source/added',
      'claims/a-claim/v1',
      'tag:mesoscale.example,2026:claims/a-claim/v1 is there twice',
    ],
  ])('%s', (_, from, to, fault) => {
    expect(faultsOfJsonFeed(json.replace(from, to))).toContain(fault);
  });
});
