import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { expect, it } from 'vitest';
import { parseDoi } from '../digest/doi.ts';
import { formatBibtex } from './bibtex.ts';
import type { CslItem } from './csl.ts';
import { parsePersonName } from './person-name.ts';

const PREPRINT: CslItem = {
  id: 'a-source',
  type: 'article',
  title: 'Let Me Think: LLMs at 50% of $n^2$',
  author: ['Ada Lovelace', 'Ludwig van der Waals', 'Plato'].map((name) => parsePersonName({ name })),
  issued: { 'date-parts': [[2024, 2, 17]] },
  'container-title': 'arXiv',
  URL: 'https://arxiv.org/abs/2402.11337v1?a_b=~1#c',
  DOI: '10.48550/arXiv.2402.11337',
  number: 'arXiv:2402.11337v1',
  note: 'The authors are reported, not verified.',
};

it('writes a preprint as no article of a journal, with its number where tools look for it', () => {
  expect(formatBibtex([PREPRINT])).toBe(`@misc{a-source,
	author = {Lovelace, Ada and van der Waals, Ludwig and {Plato}},
	title = {Let {Me} {Think:} {LLMs} at 50\\% of \\$n\\textasciicircum{}2\\$},
	howpublished = {arXiv},
	eprint = {2402.11337v1},
	archiveprefix = {arXiv},
	year = {2024},
	month = feb,
	doi = {10.48550/arXiv.2402.11337},
	url = {https://arxiv.org/abs/2402.11337v1?a_b=~1#c},
	note = {The authors are reported, not verified.},
}

`);
});

it.each([
  ['article-journal', '@article{a-source,', 'journal'],
  ['article-newspaper', '@article{a-source,', 'journal'],
  ['paper-conference', '@inproceedings{a-source,', 'booktitle'],
  ['post', '@misc{a-source,', 'howpublished'],
])('names what a %s appeared in', (type, start, container) => {
  const item = { id: 'a-source', type, title: 'A title', 'container-title': 'Here & there', page: '1-2' };
  expect(formatBibtex([item])).toBe(
    `${start}\n\ttitle = {A title},\n\t${container} = {Here \\& there},\n\tpages = {1--2},\n}\n\n`,
  );
});

it('keeps the letters of every script, and no line of a text makes a field', () => {
  const title = '这是一个 Ελληνικά… “É” and אבג';
  const names = ['王小云', 'محمد موسى', 'Gabriel Márquez'];
  const item = {
    id: 'a-source',
    type: 'webpage',
    title,
    author: names.map((name) => parsePersonName({ name })),
    note: 'Ł\n\turl = {x}',
  };
  const [read] = new Cite(formatBibtex([item])).data as unknown as CslItem[];
  expect(read?.title).toBe(title);
  expect(read?.author).toEqual([
    { family: '王小云' },
    { family: 'موسى', given: 'محمد' },
    { family: 'Márquez', given: 'Gabriel' },
  ]);
  expect([read?.note, read?.URL]).toEqual(['Ł url = {x}', undefined]);
});

it('ends no address at a brace of its own', () => {
  const item = {
    id: 'a-source',
    type: 'webpage',
    title: 'A title',
    URL: 'https://example.org/}, note = {x',
    DOI: '10.1000/a}b',
  };
  const [read] = new Cite(formatBibtex([item])).data as unknown as CslItem[];
  expect(read).toMatchObject({ URL: 'https://example.org/%7D, note = %7Bx', DOI: 'https://doi.org/10.1000/a%7Db' });
  expect(read).not.toHaveProperty('note');
});

it.each(['10.1000/a{b}#z?w', '10.1000/a%7Bb', '10.1002/99:1<1::aid-ajpa1>3.0.co;2-#', '10.1000/a}b{', '10.1000/a\\b'])(
  'gives the DOI %s so that it reads back the same',
  (DOI) => {
    const [read] = new Cite(formatBibtex([{ id: 'a-source', type: 'webpage', title: 'A title', DOI }]))
      .data as unknown as CslItem[];
    expect(parseDoi(read?.DOI ?? '')).toBe(DOI.toLowerCase());
  },
);

it('keeps the capitals of a word that begins with a sign of TeX', () => {
  // A brace right before a backslash makes a letter with an accent of what is within, in small letters as the rest.
  const written = formatBibtex([{ id: 'a-source', type: 'webpage', title: 'On #MeToo and $GPT, but _so_' }]);
  expect(written).toContain('title = {On {{\\#MeToo}} and {{\\$GPT,}} but \\_so\\_},');
  expect(new Cite(written).data).toMatchObject([{ title: expect.stringMatching(/#MeToo.* and .*\$GPT,/) as string }]);
});

it('never has a brace that is not closed', () => {
  const written = formatBibtex([{ id: 'a-source', type: 'webpage', title: '\\ } { ~ < > | _ # $ & %' }]);
  expect(written).toContain(
    'title = {\\textbackslash{} \\textbraceright{} \\textbraceleft{} \\textasciitilde{} \\textless{} \\textgreater{} \\textbar{} \\_ \\# \\$ \\& \\%},',
  );
});
