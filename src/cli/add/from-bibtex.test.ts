import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBibtex } from '../../exports/bibtex.ts';
import { partsOfTitle } from '../../markdown/text-parts.ts';
import { fromBibtex } from './from-bibtex.ts';

/** What becomes of one entry with these fields. */
function found(fields: string, type = 'article') {
  const [one] = fromBibtex(`@${type}{a, title={A title}, ${fields}}`, 'refs.bib');
  if (!one) throw new Error('nothing was found');
  return one;
}

describe('the names of authors', () => {
  it.each([
    ['a particle before the family name', 'van der Maaten, Laurens', 'Laurens van der Maaten'],
    ['a particle with a capital letter', 'Van den Broeck, Guy', 'Guy Van den Broeck'],
    ['particles of both kinds in the order of speech', 'Guy Van den Broeck', 'Guy Van den Broeck'],
    ['a particle in the order of speech', 'Ludwig van Beethoven', 'Ludwig van Beethoven'],
    ['a particle that BibTeX is told of', 'family=Beethoven, given=Ludwig, prefix=van', 'Ludwig van Beethoven'],
    ['a particle with a hyphen', 'al-Khwarizmi, Muhammad', 'Muhammad al-Khwarizmi'],
    [
      'a particle with a hyphen, in the order of speech',
      'Muhammad ibn Musa al-Khwarizmi',
      'Muhammad ibn Musa al-Khwarizmi',
    ],
    ['a given name that starts with an accent', String.raw`{\'E}variste Galois`, 'Évariste Galois'],
    ['a given name that starts with a letter of its own', String.raw`{\L}ukasz Kaiser`, 'Łukasz Kaiser'],
    ['a second name that starts with an accent', String.raw`Jean {\'E}tienne de la Tour`, 'Jean Étienne de la Tour'],
    ['what stands behind the name', 'Bishop, Jr., John', 'John Bishop Jr.'],
    ['a number behind the name', 'Davis, III, Henry', 'Henry Davis III'],
    ['all of it', 'de la Cruz, Jr., Maria Elena', 'Maria Elena de la Cruz Jr.'],
    ['a body in braces', '{{Gemini Team}}', 'Gemini Team'],
  ])('keep %s', (_, written, name) => {
    expect(found(`author={${written} and Hinton, Geoffrey}`).draft.authors).toEqual([
      { name },
      { name: 'Geoffrey Hinton' },
    ]);
  });

  it.each([
    ['whose name has an “and” and a comma', '{{Barnes and Noble, Inc.}}', 'Barnes and Noble, Inc.'],
    ['whose name has an accent', String.raw`{{Universit{\'e} de Gen{\`e}ve}}`, 'Université de Genève'],
    ['in one pair of braces', '{European Commission}', 'European Commission'],
  ])('keep an organisation %s, and say that it is one', (_, written, name) => {
    expect(found(`author={Lovelace, Ada and ${written} and {Hinton}, {Geoffrey}}`).draft.authors).toEqual([
      { name: 'Ada Lovelace' },
      { name, organisation: true },
      { name: 'Geoffrey Hinton' },
    ]);
  });

  it('are none where nothing is between two “and”', () => {
    expect(found('author={Hinton, Geoffrey and {}}').draft.authors).toEqual([{ name: 'Geoffrey Hinton' }]);
    expect(found('author={{}}').draft.authors).toBeUndefined();
  });
});

describe('the date of an entry', () => {
  it.each([
    ['year={2024}', '2024'],
    ['year=2024, month=jul', '2024-07'],
    ['year={2024}, month=jul, day={4}', '2024-07-04'],
    ['year={2024}, month={7--8}', '2024'],
    ['date={2024}', '2024'],
    ['date=2024', '2024'],
    ['date={2024-05-13T10:00:00}', '2024-05-13'],
    ['date={2024~}', '2024'],
    ['date={2024-21}', '2024'],
    ['date={2024-05-XX}', '2024-05'],
    ['date={2024-05-13/2024-06-01}', '2024-05-13'],
    ['date={2024-05/..}', '2024-05'],
    ['date={2024/}', '2024'],
    ['year={2023/2024}', '2023'],
    ['year={2023--24}', '2023'],
    ['date={forthcoming}, year={2024}', '2024'],
  ])('%s is %s', (fields, published) => {
    expect(found(fields)).toMatchObject({ draft: { published }, remarks: [] });
  });

  it.each([
    'year={forthcoming}',
    'year={in press}',
    'year={c. 1999}',
    'year={1999a}',
    'year={24}',
    'year={20240}',
    'year={2024/forthcoming}',
    'date={circa 1999}',
    'date={/2024}',
    'date={../2024}',
    'date={199X}',
    'date={-0044}',
    'urldate={/2024}',
  ])('%s is none, and keeps no other entry from being read', (fields) => {
    const entries = ['one', fields, 'two'].map((text, at) =>
      text === fields
        ? `@misc{none, title={None}, ${fields}}`
        : `@misc{${text}, title={${text}}, year={202${String(at)}}}`,
    );
    const all = fromBibtex(entries.join('\n'), 'refs.bib');
    expect(all.map(({ draft }) => draft.published)).toEqual(['2020', undefined, '2022']);
    expect(all.flatMap(({ remarks }) => remarks)).toEqual([]);
  });

  it.each([
    ['date={2025-02-30}', '2025-02-30'],
    ['date={2025-02-30/2025-03-01}', '2025-02-30'],
    ['date={2025-13}', '2025-13'],
    ['year={2025}, month={13}', '2025-13'],
    ['year={2025}, month={4}, day={31}', '2025-04-31'],
  ])('%s is in no calendar, and it is said which entry has it', (fields, date) => {
    const { draft, remarks } = found(fields);
    expect(draft.published).toBeUndefined();
    expect(remarks).toEqual([
      `The entry a in refs.bib has the date ${date}, which is in no calendar: write under \`published\` when it appeared.`,
    ]);
  });
});

describe('a paper on arXiv', () => {
  const preprint = {
    kind: 'preprint',
    containerTitle: 'arXiv',
    url: 'https://arxiv.org/abs/2402.11337',
    arxiv: '2402.11337',
    doi: '10.48550/arXiv.2402.11337',
  };
  const mention = 'arXiv preprint arXiv:2402.11337';

  it.each([
    ['as Google Scholar has it', 'article', `journal={${mention}}, year={2024}`],
    ['with braces around its name', 'article', 'journal={{arXiv} preprint {arXiv}:2402.11337}'],
    ['as Semantic Scholar has it', 'article', 'journal={ArXiv}, volume={abs/2402.11337}, url={https://example.org/1}'],
    ['as DBLP has it', 'article', 'journal={CoRR}, volume={abs/2402.11337}, eprinttype={arXiv}, eprint={2402.11337}'],
    ['as ADS has it', 'article', 'journal={arXiv e-prints}, archivePrefix={arXiv}, eprint={2402.11337}'],
    ['without a journal', 'article', 'archivePrefix={arXiv}, eprint={2402.11337}'],
    ['in proceedings', 'inproceedings', `booktitle={${mention}}`],
    ['in the journal of an entry that can have none', 'misc', `journal={${mention}}`],
    ['in a note', 'misc', 'note={arXiv:2402.11337 [cs]}'],
    ['in how it was published', 'misc', 'howpublished={arXiv:2402.11337}'],
    ['in an address there', 'misc', String.raw`howpublished={\url{https://arxiv.org/abs/2402.11337}}`],
    ['in an address in a note', 'unpublished', String.raw`note={Preprint, \url{https://arxiv.org/abs/2402.11337}}`],
    ['in its address', 'online', 'url={https://arxiv.org/abs/2402.11337}'],
    ['in the address of its PDF', 'article', 'url={http://arxiv.org/pdf/2402.11337.pdf}'],
    ['in a DOI before a note', 'misc', 'doi={10.48550/arXiv.2402.11337}, note={arXiv:2509.00001}'],
    [
      'in an eprint before a journal',
      'article',
      'archivePrefix={arXiv}, eprint={2402.11337}, journal={arXiv:2509.00001}',
    ],
  ])('is known %s', (_, type, fields) => {
    const { draft, remarks } = found(fields, type);
    const url = fields.includes('example.org') ? 'https://example.org/1' : preprint.url;
    expect(draft).toMatchObject({ ...preprint, url });
    expect(remarks).toEqual(['arXiv has its abstract:  npm run add -- 2402.11337']);
  });

  it('keeps the version that is named', () => {
    const { draft } = found(`journal={${mention}v2}`);
    expect(draft).toMatchObject({ ...preprint, arxiv: '2402.11337v2' });
    expect(found('url={https://arxiv.org/abs/2402.11337v3}').draft).toMatchObject({
      ...preprint,
      arxiv: '2402.11337v3',
    });
  });

  it.each([
    ['a journal', 'article', 'journal={JMLR}, note={arXiv:2402.11337}', 'JMLR'],
    ['proceedings', 'inproceedings', 'booktitle={ICML}, url={https://arxiv.org/abs/2402.11337}', 'ICML'],
    ['proceedings, with arXiv for its journal', 'inproceedings', `booktitle={ICML}, journal={${mention}}`, 'ICML'],
  ])('that has appeared in %s is a paper of that place', (_, type, fields, containerTitle) => {
    expect(found(fields, type).draft).toMatchObject({ ...preprint, kind: 'paper', containerTitle });
  });

  it('that has a DOI of its publisher keeps it', () => {
    expect(found(`journal={${mention}}, doi={10.1000/abc}`).draft).toMatchObject({ ...preprint, doi: '10.1000/abc' });
  });

  it.each([
    ['an identifier that is none', 'journal={arXiv preprint arXiv:2402.1133}', 'arXiv preprint arXiv:2402.1133'],
    ['arXiv without an identifier', 'journal={arXiv preprint}, volume={3}', 'arXiv preprint'],
    ['a paper that is another', 'journal={JMLR}, note={Comment on arXiv:2402.11337}', 'JMLR'],
  ])('is not made of %s', (_, fields, containerTitle) => {
    const { draft } = found(fields);
    expect(draft).toMatchObject({ kind: 'paper', containerTitle });
    expect(draft).not.toHaveProperty('arxiv');
    expect(draft.doi).toBeUndefined();
  });
});

it('what is empty, or is no address to which readers can be led, is as if it were not there', () => {
  const { draft } = found('journal={{}}, url={https://127.0.0.1/x}, author={~}');
  expect(draft).toMatchObject({ containerTitle: undefined, authors: undefined });
  expect(draft).not.toHaveProperty('url');
  expect(fromBibtex('@misc{a, title={{}}}', 'refs.bib')[0]?.draft.title).toBeUndefined();
});

it('keeps a DOI whatever its signs, and tells of one that is none', () => {
  const doi = '10.1002/(sici)1096-8644(199601)99:1<1::aid-ajpa1>3.0.co;2-1';
  expect(found(`doi={${doi}}`).draft).toMatchObject({
    doi,
    url: 'https://doi.org/10.1002/(sici)1096-8644(199601)99:1%3C1::aid-ajpa1%3E3.0.co;2-1',
  });
  const { draft, remarks } = found('doi={10.123/abc}');
  expect(draft.doi).toBeUndefined();
  expect(remarks).toEqual([
    'The entry a in refs.bib has the DOI “10.123/abc”, which is none: write under `doi` what the work’s page has.',
  ]);
});

describe('the words of an entry', () => {
  it.each([
    ['a formula, and what looks like a tag', 'If $a<b$ and c>d', 'If $a<b$ and c>d'],
    ['a formula in braces', String.raw`{$\mathbb{R}^n$} and $x_i$`, String.raw`$\mathbb{R}^n$ and $x_i$`],
    ['a formula with an escaped sign', String.raw`$\$5 \cdot n$ or \$5`, String.raw`$\$5 \cdot n$ or $5`],
    ['signs by their names', String.raw`\textless b{\textgreater} \textless{} \&`, '<b> < &'],
    ['what stands out', String.raw`\emph{One}, \textbf{two}, H\textsubscript{2}O`, 'One, two, H2O'],
    ['accents and dashes', String.raw`{\"U}ber~alles -- {\'e}t{\'e}`, 'Über alles – été'],
    ['nothing but braces', '{The {LLM}}', 'The LLM'],
  ])('are kept: %s', (_, title, words) => {
    const [one] = fromBibtex(`@inproceedings{a, title={${title}}, booktitle={${title}}}`, 'refs.bib');
    expect(one?.draft).toMatchObject({ title: words, containerTitle: words });
  });

  it.each([
    [String.raw`https://example.org/a_b?x=1\&y=2`, 'https://example.org/a_b?x=1&y=2'],
    [String.raw`https://example.org/a\_b\%20c\#d`, 'https://example.org/a_b%20c#d'],
    [String.raw`https://example.org/{\textasciitilde}ada/\~{}b`, 'https://example.org/~ada/~b'],
    [String.raw`\url{https://example.org/a}`, 'https://example.org/a'],
    ['https://example.org/é|{a}', 'https://example.org/%C3%A9%7C%7Ba%7D'],
    ['https://example.org/%7Ba%7D', 'https://example.org/%7Ba%7D'],
  ])('have the address %s as it is meant', (written, url) => {
    expect(found(`url={${written}}`).draft.url).toBe(url);
  });

  it('have a DOI as it is meant', () => {
    expect(found(String.raw`doi={10.1007/978-3\_1}`).draft.doi).toBe('10.1007/978-3_1');
  });

  it('are those that the citations of this digest are made of', () => {
    const words = fc.constantFrom(...['A', 'bound', 'LLMs', '<b>', '</b>', 'a<b', '<', '>', '&', '&amp;', 'R&D']);
    const signs = fc.constantFrom(
      ...['50%', '#1', 'x_i', '{', '}', '{a}', '\\', '^2', '~', '|', '$5', '#MeToo', '_so_'],
    );
    const formulas = fc.constantFrom(
      ...['$n^2$', '$a<b$', '$x_i$,', String.raw`$\mathbb{R}^n$`, String.raw`$O(\log n)$.`],
    );
    const texts = fc.array(fc.oneof(words, signs, formulas), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(texts, (parts) => {
        const title = parts.join(' ');
        const item = { id: 'a-source', type: 'paper-conference', title, 'container-title': title };
        const written = formatBibtex([{ ...item, titleParts: partsOfTitle(title) }]);
        expect(fromBibtex(written, 'refs.bib')).toMatchObject([{ draft: { title, containerTitle: title } }]);
      }),
    );
  });
});

describe('the remarks on an entry', () => {
  const unnamed = 'The entry a in refs.bib ends its authors with “others”: name them all.';
  const onArxiv = 'arXiv has its abstract:  npm run add -- 2402.11337';
  const atCrossref = 'Crossref may know more of it:  npm run add -- 10.1000/abc';
  const eprint = 'eprint={2402.11337}, archivePrefix={arXiv}';

  it.each([
    ['nobody knows more of', 'author={Ashish Vaswani}', []],
    ['does not name all authors', 'author={Ashish Vaswani and others}', [unnamed]],
    ['is on arXiv', `author={Ashish Vaswani and others}, ${eprint}`, [onArxiv, unnamed]],
    ['has a DOI', 'author={Ashish Vaswani and others}, doi={10.1000/ABC}', [atCrossref, unnamed]],
    ['has both', `author={Ashish Vaswani and others}, doi={10.1000/ABC}, ${eprint}`, [onArxiv, atCrossref, unnamed]],
    ['has a DOI of arXiv’s', 'author={Ashish Vaswani}, doi={10.48550/arXiv.2402.11337}', [onArxiv]],
    ['names nobody but others', 'author={others}', [unnamed]],
  ])('that %s say all that applies', (_, fields, remarks) => {
    expect(found(fields).remarks).toEqual(remarks);
  });

  it.each([
    ['Lovelace, Ada, Babbage, Charles', 1],
    ['Hinton, Geoffrey\n  AND  Lovelace, Ada, Babbage, Charles', 1],
    ['Bishop, Jr., John and Davis, III, Henry', 0],
    ['{{Engines, Looms, Mills, and Sons, Inc.}} and Hinton, Geoffrey', 0],
    ['family=Beethoven, given=Ludwig, prefix=van, useprefix=true', 0],
  ])('tell of commas between authors, of whom BibTeX reads one: “%s”', (authors, times) => {
    const said = 'The entry a in refs.bib has commas between its authors, of whom BibTeX reads one: name them all.';
    expect(found(`author={${authors}}`).remarks).toEqual(Array.from({ length: times }, () => said));
  });

  it('take no Others for those that are not named', () => {
    expect(found('author={Others, Ada}').remarks).toEqual([]);
    expect(found('author={others, Ada}').draft.authors).toEqual([{ name: 'Ada others' }]);
    expect(found('author={others, Ada}').remarks).toEqual([]);
  });
});
