import { describe, expect, inject, it } from 'vitest';
import { contentFrom, SOUND_FILES, SOURCE, sourceFile, TOPIC, topicFile } from '../builders.ts';
import { filesOf, makeCarrier, put } from './carrier.ts';
import { EXAMPLES, NAUGHTY, sample, YAML_CASES } from './corpora.ts';
import { judgeAll } from './judge.ts';
import { addRow } from './table.ts';

const carrier = makeCarrier('a');

describe('A naughty string', () => {
  it.each([
    ['the statement of a claim', { file: 'claim', path: 'statement', wrap: (text: string) => `${text}.` }],
    ['the title of a source', { file: 'source', path: 'title' }],
    ['the name of an author', { file: 'source', path: 'authors.0.name' }],
    ['the text of a source', { file: 'source', path: 'body' }],
    ['the address of a source', { file: 'source', path: 'url' }],
  ] as const)('as %s is refused, or harmless', (_, position) => {
    const { row, faults } = judgeAll('naughty strings', sample(NAUGHTY, 5), (text) =>
      contentFrom(filesOf(put(carrier, { name: '', ...position }, text))),
    );
    expect(faults).toEqual([]);
    addRow(inject('rows'), row);
  });
});

describe('An example of CommonMark', () => {
  it.each([
    [
      'a source',
      (body: string) => ({ [SOURCE]: sourceFile({ body: `These are the words of the source.\n\n${body}` }) }),
    ],
    ['a topic', (body: string) => ({ [TOPIC]: topicFile({ body }) })],
  ])('as the text of %s is refused, or harmless', (_, files) => {
    const { row, faults } = judgeAll('CommonMark examples', sample(EXAMPLES, 3), (body) =>
      contentFrom({ ...SOUND_FILES, ...files(body) }),
    );
    expect(faults).toEqual([]);
    addRow(inject('rows'), row);
  });
});

describe('A case of the YAML test suite', () => {
  it.each([
    ['front matter', (yaml: string) => yaml],
    ['front matter, below that of the file', (yaml: string) => `title: A topic\nquestion: What?\norder: 1\n${yaml}`],
    ['a value', (yaml: string) => `title: A topic\nquestion: What?\norder:\n${yaml.replace(/^/gm, '  ')}`],
  ])('as %s is refused with a place, or harmless', (_, frontMatter) => {
    const { row, faults } = judgeAll('YAML test suite', sample(YAML_CASES, 2), (yaml) =>
      contentFrom({ ...SOUND_FILES, [TOPIC]: `---\n${frontMatter(yaml)}\n---\n\nAn introduction.\n` }),
    );
    expect(faults).toEqual([]);
    addRow(inject('rows'), row);
  });
});
