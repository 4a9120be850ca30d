import { describe, expect, it } from 'vitest';
import { checkContent } from '../checks/check-content.ts';
import { parseFrontMatter } from '../load/front-matter.ts';
import { readContent } from '../load/read-content.ts';
import { evidence } from '../schema/evidence.ts';
import { contentFrom } from '../test/builders.ts';
import { EVIDENCE_TEMPLATE, TEMPLATES } from './content-templates.ts';

describe('the files to copy', () => {
  it('pass every rule among the files that there are', () => {
    const { files } = readContent(process.cwd());
    const topic = files.find(({ path }) => path === 'content/topics/predictability.md');
    // Its introduction leads to claims that are not among these files.
    const named = topic?.raw.replace(topic.frontMatter.body, 'Words of ours.\n');
    const texts = Object.fromEntries(TEMPLATES.map(({ path, text }) => [path, text]));
    const content = contentFrom({ [topic?.path ?? '']: named ?? '', ...texts });
    expect(content.files).toHaveLength(TEMPLATES.length + 1);
    expect(checkContent(content)).toEqual([]);
  });

  it('are named as no file is', () => {
    const paths = readContent(process.cwd()).files.map(({ path }) => path);
    expect(TEMPLATES.filter(({ path }) => paths.includes(path))).toEqual([]);
  });

  it('have a piece of evidence that fits its schema', () => {
    const { value, problems } = parseFrontMatter(`---\n${EVIDENCE_TEMPLATE}---\n`);
    expect(problems).toEqual([]);
    expect(
      evidence
        .array()
        .length(1)
        .safeParse((value as { evidence: unknown }).evidence).error,
    ).toBeUndefined();
  });
});
