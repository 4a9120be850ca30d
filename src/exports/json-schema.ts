import { z } from 'zod';
import type { Addresses } from '../digest/addresses.ts';
import { graphExportSchema } from '../schema/graph-export.ts';

/** The JSON Schema of `graph.json`, made from the zod schema, under its own address. */
export function graphJsonSchema(addresses: Addresses): Record<string, unknown> {
  const id = addresses.absolute(addresses.asset('schemas/graph.json'));
  return { $id: id, ...z.toJSONSchema(graphExportSchema, { target: 'draft-2020-12' }) };
}
