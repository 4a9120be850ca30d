import { z } from 'zod';
import { prose, topicId } from './fields.ts';

/** Front matter of content/topics/<id>.md. The Markdown below it introduces the topic. */
export const topicSchema = z.strictObject({
  title: prose.describe('The topic in a word or two.'),
  question: prose.regex(/\?$/, 'a leading question ends with a question mark').describe('The question that it asks.'),
  aliases: z
    .array(topicId)
    .default([])
    .describe('Earlier ids of the topic, the oldest first. Their addresses keep leading to it.'),
  order: z.int().positive().describe('Its place in the list of topics, from 1.'),
});

export type TopicData = z.infer<typeof topicSchema>;
