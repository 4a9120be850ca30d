import type { z } from 'zod';
import { Refusal } from './refusal.ts';

/** The answer of a service, held to its form. Refuses what is no JSON, or JSON of another form. */
export function readJson<Schema extends z.ZodType>(service: string, text: string, schema: Schema): z.infer<Schema> {
  const fix = 'try again in a few minutes, or start the file by hand with  --offline';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const start = text.slice(0, 80).replace(/\s+/g, ' ').trim();
    throw new Refusal(`${service} did not answer with JSON`, { details: [`its answer starts  ${start}`], fix });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refusal(`${service} answered with something else than the record of a work`, {
    details: issue ? [`at ${issue.path.join('.') || 'the top'}: ${issue.message}`] : [],
    fix,
  });
}
