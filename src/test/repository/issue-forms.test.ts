import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = '.github/ISSUE_TEMPLATE';
const FORMS = readdirSync(FOLDER).filter((name) => name !== 'config.yml');

const attributes = { label: z.string().min(1), description: z.string().min(1).optional() };
const field = { id: z.string().regex(/^[a-z]+$/), validations: z.strictObject({ required: z.boolean() }).optional() };

/** What GitHub takes for an issue form, as far as ours use it (https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema). */
const form = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  title: z.string().min(1).optional(),
  labels: z.array(z.string()),
  body: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({
          type: z.literal(['input', 'textarea']),
          ...field,
          attributes: z.strictObject({ ...attributes, placeholder: z.string().optional() }),
        }),
        z.strictObject({
          type: z.literal('checkboxes'),
          ...field,
          attributes: z.strictObject({ ...attributes, options: z.array(z.strictObject({ label: z.string() })).min(1) }),
        }),
      ]),
    )
    .min(1),
});

describe.each(FORMS)('%s', (name) => {
  const { data, error } = form.safeParse(parse(readFileSync(`${FOLDER}/${name}`, 'utf8')));

  it('is a form that GitHub accepts', () => {
    expect(error?.issues ?? []).toEqual([]);
  });

  it('has a different id and label for each field', () => {
    const fields = data?.body ?? [];
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    expect(new Set(fields.map(({ attributes }) => attributes.label)).size).toBe(fields.length);
  });
});

it.each([
  ['suggest-source', ['address']],
  ['dispute-claim', ['claim', 'evidence']],
  ['damaged-text', ['source', 'place']],
])('%s has the fields that links on the site fill in', (name, ids) => {
  const { body } = form.parse(parse(readFileSync(`${FOLDER}/${name}.yml`, 'utf8')));
  expect(body.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
});
