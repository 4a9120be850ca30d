import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RELATIONS } from '../schema/evidence.ts';
import {
  deriveStanding,
  RULE_ORDER,
  STANDING_RULES,
  standingInWords,
  STANDINGS,
  type StandingName,
  type Witness,
} from './standing.ts';

const FREE = { withdrawn: false, circles: [] };

/** Words of each origin, with this relation. */
function words(relation: Witness['relation'], ...origins: string[]): Witness[] {
  return origins.map((origin) => ({ relation, origins: [origin], words: 'own' }));
}

/** A paraphrase of each origin, with this relation. */
function paraphrase(relation: Witness['relation'], ...origins: string[]): Witness[] {
  return words(relation, ...origins).map((witness) => ({ ...witness, words: 'none' }));
}

/** Words of somebody who retells each origin, with this relation. */
function retelling(relation: Witness['relation'], ...origins: string[]): Witness[] {
  return words(relation, ...origins).map((witness) => ({ ...witness, words: 'retold' }));
}

const EXAMPLES: [name: StandingName, qualified: boolean, reason: string, witnesses: Witness[]][] = [
  ['open', false, 'Nothing here supports, states or disputes it.', []],
  ['open', false, 'Nothing here supports, states or disputes it.', words('mentions', 'a', 'b')],
  ['open', true, 'One origin qualifies it.', words('qualifies', 'a')],
  ['asserted', false, 'One origin states it.', words('states', 'a')],
  ['asserted', false, 'Two independent origins state it.', words('states', 'a', 'b')],
  [
    'asserted',
    true,
    'One origin states it; two qualify it.',
    [...words('states', 'a'), ...words('qualifies', 'b', 'c')],
  ],
  ['supported', false, 'One origin supports it in its own words.', words('supports', 'a')],
  ['supported', false, 'Two independent origins support it in their own words.', words('supports', 'a', 'b')],
  [
    'supported',
    true,
    'Two independent origins support it in their own words; one qualifies it.',
    [...words('supports', 'a', 'b'), ...words('qualifies', 'c')],
  ],
  [
    'supported',
    false,
    'One origin supports it in its own words; one more only in our paraphrase.',
    [...words('supports', 'a'), ...paraphrase('supports', 'b')],
  ],
  [
    'supported',
    false,
    'One origin supports it in its own words; two more only in our paraphrase; one states it.',
    [...words('supports', 'a'), ...paraphrase('supports', 'b', 'c'), ...words('states', 'd')],
  ],
  [
    'supported',
    false,
    'One origin supports it in its own words.',
    [...words('supports', 'a'), ...paraphrase('supports', 'a'), ...words('states', 'a'), ...words('mentions', 'b')],
  ],
  ['supported', false, 'One origin supports it in the words of a retelling.', retelling('supports', 'a')],
  [
    'supported',
    false,
    'Two independent origins support it in the words of retellings; one more only in our paraphrase.',
    [...retelling('supports', 'a', 'b'), ...paraphrase('supports', 'c')],
  ],
  [
    'supported',
    false,
    'One origin supports it in its own words; one more in the words of a retelling.',
    [...words('supports', 'a'), ...retelling('supports', 'a', 'b')],
  ],
  [
    'supported',
    false,
    'One origin supports it in its own words; two more in the words of retellings; one more only in our paraphrase.',
    [...words('supports', 'a'), ...retelling('supports', 'b', 'c'), ...paraphrase('supports', 'd')],
  ],
  [
    'reported',
    false,
    'One origin supports it, but only in our paraphrase, since the text is not held.',
    paraphrase('supports', 'a'),
  ],
  [
    'reported',
    false,
    'Two independent origins support it, but only in our paraphrase, since their texts are not held; one states it.',
    [...paraphrase('supports', 'a', 'b'), ...words('states', 'c')],
  ],
  ['disputed', false, 'One origin disputes it.', words('disputes', 'a')],
  [
    'disputed',
    true,
    'Two independent origins dispute it; one qualifies it.',
    [...words('disputes', 'a', 'b'), ...words('qualifies', 'c')],
  ],
  [
    'contested',
    false,
    'One origin supports it in its own words; one disputes it.',
    [...words('supports', 'a'), ...words('disputes', 'b')],
  ],
  [
    'contested',
    false,
    'One origin states it; two dispute it.',
    [...words('states', 'a'), ...words('disputes', 'b', 'c')],
  ],
  [
    'supported',
    true,
    'One origin supports it in its own words; the same one qualifies it.',
    [...words('supports', 'a'), ...words('qualifies', 'a')],
  ],
  [
    'supported',
    true,
    'One origin supports it in its own words; the same one qualifies it, and so does one more.',
    [...words('supports', 'a'), ...words('qualifies', 'a', 'b')],
  ],
  [
    'reported',
    true,
    'Two independent origins support it, but only in our paraphrase, since their texts are not held; one states it; one of these qualifies it, and so do two more.',
    [...paraphrase('supports', 'a', 'b'), ...words('states', 'c'), ...words('qualifies', 'c', 'd', 'e')],
  ],
  [
    'asserted',
    true,
    'Two independent origins state it; two of these qualify it.',
    [...words('states', 'a', 'b'), ...words('qualifies', 'a', 'b')],
  ],
  [
    'contested',
    true,
    'One origin states it; the same one disputes it; the same one qualifies it.',
    [...words('states', 'a'), ...words('disputes', 'a'), ...words('qualifies', 'a')],
  ],
  [
    'contested',
    true,
    'Three independent origins support it in their own words; one more only in our paraphrase; one states it; one disputes it; one qualifies it.',
    [
      ...words('supports', 'a', 'b', 'c'),
      ...paraphrase('supports', 'd'),
      ...words('states', 'e'),
      ...words('disputes', 'f'),
      ...words('qualifies', 'g'),
    ],
  ],
];

describe('deriveStanding', () => {
  it.each(EXAMPLES)('says %s (qualified: %s): %s', (name, qualified, reason, witnesses) => {
    expect(deriveStanding(witnesses, FREE)).toMatchObject({ name, qualified, reason });
  });

  it('says withdrawn before anything else', () => {
    const witnesses = [...words('supports', 'a'), ...words('disputes', 'b'), ...words('qualifies', 'c')];
    expect(deriveStanding(witnesses, { withdrawn: true, circles: [] })).toMatchObject({
      name: 'withdrawn',
      qualified: false,
      reason: 'The digest no longer makes this claim.',
    });
  });

  it('has an example above for every rule', () => {
    const shown = new Set<StandingName>(['withdrawn', ...EXAMPLES.map(([name]) => name)]);
    expect([...shown].sort()).toEqual([...RULE_ORDER].sort());
  });

  it.each([
    [
      'two that share authors are not called independent',
      ['a', 'b'],
      [['a', 'b']],
      'Two origins support it in their own words.',
    ],
    [
      'nor are three of which two share authors',
      ['a', 'b', 'c'],
      [['b', 'c']],
      'Three origins support it in their own words.',
    ],
    [
      'a circle with others leaves two independent',
      ['a', 'b'],
      [
        ['a', 'x'],
        ['b', 'y'],
      ],
      'Two independent origins support it in their own words.',
    ],
    ['a circle says nothing about one origin', ['a'], [['a', 'b']], 'One origin supports it in its own words.'],
  ])('%s', (_, ids, circles, reason) => {
    expect(deriveStanding(words('supports', ...ids), { withdrawn: false, circles }).reason).toBe(reason);
  });

  it('counts an origin once, however often it is quoted and through however many retellings', () => {
    const once = deriveStanding(words('supports', 'a', 'b'), FREE);
    expect(deriveStanding([...words('supports', 'b', 'a', 'a'), ...words('supports', 'b')], FREE)).toEqual(once);
    expect(deriveStanding([{ relation: 'supports', origins: ['b', 'a'], words: 'own' }], FREE)).toEqual(once);
  });

  it('lists the origins of each relation, sorted', () => {
    const witnesses = [...words('supports', 'b', 'a'), ...words('disputes', 'c'), ...words('qualifies', 'a')];
    expect(deriveStanding(witnesses, FREE).origins).toEqual({
      supports: ['a', 'b'],
      states: [],
      disputes: ['c'],
      qualifies: ['a'],
    });
  });

  it('does not depend on the order of the evidence', () => {
    fc.assert(
      fc.property(anyWitnesses, (witnesses) => {
        expect(deriveStanding(witnesses.toReversed(), FREE)).toEqual(deriveStanding(witnesses, FREE));
      }),
    );
  });

  it('never says supported without words that support and never with a dispute', () => {
    fc.assert(
      fc.property(anyWitnesses, (witnesses) => {
        const { name } = deriveStanding(witnesses, FREE);
        const has = (relation: Witness['relation'], held = false) =>
          witnesses.some((w) => w.relation === relation && w.origins.length > 0 && (w.words !== 'none' || !held));
        expect(name === 'supported').toBe(has('supports', true) && !has('disputes'));
      }),
    );
  });

  it('gives the reason in one sentence', () => {
    fc.assert(
      fc.property(anyWitnesses, (witnesses) => {
        expect(deriveStanding(witnesses, FREE).reason).toMatch(/^[A-Z][^.]*\.$/);
      }),
    );
  });
});

describe('standingInWords', () => {
  it.each([
    ['Supported', { name: 'supported', qualified: false }],
    ['Supported, qualified', { name: 'supported', qualified: true }],
    ['Withdrawn', deriveStanding(words('qualifies', 'a'), { withdrawn: true, circles: [] })],
  ] as const)('says “%s”', (said, standing) => {
    expect(standingInWords(standing)).toBe(said);
  });
});

describe('the published rules', () => {
  it('explain every standing, and try each once', () => {
    expect(Object.keys(STANDING_RULES).sort()).toEqual([...STANDINGS].sort());
    expect([...RULE_ORDER].sort()).toEqual([...STANDINGS].sort());
  });
});

const anyWitnesses = fc.array(
  fc.record<Witness>({
    relation: fc.constantFrom(...RELATIONS),
    origins: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 0, maxLength: 2 }),
    words: fc.constantFrom('own' as const, 'retold' as const, 'none' as const),
  }),
  { maxLength: 8 },
);
