import { z } from 'zod';
import type { Addresses } from '../digest/addresses.ts';
import { graphExportSchema } from '../schema/graph-export.ts';
import { site } from '../site.ts';

/** The JSON Schema of `graph.json`, made from the zod schema, under its own address. */
export function graphJsonSchema(addresses: Addresses): Record<string, unknown> {
  const id = addresses.absolute(addresses.asset('schemas/graph.json'));
  const schema = graphExportSchema.describe(
    `${site.name}: claims, the evidence for and against them, and the sources of that evidence.`,
  );
  return { $id: id, ...z.toJSONSchema(schema, { target: 'draft-2020-12' }) };
}
