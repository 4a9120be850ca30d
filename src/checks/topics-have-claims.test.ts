import { expect, it } from 'vitest';
import { CLAIM, claimFile, contentFrom, message, reportOf, SOUND_FILES, TOPIC, topicFile } from '../test/builders.ts';
import { formatFindings } from '../reporters/text.ts';
import { checkContent } from './check-content.ts';
import { topicsHaveClaims } from './topics-have-claims.ts';

it('accepts a topic with a claim', () => {
  expect(reportOf(topicsHaveClaims, { [TOPIC]: topicFile({ order: 7 }) })).toBe('');
});

it('reports a topic without claims', () => {
  const files = { 'content/topics/b-topic.md': topicFile({ order: 2 }), 'content/permalinks.txt': '/ 2026-01-02\n' };
  expect(reportOf(topicsHaveClaims, files)).toBe(message`
    content/topics/b-topic.md:2:8  No claim is filed under this topic  topics-have-claims
       fix: name “b-topic” in the \`topics\` of a claim, or remove the topic
  `);
});

it.each([
  ['its id', [], 'b-topic'],
  ['its ids', ['an-old-topic', 'an-older-topic'], 'an-old-topic, an-older-topic, b-topic'],
])('reports a published topic without claims, and to what %s may lead', (_, aliases, ids) => {
  expect(reportOf(topicsHaveClaims, { 'content/topics/b-topic.md': topicFile({ order: 2, aliases }) })).toBe(message`
    content/topics/b-topic.md:2:8  No claim is filed under this topic  topics-have-claims
       fix: name “b-topic” in the \`topics\` of a claim, or remove the topic and add  aliases: [${ids}]  to the one that takes its place
  `);
});

it('asks for what passes: a topic whose ids another has, once it is removed', () => {
  const files = { ...SOUND_FILES, 'content/topics/b-topic.md': topicFile({ order: 2, aliases: ['an-old-topic'] }) };
  const { ledger } = contentFrom(files);
  const topic = topicFile({ aliases: ['an-old-topic', 'b-topic'] });
  const mended = contentFrom({ ...SOUND_FILES, [TOPIC]: topic, 'content/permalinks.txt': ledger });
  expect(formatFindings(checkContent(mended))).toBe('');
});

it.each([
  ['is broken elsewhere', claimFile({ kind: 'theorm' })],
  ['cannot be read', claimFile().replace('note: It', 'note: @It')],
])('accepts a topic whose only claim is in a file that %s', (_, claim) => {
  expect(reportOf(topicsHaveClaims, { [CLAIM]: claim })).toBe('');
});

it('reports a place that several topics want, and one for each that is free', () => {
  const files = {
    [CLAIM]: claimFile({ topics: ['a-topic', 'b-topic', 'c-topic', 'd-topic'] }),
    'content/topics/b-topic.md': topicFile(),
    'content/topics/c-topic.md': topicFile({ order: 7 }),
    'content/topics/d-topic.md': topicFile(),
  };
  expect(reportOf(topicsHaveClaims, files)).toBe(message`
    content/topics/b-topic.md:4:8  Two topics have the same place  topics-have-claims
       the other is content/topics/a-topic.md
       fix: write  order: 8  in this one, or move the others on

    content/topics/d-topic.md:4:8  Two topics have the same place  topics-have-claims
       the other is content/topics/a-topic.md
       fix: write  order: 9  in this one, or move the others on
  `);
});
