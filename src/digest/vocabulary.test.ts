import { describe, expect, it } from 'vitest';
import { RELATIONS as SCHEMA_RELATIONS } from '../schema/evidence.ts';
import { SOURCE_KINDS as SCHEMA_SOURCE_KINDS, TEXT_STATES as SCHEMA_TEXT_STATES } from '../schema/source.ts';
import {
  CLAIM_KIND_ORDER,
  CLAIM_KINDS,
  LINK_TYPES,
  RELATION_ORDER,
  RELATIONS,
  SOURCE_KIND_ORDER,
  SOURCE_KINDS,
  TEXT_STATE_ORDER,
  TEXT_STATES,
  WARNINGS,
} from './vocabulary.ts';

describe('the vocabulary', () => {
  it.each([
    ['relation', RELATION_ORDER, SCHEMA_RELATIONS],
    ['kind of claim', CLAIM_KIND_ORDER, Object.keys(CLAIM_KINDS)],
    ['kind of source', SOURCE_KIND_ORDER, SCHEMA_SOURCE_KINDS],
    ['state of a text', TEXT_STATE_ORDER, SCHEMA_TEXT_STATES],
  ])('shows every %s in one place of the order', (_, order, all) => {
    expect([...order].sort()).toEqual([...all].sort());
  });

  it('gives each relation a glyph, a word and a heading of its own, so that colour is never needed', () => {
    for (const key of ['glyph', 'label', 'heading'] as const) {
      expect(new Set(RELATION_ORDER.map((relation) => RELATIONS[relation][key])).size).toBe(RELATION_ORDER.length);
    }
  });

  it('reads a tension the same both ways, and every other link another way from its other end', () => {
    const symmetric = Object.entries(LINK_TYPES).filter(([, type]) => type.out === type.in);
    expect(symmetric.map(([name]) => name)).toEqual(['in-tension-with']);
  });

  it.each([
    ['relations', Object.values(RELATIONS).map(({ meaning }) => meaning)],
    ['kinds of claim', Object.values(CLAIM_KINDS).map(({ meaning }) => meaning)],
    ['types of link', Object.values(LINK_TYPES).map(({ meaning }) => meaning)],
    ['kinds of source', Object.values(SOURCE_KINDS).map(({ meaning }) => meaning)],
    ['states of a text', Object.values(TEXT_STATES).map(({ meaning }) => meaning)],
  ])('explains %s in whole sentences', (_, meanings) => {
    for (const meaning of meanings) expect(meaning).toMatch(/^[A-Z].*\.$/);
  });

  it('says each warning in words of its own', () => {
    expect(new Set(Object.values(WARNINGS)).size).toBe(Object.keys(WARNINGS).length);
  });
});
