import { expect, it } from 'vitest';
import { CLAIM, claimFile, message, reportOf, TOPIC, topicFile } from '../test/builders.ts';
import { topicsHaveClaims } from './topics-have-claims.ts';

it('accepts a topic with a claim', () => {
  expect(reportOf(topicsHaveClaims, { [TOPIC]: topicFile({ order: 7 }) })).toBe('');
});

it('reports a topic without claims', () => {
  expect(reportOf(topicsHaveClaims, { 'content/topics/b-topic.md': topicFile({ order: 2 }) })).toBe(message`
    content/topics/b-topic.md:2:8  No claim is filed under this topic  topics-have-claims
       fix: name “b-topic” in the \`topics\` of a claim, or remove the topic
  `);
});

it.each([
  ['is broken elsewhere', claimFile({ kind: 'theorm' })],
  ['cannot be read', claimFile().replace('note: It', 'note: @It')],
])('accepts a topic whose only claim is in a file that %s', (_, claim) => {
  expect(reportOf(topicsHaveClaims, { [CLAIM]: claim })).toBe('');
});

it('reports a place that two topics want', () => {
  const files = {
    [CLAIM]: claimFile({ topics: ['a-topic', 'b-topic'] }),
    'content/topics/b-topic.md': topicFile(),
  };
  expect(reportOf(topicsHaveClaims, files)).toBe(message`
    content/topics/b-topic.md:4:8  Two topics have the same place  topics-have-claims
       the other is content/topics/a-topic.md
       fix: give this one the next free number
  `);
});
