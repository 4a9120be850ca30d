import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id as idSchema } from '../schema/fields.ts';
import { claimIdFor, sourceIdFor } from './ids.ts';

const NONE = new Set<string>();

describe('sourceIdFor', () => {
  it.each([
    [{ kind: 'paper', arxiv: '2402.11337v1', authors: [{ name: 'Randall Balestriero' }] }, 'arxiv-2402-11337'],
    [{ kind: 'preprint', arxiv: 'math.GT/0309136v2' }, 'arxiv-math-0309136'],
    [
      { kind: 'essay', authors: [{ name: 'Ada Lovelace' }], title: 'On the Analytical Engine' },
      'essay-lovelace-analytical',
    ],
    [{ kind: 'article', containerTitle: 'gentic.news', title: 'Tao: LLM Math' }, 'article-gentic-tao'],
    [{ kind: 'essay', authors: [{ name: 'A. Tao' }], title: 'What AI is not: GPU time' }, 'essay-tao-not'],
    [{ kind: 'essay', title: 'x'.repeat(100) }, `essay-${'x'.repeat(54)}`],
    [{ kind: 'post', authors: [{ name: 'Paweł Łukasz-Øster' }] }, 'post-oster'],
    [{ kind: 'video', authors: [{ name: '陶哲轩' }], title: null }, 'video'],
    [{ kind: 'paper', authors: [{ name: 'John Bishop Jr.' }], title: 'Suffix names' }, 'paper-bishop-suffix'],
    [
      { kind: 'paper', authors: [{ name: 'Laurens van der Maaten' }], title: 'Particle names' },
      'paper-maaten-particle',
    ],
    [
      { kind: 'paper', authors: [{ name: 'European Commission', organisation: true }], title: 'Ethics guidelines' },
      'paper-european-commission-ethics',
    ],
    [
      { kind: 'paper', authors: [{ name: 'The University of Toronto', organisation: true }], title: null },
      'paper-university-toronto',
    ],
    [
      {
        kind: 'post',
        authors: [{ name: '中国科学院', organisation: true }],
        containerTitle: 'Academy news',
        title: 'Results',
      },
      'post-academy-results',
    ],
    [{ kind: 'paper', authors: [{ name: 'Gemini Team' }], title: 'Models' }, 'paper-gemini-team-models'],
    [{ kind: 'essay', authors: [{ name: 'OpenAI' }], title: 'Models' }, 'essay-openai-models'],
    [{}, 'source'],
  ] as const)('%o → %s', (name, id) => {
    expect(sourceIdFor(name, NONE)).toBe(id);
  });

  it('takes more of the title, then a number, where the id is in use', () => {
    const name = { kind: 'essay', authors: [{ name: 'A. Tao' }], title: 'Structure everywhere' } as const;
    expect(sourceIdFor(name, new Set(['essay-tao-structure']))).toBe('essay-tao-structure-everywhere');
    expect(sourceIdFor(name, new Set(['essay-tao-structure', 'essay-tao-structure-everywhere']))).toBe(
      'essay-tao-structure-everywhere-2',
    );
  });

  it('takes four words of the title at the most, and then as high a number as there must be', () => {
    const name = { kind: 'essay', title: 'One two three four five' } as const;
    const ids = ['essay-one', 'essay-one-two', 'essay-one-two-three', 'essay-one-two-three-four'];
    const numbered = [2, 3, 4].map((count) => `essay-one-two-three-four-${String(count)}`);
    const taken = new Set<string>();
    for (const id of [...ids, ...numbered]) {
      expect(sourceIdFor(name, taken)).toBe(id);
      taken.add(id);
    }
  });
});

describe('claimIdFor', () => {
  it.each([
    [
      'A score for accuracy does not by itself show which problem-solving skills a model has learned.',
      'score-accuracy-not-itself-show-problem-solving-skills',
    ],
    ['Masking helps.', 'masking-helps'],
    ['One two three four five six seven eight nine ten.', 'one-two-three-four-five-six-seven-eight'],
    [`Masking ${'x'.repeat(60)} helps.`, 'masking-helps'],
    ['x'.repeat(100), 'x'.repeat(60)],
    ['It is.', 'claim-758aa1002d'],
    ['学习理论说得很少。', 'claim-632d189141'],
  ])('%s → %s', (statement, id) => {
    expect(claimIdFor(statement)).toBe(id);
  });
});

it('makes nothing but ids that are free', () => {
  const text = fc.string({ unit: 'binary', maxLength: 120 });
  fc.assert(
    fc.property(text, text, (title, author) => {
      const one = sourceIdFor({ kind: 'post', title, authors: [{ name: author }] }, NONE);
      const two = sourceIdFor({ kind: 'post', title, authors: [{ name: author }] }, new Set([one]));
      const claim = claimIdFor(title, new Set([claimIdFor(title)]));
      expect([one, two, claim].map((id) => idSchema.safeParse(id).success)).toEqual([true, true, true]);
      expect(two).not.toBe(one);
    }),
  );
});
