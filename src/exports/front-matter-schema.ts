import { z } from 'zod';
import { COLLECTIONS, type CollectionName } from '../schema/collections.ts';

/** What one file of each collection is called. */
export const KINDS_OF_FILE = {
  sources: 'source',
  claims: 'claim',
  topics: 'topic',
  essays: 'essay',
} as const satisfies Record<CollectionName, string>;

/**
 * The JSON Schema of a kind of front matter as it is written (defaults may be left out), made from its zod schema,
 * with the descriptions of the fields and, for editors that show them, our own messages
 * (`patternErrorMessage`, a keyword of VS Code’s JSON and YAML language services).
 */
export function frontMatterSchema(collection: CollectionName): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(COLLECTIONS[collection].schema, {
    io: 'input',
    target: 'draft-07',
    override: ({ zodSchema, jsonSchema }) => {
      const message = patternMessage(zodSchema);
      if (message !== null && jsonSchema.pattern !== undefined) jsonSchema['patternErrorMessage'] = message;
    },
  });
  return {
    $schema,
    $comment: 'Made from src/schema by npm run schemas.',
    title: `The front matter of a ${KINDS_OF_FILE[collection]}`,
    ...schema,
  };
}

/** The message of the pattern that a text is held to, or null. */
function patternMessage(schema: z.core.$ZodTypes): string | null {
  for (const check of schema._zod.def.checks ?? []) {
    const { format, error } = check._zod.def as Partial<z.core.$ZodCheckRegexDef>;
    // Our messages are the same whatever the value.
    const message = format === 'regex' && error?.({} as never);
    if (message) return typeof message === 'string' ? message : message.message;
  }
  return null;
}
