import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COLLECTIONS } from './collections.ts';

interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

describe.each(Object.entries(COLLECTIONS))('the schema of %s', (_, { schema }) => {
  it('says of every field what it means, for the editor, the JSON Schema and the documentation alike', () => {
    expect([...fieldsWithoutMeaning(z.toJSONSchema(schema) as JsonSchema, '')]).toEqual([]);
  });

  it('refuses a key that it does not know, so that a misspelt one is never dropped', () => {
    const issues = schema.safeParse({ kind: 'post', titel: 'A title' }).error?.issues ?? [];
    expect(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))).toContain('titel');
  });
});

it('Every collection has a folder of its own', () => {
  const folders = Object.values(COLLECTIONS).map(({ folder }) => folder);
  expect(new Set(folders).size).toBe(folders.length);
});

function* fieldsWithoutMeaning(schema: JsonSchema, path: string): Generator<string> {
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    if (field.description === undefined) yield `${path}.${key}`;
    yield* fieldsWithoutMeaning(field, `${path}.${key}`);
  }
  for (const part of [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])])
    if (part) yield* fieldsWithoutMeaning(part, path);
}
