import { describe, expect, inject, it } from 'vitest';
import { checkContent } from '../../checks/check-content.ts';
import { excessOf, LIMITS } from '../../load/bounds.ts';
import { renderProse } from '../../markdown/render.ts';
import { CLAIM, contentFrom, SOUND_FILES, SOURCE, sourceFile, TOPIC, topicFile } from '../builders.ts';
import { sample } from './corpora.ts';
import { SLOW_MARKDOWN, SLOW_YAML } from './slow-patterns.ts';
import { addRow } from './table.ts';

/** Seconds of the processor, which do not depend on what else the machine does, that one file may take. */
const MOST = 2;

describe('As large as it may be, a text of', () => {
  it.each(sample(Object.entries(SLOW_MARKDOWN), 4))(
    '%s is checked and rendered in two seconds, or refused',
    (name, make) => {
      const body = largest(make);
      const { seconds, refused } = measure(() => {
        const findings = checkContent(contentFrom({ ...SOUND_FILES, [TOPIC]: topicFile({ body }) }));
        if (!findings.some(({ rule }) => rule === 'mathematics-typesets')) renderProse(body, () => null);
        return findings.length > 0;
      });
      expect(seconds).toBeLessThan(MOST);
      record(name, refused, seconds);
    },
  );

  it.each(Object.entries(SLOW_MARKDOWN))('%s is refused at once where it is larger', (_, make) => {
    const content = contentFrom({ ...SOUND_FILES, [TOPIC]: topicFile({ body: make(1024 * 1024) }) });
    expect(
      new Set(
        checkContent(content)
          .filter(({ file }) => file === TOPIC)
          .map(({ rule }) => rule),
      ),
    ).toEqual(new Set(['files-are-within-bounds']));
  });
});

describe('Metadata of', () => {
  it.each(sample(Object.entries(SLOW_YAML), 2))('%s is refused in two seconds', (name, yaml) => {
    const body = 'These are the words of the source. '.repeat(400);
    const { seconds, refused } = measure(() => {
      const content = contentFrom({
        ...SOUND_FILES,
        [SOURCE]: sourceFile({ body }),
        [CLAIM]: `---\n${yaml}\n---\n\nScope.\n`,
      });
      return checkContent(content).some(({ file }) => file === CLAIM);
    });
    expect({ refused, inTime: seconds < MOST }).toEqual({ refused: true, inTime: true });
    record(name, refused, seconds);
  });
});

/** The largest text of the pattern that keeps to the bounds: one block of it, then as many as a file may have. */
function largest(make: (size: number) => string): string {
  const fits = (text: string) => excessOf(text, LIMITS).length === 0;
  let size = LIMITS.length;
  while (size > 16 && !fits(make(size))) size *= 0.9;
  const block = make(size);
  let blocks = 1;
  while (
    blocks < 256 &&
    fits(
      Array<string>(2 * blocks)
        .fill(block)
        .join('\n\n'),
    )
  )
    blocks *= 2;
  return Array<string>(blocks).fill(block).join('\n\n');
}

function measure(work: () => boolean): { seconds: number; refused: boolean } {
  const before = process.cpuUsage();
  const refused = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, refused };
}

function record(input: string, refused: boolean, seconds: number): void {
  const slowest = { time: 1000 * seconds, input };
  addRow(inject('rows'), {
    corpus: 'slow texts',
    tried: 1,
    refused: Number(refused),
    harmless: Number(!refused),
    live: null,
    slowest,
  });
}
