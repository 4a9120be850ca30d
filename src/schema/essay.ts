import { z } from 'zod';
import { prose } from './fields.ts';

/** Front matter of the digest’s own texts: content/overview.md and content/method.md. */
export const essaySchema = z.strictObject({
  title: prose.describe('The heading of the text.'),
  description: prose.describe('The text in one sentence, for search engines and link previews.'),
});

export type EssayData = z.infer<typeof essaySchema>;
