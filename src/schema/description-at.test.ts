import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { descriptionAt } from './description-at.ts';
import { sourceSchema } from './source.ts';

describe('the sentence on a field', () => {
  it.each([
    [claimSchema, ['statement'], 'The claim: one falsifiable sentence in our words.'],
    [claimSchema, ['evidence', 0, 'note'], 'Why it bears on the claim, in our words.'],
    [claimSchema, ['evidence', 2, 'locator'], 'Where in the source: “abstract”, “section 4”, “12:30”.'],
    [claimSchema, ['topics', 0], 'The id of a topic: the name of its file in content/topics without “.md”.'],
    [sourceSchema, ['provenance', 'from'], 'Where they were taken from, in words.'],
    [sourceSchema, ['doi'], 'DOI without “https://doi.org/”.'],
    [
      sourceSchema,
      ['doubts', 0, 'about'],
      'Which field, or which fact, is not verified. A doubt about author or authors is told wherever their names are, one about date in every citation.',
    ],
  ])('is found in the schema', (schema, path, sentence) => {
    expect(descriptionAt(schema, path)).toBe(sentence);
  });

  it('is that of the first variant that has one', () => {
    const variants = z.union([
      z.strictObject({ name: z.string() }),
      z.strictObject({ name: z.string().describe('Its name.') }),
      z.strictObject({ name: z.string().describe('Another name.') }),
    ]);
    expect(descriptionAt(variants, ['name'])).toBe('Its name.');
  });

  it.each([[['title', 'of']], [['evidence', 'note']], [['nothing']]])('is owed at %j', (path) => {
    expect(() => descriptionAt(claimSchema, path)).toThrow(`The schema says nothing of ${path.join('.')}`);
  });
});
