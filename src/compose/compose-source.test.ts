import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../digest/normalise-text.ts';
import { parseFrontMatter } from '../load/front-matter.ts';
import { parseContentFile } from '../load/parse-content-file.ts';
import { readContent } from '../load/read-content.ts';
import { message, reportOf, SOURCE } from '../test/builders.ts';
import { frontMatterIsValid } from '../checks/front-matter-is-valid.ts';
import { nothingIsLeftToDo } from '../checks/nothing-is-left-to-do.ts';
import { provenanceIsComplete } from '../checks/provenance-is-complete.ts';
import { composeSource, type SourceDraft } from './compose-source.ts';

const NOTHING = { provenance: { recorded: '2026-12-01' }, added: '2026-12-02' };

it('writes what is known in the form of the files in content/', () => {
  const draft: SourceDraft = {
    added: '2026-12-02',
    provenance: { recorded: '2026-12-01', from: 'The arXiv API.', seenAt: ['https://arxiv.org/abs/2401.00010'] },
    doubts: [{ about: 'licence', level: 'unknown' }],
    kind: 'preprint',
    title: 'Parrots: a review',
    shortTitle: 'Jelassi 2024',
    authors: [{ name: 'Samy Jelassi' }],
    containerTitle: 'arXiv',
    published: '2024-01-01',
    url: 'https://arxiv.org/abs/2401.00010',
    arxiv: '2401.00010',
    doi: '10.48550/arXiv.2401.00010',
    categories: ['cs.LG', 'cs.AI'],
    text: 'partial',
    extent: 'the abstract',
    body: 'The words of the abstract.',
  };
  expect(composeSource(draft)).toBe(
    `${message`
    ---
    kind: preprint
    title: "Parrots: a review"
    shortTitle: Jelassi 2024
    authors:
      - name: Samy Jelassi
    containerTitle: arXiv
    published: 2024-01-01
    url: https://arxiv.org/abs/2401.00010
    arxiv: "2401.00010"
    doi: "10.48550/arXiv.2401.00010"
    categories: [cs.LG, cs.AI]
    text: partial
    extent: the abstract
    licence: null
    provenance:
      sha256: 9b254aa9362cc5d26dbaacc8a019961a04c447a0f5ebd731e3f7a667968cbdb7
      recorded: 2026-12-01
      from: The arXiv API.
      seenAt:
        - https://arxiv.org/abs/2401.00010
    doubts:
      - about: licence
        level: unknown
    added: 2026-12-02
    ---

    The words of the abstract.
  `}\n`,
  );
});

it('marks what is missing as to do, and says how', () => {
  const file = composeSource(NOTHING);
  const report = [nothingIsLeftToDo, frontMatterIsValid].map((rule) => reportOf(rule, { [SOURCE]: file })).join('');
  expect(report.split('\n').filter((line) => line.startsWith('content'))).toEqual([
    'content/sources/a-source.md:2:7  `kind` is left to do  nothing-is-left-to-do',
    'content/sources/a-source.md:3:8  `title` is left to do  nothing-is-left-to-do',
    'content/sources/a-source.md:4:13  `shortTitle` is left to do  nothing-is-left-to-do',
    'content/sources/a-source.md:6:11  `authors[1].name` is left to do  nothing-is-left-to-do',
    'content/sources/a-source.md:8:17  `containerTitle` is left to do  nothing-is-left-to-do',
    'content/sources/a-source.md:10:12  `published` is left to do  nothing-is-left-to-do',
    'content/sources/a-source.md:12:6  `url` is left to do  nothing-is-left-to-do',
    'content/sources/a-source.md:14:10  `summary` is left to do  nothing-is-left-to-do',
    'content/sources/a-source.md:18:9  `provenance.from` is left to do  nothing-is-left-to-do',
  ]);
});

describe('takes the state of the text from the text', () => {
  it.each([
    ['held', 'Words.', {}],
    ['none', '', {}],
    ['none', '<!-- nothing to read -->', {}],
    ['partial', 'Words.', { text: 'partial' as const }],
  ])('%s', (state, body, known) => {
    const file = composeSource({ ...NOTHING, body, ...known });
    expect(parseFrontMatter(file).value).toMatchObject({ text: state });
    expect(reportOf(provenanceIsComplete, { [SOURCE]: file })).toBe('');
  });
});

describe('says of every source of the digest what its file says', () => {
  const files = readContent('.').files.filter(({ collection }) => collection === 'sources');
  it.each(files.map((file) => [file.id, file] as const))('%s', (_, file) => {
    const { value, body } = file.frontMatter;
    const composed = composeSource({ ...(value as SourceDraft), body });
    expect(parseContentFile('sources', file.path, composed).data).toEqual(file.data);
    expect(composed.slice(composed.indexOf('\n---\n'))).toBe(file.raw.slice(file.raw.indexOf('\n---\n')));
  });
});

it('is read back as it was meant, whatever the words', () => {
  const text = fc.oneof(
    // Control characters are refused, however they are written.
    fc.string({ unit: 'binary' }).filter((words) => !/[\p{Cc}\u2028\u2029]/u.test(words)),
    fc.constantFrom('2024', 'null', '2401.00010', '---', '- a: b', '#'),
  );
  fc.assert(
    fc.property(text, text, fc.array(text, { maxLength: 4 }), (title, name, notes) => {
      const file = composeSource({ ...NOTHING, title, authors: [{ name }], notes });
      const { value, problems } = parseFrontMatter(file);
      expect(problems).toEqual([]);
      expect(value).toMatchObject({
        title: normaliseText(title),
        authors: [{ name: normaliseText(name) }],
        ...(notes.length > 0 && { notes: notes.map(normaliseText) }),
      });
    }),
    { numRuns: 30 },
  );
});
