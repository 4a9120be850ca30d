import type { Graph } from '../graph.ts';
import { normaliseText } from '../normalise-text.ts';
import type { TopicChange } from './change.ts';

/** What changed about the topics: which there are, and what they ask. `before` has the names of `after`. */
export function topicChanges(before: Graph, after: Graph): TopicChange[] {
  return [...new Set([...before.topics.keys(), ...after.topics.keys()])].sort().flatMap((topic): TopicChange[] => {
    const old = before.topics.get(topic)?.data;
    const now = after.topics.get(topic)?.data;
    if (old && now) {
      return (['title', 'question'] as const).flatMap((field) => {
        const [from, to] = [normaliseText(old[field]), normaliseText(now[field])];
        return from === to ? [] : [{ change: 'topic-altered', topic, field, from, to } as const];
      });
    }
    if (now) return [{ change: 'topic-added', topic, title: now.title, question: now.question }];
    return old ? [{ change: 'topic-removed', topic, title: old.title, question: old.question }] : [];
  });
}
