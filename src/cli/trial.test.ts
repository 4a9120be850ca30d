import { describe, expect, it } from 'vitest';
import { checkContent } from '../checks/check-content.ts';
import { filesAreWithinBounds } from '../checks/files-are-within-bounds.ts';
import { filesAreInTheirPlace } from '../checks/files-are-in-their-place.ts';
import { formatFindings } from '../reporters/text.ts';
import { contentFrom, message, SOUND_FILES, TOPIC, topicFile } from '../test/builders.ts';
import { withinTime } from './trial.ts';

const LARGE = 'These are words.\n\n'.repeat(800);
const stuck = { worker: new URL('../test/hostile/stuck-worker.ts', import.meta.url) };
const withTopic = (body: string) => contentFrom({ ...SOUND_FILES, [TOPIC]: topicFile({ body }) });

describe('a trial', () => {
  it('is not made of plain files', async () => {
    const content = withTopic('endless');
    expect(await withinTime(content, { ...stuck, worker: new URL('file:///there/is/none.ts') })).toBe(content);
  });

  it('leaves a large file as it is that is read in time', async () => {
    const content = withTopic(LARGE);
    expect(await withinTime(content)).toBe(content);
  });

  it('waits for one that the processor has had no time for', async () => {
    const content = withTopic(`idle\n\n${LARGE}`);
    expect(await withinTime(content, { ...stuck, deadline: 1000 })).toBe(content);
  });

  it.each(['endless', 'bottomless'])('ends a reader that %s words keep, and names the file alone', async (word) => {
    const content = await withinTime(withTopic(`${word}\n\n${LARGE}`), {
      ...stuck,
      deadline: word === 'endless' ? 50 : 60_000,
      memory: 16,
    });
    expect(formatFindings(checkContent(content, [filesAreWithinBounds]))).toBe(message`
      content/topics/a-topic.md:1:1  Reading the file takes longer than two seconds, or more memory than there is  files-are-within-bounds
         fix: keep what is quoted or needed and mark the gaps, or make two files of it
    `);
    expect(content.corpus.topics).toEqual([]);
    expect(content.corpus.claims).toHaveLength(1);
  });

  it('goes on with the next file after one was ended', async () => {
    const body = `endless\n\n${LARGE}`;
    const content = contentFrom({
      ...SOUND_FILES,
      [TOPIC]: topicFile({ body }),
      'content/topics/b.md': topicFile({ body: LARGE }),
    });
    const { corpus } = await withinTime(content, { ...stuck, deadline: 1000 });
    expect(corpus.topics.map(({ id }) => id)).toEqual(['b']);
  });

  it('is made of stored versions too', async () => {
    const files = { 'content/versions/a-claim.jsonl': `{"scope":"endless ${'word '.repeat(2_000)}"}\n` };
    const content = await withinTime(contentFrom({ ...SOUND_FILES, ...files }), { ...stuck, deadline: 50 });
    expect(formatFindings(checkContent(content, [filesAreInTheirPlace]))).toBe(message`
      content/versions/a-claim.jsonl:1:1  Reading the file takes longer than two seconds, or more memory than there is  files-are-in-their-place
         expected less
         fix: restore it as it was:  git checkout <revision> -- content/versions/a-claim.jsonl
    `);
  });
});
