import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { message, SOUND_FILES, sourceFile } from '../../test/builders.ts';
import { aPlace, arxivFeed, crossrefWork, TODAY } from '../../test/services.ts';
import type { Ask } from './ask.ts';

const WRITTEN = 'Then  npm run check -- --fix  enters its addresses, and a pull request brings it in.\n';

describe('a paper on arXiv', () => {
  it('becomes a whole file: metadata, the abstract, and where both are from', async () => {
    const place = aPlace();
    const { code, out, err } = await place.run(
      ['2509.00001'],
      [{ body: arxivFeed({ comment: '12 pages &amp; code' }) }],
    );
    expect({ code, out, err }).toEqual({
      code: 0,
      out: '',
      err: `Asking arXiv for 2509.00001 …\nWrote content/sources/arxiv-2509-00001.md. Nothing is left to do in it. ${WRITTEN}`,
    });
    expect(place.read('content/sources/arxiv-2509-00001.md')).toBe(
      `${message`
      ---
      kind: preprint
      title: Masking and what it hides
      shortTitle: Lovelace & Babbage 2025
      authors:
        - name: Ada Lovelace
        - name: Charles Babbage
      containerTitle: arXiv
      published: 2025-09-01
      revised: 2025-10-02
      url: https://arxiv.org/abs/2509.00001
      arxiv: "2509.00001v2"
      doi: "10.48550/arXiv.2509.00001"
      categories: [cs.LG, cs.AI]
      text: partial
      extent: the abstract
      licence: CC0 1.0 (arXiv’s terms for its metadata, to which abstracts belong)
      provenance:
        sha256: a66ba30d69b1ab660dad3a1ab2a6779e35f7818f7d41859fa642573ff454be90
        recorded: 2026-12-01
        from: arXiv’s API. The text is the abstract of version 2.
        seenAt:
          - https://arxiv.org/abs/2509.00001v2
          - https://export.arxiv.org/api/query?id_list=2509.00001&max_results=1
      doubts:
        - about: venue
          level: unknown
          note: arXiv names none.
        - about: DOI
          level: inferred
          note: Follows the arXiv pattern 10.48550/arXiv. and the identifier.
        - about: code
          level: unknown
      notes:
        - "The authors’ comment on arXiv: “12 pages & code”."
      added: 2026-12-01
      ---

      We mask.

      It helps.
    `}\n`,
    );
  });

  it('is taken by an identifier from before April 2007', async () => {
    const place = aPlace();
    const { asked, err } = await place.run(['arXiv:math.DG/0211159'], [{ body: arxivFeed({ id: 'math/0211159v1' }) }]);
    expect(asked).toEqual(['export.arxiv.org/api/query?id_list=math/0211159&max_results=1']);
    expect(err).toContain('Wrote content/sources/arxiv-math-0211159.md. Nothing is left to do in it.');
    const file = place.read('content/sources/arxiv-math-0211159.md');
    expect(file).toContain('url: https://arxiv.org/abs/math/0211159\narxiv: "math/0211159v1"\n');
    expect(file).toContain('doi: "10.48550/arXiv.math/0211159"\n');
  });

  it('is taken in the version that is named', async () => {
    const place = aPlace();
    const { asked } = await place.run(
      ['https://arxiv.org/abs/2509.00001v1'],
      [{ body: arxivFeed({ id: '2509.00001v1' }) }],
    );
    expect(asked).toEqual(['export.arxiv.org/api/query?id_list=2509.00001v1&max_results=1']);
    expect(place.read('content/sources/arxiv-2509-00001.md')).toContain('arxiv: "2509.00001v1"\n');
  });

  it('that has appeared somewhere is a paper of that place', async () => {
    const place = aPlace();
    await place.run(
      ['2509.00001'],
      [{ body: arxivFeed({ journal: 'Journal of Engines 3 (2026)', doi: '10.1000/abc' }) }],
    );
    const file = place.read('content/sources/arxiv-2509-00001.md');
    expect(file).toContain('kind: paper\n');
    expect(file).toContain('containerTitle: Journal of Engines 3 (2026)\n');
    expect(file).toContain('doi: "10.1000/abc"\n');
  });

  it('is asked for at DataCite where its DOI is named', async () => {
    const attributes = {
      doi: '10.48550/arxiv.2509.00001',
      titles: [{ title: 'Masking' }],
      creators: [{ name: 'Lovelace, Ada' }, { name: 'x', givenName: 'Charles', familyName: 'Babbage' }],
      publisher: 'arXiv',
      publicationYear: 2025,
      dates: [{ date: '2025-09-01T17:00:00Z', dateType: 'Submitted' }],
      subjects: [{ subject: 'Machine Learning (cs.LG)' }, { subject: 'FOS: Computer and information sciences' }],
      descriptions: [{ description: 'We mask.', descriptionType: 'Abstract' }],
    };
    const place = aPlace();
    const outcome = await place.run(
      ['10.48550/arXiv.2509.00001'],
      [{ body: JSON.stringify({ data: { attributes } }) }],
    );
    expect(outcome.asked).toEqual(['api.datacite.org/dois/10.48550%2Farxiv.2509.00001']);
    const file = place.read('content/sources/arxiv-2509-00001.md');
    expect(file).toContain('authors:\n  - name: Ada Lovelace\n  - name: Charles Babbage\n');
    expect(file).toContain('published: 2025-09-01\n');
    expect(file).toContain('categories: [cs.LG]\n');
    expect(file).toContain('from: DataCite’s API. The text is the abstract.\n');
    expect(file.endsWith('---\n\nWe mask.\n')).toBe(true);
    expect(outcome.err).toContain('Nothing is left to do in it.');
  });
});

describe('a work with a DOI', () => {
  const abstract = '<jats:title>Abstract</jats:title><jats:p>We <jats:italic>mask</jats:italic> it.</jats:p>';

  it('is told to be without its text only where nobody brings one', async () => {
    const place = aPlace();
    place.write('paper.md', 'The whole paper.\n');
    const { err } = await place.run(
      ['10.1000/ABC', '--text', `${place.root}/paper.md`],
      [{ body: crossrefWork({ abstract }) }],
    );
    expect(err).not.toContain('not held');
  });

  it('is held without its abstract where no licence lets others pass it on', async () => {
    const place = aPlace();
    const { err } = await place.run(['10.1000/ABC'], [{ body: crossrefWork({ abstract }) }]);
    expect(err).toBe(
      `${message`
      Asking Crossref for 10.1000/abc …
      Crossref has its abstract, but no licence that lets others pass it on, so the text is not held.
      Wrote content/sources/paper-lovelace-masking.md. Left to do in it:

      content/sources/paper-lovelace-masking.md:14:10  \`summary\` is left to do  nothing-is-left-to-do
         fix: say in your words what the source says

      Then  npm run check -- --fix  enters its addresses, and a pull request brings it in.
    `}\n`,
    );
    expect(place.read('content/sources/paper-lovelace-masking.md')).toBe(
      `${message`
      ---
      kind: paper
      title: Masking & hiding
      shortTitle: Lovelace & The Engine Group 2025
      authors:
        - name: Ada Lovelace
        - name: The Engine Group
      containerTitle: Journal of Engines
      published: 2025-09
      url: https://journal.example.org/abc
      doi: "10.1000/abc"
      page: 3-14
      text: none
      summary: "TODO: say in your words what the source says"
      licence: null
      provenance:
        recorded: 2026-12-01
        from: Crossref’s API. No text of the work is held.
        seenAt:
          - https://doi.org/10.1000/abc
          - https://api.crossref.org/works/10.1000%2Fabc
      doubts:
        - about: licence
          level: unknown
          note: Crossref names none under which a text could be held.
      added: 2026-12-01
      ---
    `}\n`,
    );
  });

  it('is held with its abstract where a licence lets others pass it on', async () => {
    const license = [{ URL: 'https://creativecommons.org/licenses/by/4.0/' }];
    const place = aPlace();
    await place.run(['10.1000/abc'], [{ body: crossrefWork({ abstract, license }) }]);
    const file = place.read('content/sources/paper-lovelace-masking.md');
    expect(file).toContain('text: partial\nextent: the abstract\nlicence: CC BY 4.0\n');
    expect(file.endsWith('---\n\nWe mask it.\n')).toBe(true);
  });

  it('is held without an abstract whose formulas cannot be read', async () => {
    const license = [{ URL: 'https://creativecommons.org/licenses/by/4.0/' }];
    const formula = '<jats:p>We mask <mml:math><mml:mi>x</mml:mi></mml:math>.</jats:p>';
    const { err } = await aPlace().run(['10.1000/abc'], [{ body: crossrefWork({ abstract: formula, license }) }]);
    expect(err).toContain('Its abstract has formulas that Crossref gives as MathML alone, so the text is not held.');
  });

  it('tells of a retraction', async () => {
    const place = aPlace();
    const update = { 'updated-by': [{ type: 'retraction', DOI: '10.1000/xyz' }] };
    const { err } = await place.run(['10.1000/abc'], [{ body: crossrefWork(update) }]);
    expect(err).toContain('Crossref says that there is a retraction of it: 10.1000/xyz.');
    expect(place.read('content/sources/paper-lovelace-masking.md')).toContain(
      'notes:\n  - "Crossref says that there is a retraction of it: 10.1000/xyz."\n',
    );
  });

  it.each([
    ['correction', 'a correction'],
    ['erratum', 'an erratum'],
    ['expression_of_concern', 'an expression of concern'],
  ])('notes an update of the type %s as %s', async (type, named) => {
    const place = aPlace();
    await place.run(['10.1000/abc'], [{ body: crossrefWork({ 'updated-by': [{ type, DOI: '10.1000/*x*' }] }) }]);
    const said = `Crossref says that there is ${named} of it: 10.1000/`;
    expect(place.read('content/sources/paper-lovelace-masking.md')).toContain(`notes:\n  - "${said}\\\\*x\\\\*."\n`);
  });

  const RIGHTS = 'https://creativecommons.org/licenses/by/4.0/';

  it.each([
    ['Crossref', [{ body: crossrefWork({ license: [{ URL: RIGHTS }] }) }]],
    [
      'DataCite',
      [
        { status: 404 },
        {
          body: JSON.stringify({
            data: {
              attributes: { doi: '10.1000/abc', titles: [{ title: 'A title' }], rightsList: [{ rightsUri: RIGHTS }] },
            },
          }),
        },
      ],
    ],
  ])('keeps the licence that %s names where it has no abstract', async (_, replies) => {
    const place = aPlace();
    await place.run(['10.1000/abc'], replies);
    const [name = ''] = place.list('sources').filter((file) => file !== 'a-source.md');
    const file = place.read(`content/sources/${name}`);
    expect(file).toContain('\nlicence: CC BY 4.0\n');
    expect(file).not.toContain('doubts:');
  });

  it('is asked for at DataCite where Crossref does not know it', async () => {
    const attributes = {
      doi: '10.5281/zenodo.1',
      titles: [{ title: 'Data' }],
      creators: [{ name: 'The Group' }],
      publisher: { name: 'Zenodo' },
      publicationYear: 2024,
    };
    const place = aPlace();
    const { asked, code } = await place.run(
      ['10.5281/zenodo.1'],
      [{ status: 404 }, { body: JSON.stringify({ data: { attributes } }) }],
    );
    expect({ asked, code }).toEqual({
      asked: ['api.crossref.org/works/10.5281%2Fzenodo.1', 'api.datacite.org/dois/10.5281%2Fzenodo.1'],
      code: 0,
    });
    expect(place.list('sources')).toContain('paper-group-data.md');
  });
});

describe('a page', () => {
  const page = (head: string) => ({
    body: `<!doctype html><html><head>${head}</head><body><p>Words.</p></body></html>`,
  });
  const linked = (item: object) => `<script type="application/ld+json">${JSON.stringify(item)}</script>`;
  const author = { '@type': 'Person', name: 'Ada Lovelace' };

  it.each([
    [
      'JSON-LD',
      linked({
        '@graph': [
          { '@type': 'WebPage', name: 'x' },
          {
            '@type': 'BlogPosting',
            headline: 'On engines',
            author: [author],
            datePublished: '2026-05-04T10:00Z',
            isPartOf: { name: 'Notes' },
          },
        ],
      }),
      ['kind: essay', 'title: On engines', '  - name: Ada Lovelace', 'containerTitle: Notes', 'published: 2026-05-04'],
    ],
    [
      'citation_*',
      '<meta name="citation_title" content="On engines"><meta name="citation_author" content="Lovelace, Ada"><meta name="citation_journal_title" content="Engines"><meta name="citation_publication_date" content="2026/5/4"><meta name="citation_doi" content="10.1000/ABC">',
      [
        'kind: paper',
        'title: On engines',
        '  - name: Ada Lovelace',
        'containerTitle: Engines',
        'published: 2026-05-04',
        'doi: "10.1000/abc"',
      ],
    ],
    [
      'OpenGraph',
      '<meta property="og:title" content="On &amp; engines"><meta property="og:site_name" content="Notes"><meta property="og:type" content="video.other"><meta property="article:published_time" content="2026-05"><meta name="author" content="Ada Lovelace">',
      ['kind: video', 'title: On & engines', '  - name: Ada Lovelace', 'containerTitle: Notes', 'published: 2026-05'],
    ],
    [
      'its title alone, and marks the rest',
      '<title>On engines</title><script type="application/ld+json">{ no JSON</script>',
      ['kind: "TODO: write one of post, brief, article, essay, preprint, paper, video"', 'title: On engines'],
    ],
    [
      'JSON-LD of a type that nobody knows, and marks the kind',
      linked({ '@type': ['Article', 'constructor'], headline: 'On engines', author }),
      ['kind: "TODO: write one of post, brief, article, essay, preprint, paper, video"', 'title: On engines'],
    ],
  ])('is read by %s', async (_, head, lines) => {
    const place = aPlace();
    const { code } = await place.run(['https://www.example.org/engines'], [page(head)]);
    expect(code).toBe(0);
    const [name = ''] = place.list('sources').filter((file) => file !== 'a-source.md');
    const file = place.read(`content/sources/${name}`).split('\n');
    expect(lines.filter((line) => !file.includes(line))).toEqual([]);
    expect(file).toContain('url: https://www.example.org/engines');
    expect(file).toContain('text: none');
  });

  it('may say which of its own addresses is the right one, and no other’s', async () => {
    for (const [href, url] of [
      ['https://example.org/b', 'https://example.org/b'],
      ['https://evil.example.com/', 'https://example.org/a'],
    ]) {
      const { out } = await aPlace().run(
        ['https://example.org/a', '--dry-run'],
        [page(`<title>T</title><link rel="canonical" href="${href ?? ''}">`)],
      );
      expect(out).toContain(`url: ${url ?? ''}\n`);
    }
  });

  it('keeps a title letter for letter, which the site shows as it is written, and nobody objects', async () => {
    const place = aPlace();
    const title = 'GPT-4 costs $20 and *all* <unk> cost $\\nosuch{15}$';
    const { err } = await place.run(
      ['10.1000/abc'],
      [{ body: crossrefWork({ title: [title.replace('<', '&lt;')], 'container-title': ['A $5 *Journal*'] }) }],
    );
    const [name = ''] = place.list('sources').filter((file) => file !== 'a-source.md');
    expect(place.read(`content/sources/${name}`)).toContain(`\ntitle: ${title}\n`);
    expect(place.read(`content/sources/${name}`)).toContain('\ncontainerTitle: A $5 *Journal*\n');
    expect(err).not.toMatch(/:3:\d+ /);
  });

  it('cannot choose the name of the file, a key, or markup', async () => {
    const place = aPlace();
    const hostile = linked({
      '@type': 'BlogPosting',
      headline: '../../x\n---\nkind: post\u202E <script>alert(1)</script> *a*',
      author: { name: '../../etc/passwd' },
    });
    const { err } = await place.run(
      ['https://example.org/a'],
      [page(hostile.replaceAll('</script> *', '<\\/script> *'))],
    );
    const [name = ''] = place.list('sources').filter((file) => file !== 'a-source.md');
    expect(name).toMatch(/^[a-z0-9-]+\.md$/);
    expect(place.read(`content/sources/${name}`)).toContain('title: "../../x --- kind: post alert(1) *a*"\n');
    expect(place.read(`content/sources/${name}`)).toContain('Characters that nobody sees were left out.');
    expect(err).not.toContain('no-raw-html');
    expect(err).not.toContain('no-invisible-characters');
  });
});

describe('a BibTeX file', () => {
  const bibtex = String.raw`@inproceedings{a, title={M{\"o}bius and {GRPO}}, author={Lovelace, Ada and Babbage, Charles}, booktitle={ICML}, year={2024}, month=jul, doi={10.1000/ABC}, pages={3--14}}
    @misc{b, title={Masking}, author={G{\"o}del, Kurt}, year={2025}, eprint={2509.00001}, archivePrefix={arXiv}}`;

  it('gives a source for each entry, and asks nobody', async () => {
    const place = aPlace();
    place.write('refs.bib', bibtex);
    const { code, err, asked } = await place.run([`${place.root}/refs.bib`]);
    expect({ code, asked }).toEqual({ code: 0, asked: [] });
    expect(place.list('sources')).toEqual(['a-source.md', 'arxiv-2509-00001.md', 'paper-lovelace-mobius.md']);
    expect(err).toContain('arXiv has its abstract:  npm run add -- 2509.00001\n');
    const paper = place.read('content/sources/paper-lovelace-mobius.md');
    expect(paper).toContain('title: Möbius and GRPO\n');
    expect(paper).toContain('published: 2024-07\n');
    expect(paper).toContain('url: https://doi.org/10.1000/abc\ndoi: "10.1000/abc"\npage: 3-14\n');
    expect(place.read('content/sources/arxiv-2509-00001.md')).toContain(
      'arxiv: "2509.00001"\ndoi: "10.48550/arXiv.2509.00001"\n',
    );
  });

  it('calls a source by the family names of its authors, with what belongs to them', async () => {
    const place = aPlace();
    place.write(
      'refs.bib',
      `@article{a, title={Particle names}, author={van der Maaten, Laurens and Hinton, Geoffrey}, year={2008}}
      @article{b, title={Suffix names}, author={Bishop, Jr., John}, year={2008}}`,
    );
    await place.run([`${place.root}/refs.bib`]);
    expect(place.list('sources')).toEqual(['a-source.md', 'paper-bishop-suffix.md', 'paper-maaten-particle.md']);
    expect(place.read('content/sources/paper-maaten-particle.md')).toContain(
      'shortTitle: van der Maaten & Hinton 2008\nauthors:\n  - name: Laurens van der Maaten\n  - name: Geoffrey Hinton\n',
    );
    expect(place.read('content/sources/paper-bishop-suffix.md')).toContain(
      'shortTitle: Bishop 2008\nauthors:\n  - name: John Bishop Jr.\n',
    );
  });

  it('adds an entry whose date is none, or in no calendar, and leaves the date to do', async () => {
    const place = aPlace();
    place.write(
      'refs.bib',
      `@book{a, title={Of engines}, author={Lovelace, Ada}, date={2025-02-30}}
      @book{b, title={Of masks}, author={Lovelace, Ada}, year={forthcoming}}
      @book{c, title={Of trees}, author={Lovelace, Ada}, date={2024-05-13/2024-06-01}}`,
    );
    const file = `${place.root}/refs.bib`;
    const { code, err } = await place.run([file]);
    expect(code).toBe(0);
    expect(err).toMatch(`The entry a in ${file} has the date 2025-02-30, which is in no calendar: write under `);
    for (const name of ['engines', 'masks']) {
      expect(err).toMatch(
        new RegExp(`^content/sources/paper-lovelace-${name}\\.md:\\S+ {2}\`published\` is left to do`, 'm'),
      );
    }
    expect(place.read('content/sources/paper-lovelace-trees.md')).toContain('\npublished: 2024-05-13\n');
  });

  it('names the entries that are here already, and adds the others', async () => {
    const place = aPlace({
      ...SOUND_FILES,
      'content/sources/b.md': sourceFile({ kind: 'preprint', arxiv: '2509.00001v3' }),
    });
    place.write('refs.bib', bibtex);
    const { code, err } = await place.run([`${place.root}/refs.bib`]);
    expect(code).toBe(1);
    expect(err).toContain(
      '1 of 2 entries were not added\n   The source is here already as content/sources/b.md\n      it has the same arXiv identifier 2509.00001\n',
    );
    expect(place.list('sources')).toContain('paper-lovelace-mobius.md');
  });

  it.each([
    ['in place of a journal', 'journal={arXiv preprint arXiv:2509.00001}'],
    ['in a note', 'note={arXiv:2509.00001v1 [cs.LG]}'],
    ['in an address', 'url={https://arxiv.org/pdf/2509.00001v2}'],
  ])('knows a paper that is here already by its identifier %s', async (_, field) => {
    const place = aPlace({
      ...SOUND_FILES,
      'content/sources/b.md': sourceFile({ kind: 'preprint', arxiv: '2509.00001v3' }),
    });
    place.write('refs.bib', `@article{a, title={Under another title}, author={Gödel, Kurt}, ${field}, year={2025}}`);
    const { code, err } = await place.run([`${place.root}/refs.bib`]);
    expect(code).toBe(1);
    expect(err).toContain(
      'The source is here already as content/sources/b.md\n   it has the same arXiv identifier 2509.00001\n   fix: see what has changed since:  npm run add -- refresh b ',
    );
    expect(place.list('sources')).toEqual(['a-source.md', 'b.md']);
  });

  it.each([
    ['is not closed', '@article{broken, title={A {title}, year={2022}'],
    ['lacks a comma', '@article{broken, title={A title} year={2022}}'],
  ])('is refused with the line of an entry that %s, and its others are not blamed', async (_, entry) => {
    const place = aPlace();
    const others = ['one', 'two'].map((id) => `@article{${id}, title={The title ${id}}, month=may, journal=J}`);
    place.write('refs.bib', ['@string{J = {A journal}}', others[0], '', entry, '', others[1]].join('\n'));
    const { code, err } = await place.run([`${place.root}/refs.bib`]);
    expect(code).toBe(1);
    expect(err).toMatch(/cannot be read as BibTeX\n {3}expected .*\n/);
    expect(err.split('\n').slice(2)).toEqual([
      `   line 4 has an entry that is broken:  ${entry}`,
      '   fix: mend what is broken, or take it out and add it by another name; then run it again',
      '',
    ]);
  });

  it.each([
    ['is not there', null, 'cannot be read (ENOENT)\n   fix: name a BibTeX file that is there\n'],
    ['is no BibTeX', 'words', 'cannot be read as BibTeX\n   This format is not supported or recognized\n'],
    ['is empty', '\n', 'has no BibTeX entry\n   fix: export the file anew'],
  ])('is refused where it %s', async (_, text, reason) => {
    const place = aPlace();
    if (text !== null) place.write('refs.bib', text);
    const { code, err } = await place.run([`${place.root}/refs.bib`]);
    expect(code).not.toBe(0);
    expect(err).toContain(`${place.root}/refs.bib ${reason}`);
    expect(place.list('sources')).toEqual(['a-source.md']);
  });
});

describe('options', () => {
  const options = [
    '--kind',
    'essay',
    '--title',
    'On engines',
    '--author',
    'Ada Lovelace',
    '--author',
    'Charles Babbage',
    '--container',
    'Notes',
    '--published',
    '2026',
    '--short-title',
    'Engines',
    '--licence',
    'CC BY 4.0',
    '--derived-from',
    'a-source',
    '--cites',
    'a-source',
    '--id',
    'essay-engines',
  ];

  it('say everything, with the text in a file, where nobody is asked', async () => {
    const place = aPlace();
    place.write('essay.md', 'Engines do not think.\n');
    const { code, asked, err } = await place.run([
      'https://example.org/engines',
      '--offline',
      ...options,
      '--text',
      `${place.root}/essay.md`,
    ]);
    expect({ code, asked }).toEqual({ code: 0, asked: [] });
    expect(err.match(/^content\S+ {2}.*$/gm)).toEqual([
      'content/sources/essay-engines.md:20:9  `provenance.from` is left to do  nothing-is-left-to-do',
    ]);
    const file = place.read('content/sources/essay-engines.md');
    expect(file).toContain('text: held\nderivedFrom:\n  - a-source\ncites:\n  - a-source\nlicence: CC BY 4.0\n');
    expect(file.endsWith('---\n\nEngines do not think.\n')).toBe(true);
  });

  it('--text says nothing of the text that was brought which is true of the one that was found', async () => {
    const place = aPlace();
    place.write('paper.md', 'The whole paper.\n');
    const argv = ['2509.00001', '--text', `${place.root}/paper.md`];
    const { code } = await place.run(argv, [{ body: arxivFeed() }]);
    expect(code).toBe(0);
    const file = place.read('content/sources/arxiv-2509-00001.md');
    expect(file).toMatch(
      /^text: held\nlicence: null\nprovenance:\n {2}sha256: .*\n {2}recorded: .*\n {2}from: "TODO: /m,
    );
    expect(file).not.toContain('abstract');
    await place.run([...argv, '--replace', '--extent', 'section 2', '--licence', 'CC BY 4.0'], [{ body: arxivFeed() }]);
    expect(place.read('content/sources/arxiv-2509-00001.md')).toContain(
      'text: partial\nextent: section 2\nlicence: CC BY 4.0\n',
    );
  });

  it.each([
    ['UTF-16', Buffer.from('\uFEFFEngines do not think.', 'utf16le')],
    ['the letters of Windows', Buffer.from('Engines don\x92t think.', 'latin1')],
  ])('--text holds no text that is saved in %s, and a BibTeX file neither', async (_, bytes) => {
    const place = aPlace();
    const file = `${place.root}/essay.bib`;
    writeFileSync(file, bytes);
    for (const argv of [['https://example.org/engines', '--offline', ...options, '--text', file], [file]]) {
      const { code, err } = await place.run(argv);
      expect(code).toBe(2);
      expect(err).toContain(`${file} is not saved as UTF-8\n   fix: save it as UTF-8, and name it again\n`);
    }
    expect(place.list('sources')).toEqual(['a-source.md']);
  });

  it('--offline starts a file from the name alone, and the rest is named', async () => {
    const place = aPlace();
    const { code, err } = await place.run(['2509.00001v2', '--offline']);
    expect(code).toBe(0);
    expect(err.match(/^content\S+ {2}.*$/gm)).toEqual([
      'content/sources/arxiv-2509-00001.md:3:8  `title` is left to do  nothing-is-left-to-do',
      'content/sources/arxiv-2509-00001.md:4:13  `shortTitle` is left to do  nothing-is-left-to-do',
      'content/sources/arxiv-2509-00001.md:6:11  `authors[1].name` is left to do  nothing-is-left-to-do',
      'content/sources/arxiv-2509-00001.md:9:12  `published` is left to do  nothing-is-left-to-do',
      'content/sources/arxiv-2509-00001.md:15:10  `summary` is left to do  nothing-is-left-to-do',
    ]);
  });

  it('--dry-run shows the file and writes none', async () => {
    const place = aPlace();
    const { code, out, err } = await place.run(['2509.00001', '--dry-run'], [{ body: arxivFeed() }]);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Asking arXiv for 2509.00001 …\ncontent/sources/arxiv-2509-00001.md would be written:\n\n',
    });
    expect(out).toMatch(/^---\nkind: preprint\n[^]*\n---\n\nWe mask\.\n\nIt helps\.\n$/);
    expect(place.list('sources')).toEqual(['a-source.md']);
  });

  it('that do not fit the schema are refused before anything is written', async () => {
    const place = aPlace();
    const { code, err } = await place.run([
      'https://example.org/a',
      '--offline',
      '--published',
      'yesterday',
      '--short-title',
      'x'.repeat(49),
    ]);
    expect(code).toBe(1);
    expect(err.slice(err.indexOf('The values'))).toBe(
      `${message`
      The values do not fit content/sources/source.md; nothing was written
         shortTitle does not have the right form
            found  ${'x'.repeat(49)}
            fix: write at most 48 characters
         published does not have the right form
            found  yesterday
            fix: write the date as YYYY, YYYY-MM or YYYY-MM-DD
         fix: correct the options that are named above
    `}\n`,
    );
    expect(place.list('sources')).toEqual(['a-source.md']);
  });

  it('--kind leaves out what that kind has no field for', async () => {
    const words = ['2509.00001', '--kind', 'essay', '--dry-run'];
    const { code, out } = await aPlace().run(words, [{ body: arxivFeed() }]);
    expect(code).toBe(0);
    expect(out).toContain('kind: essay\n');
    expect(out).not.toMatch(/^(?:arxiv|doi|categories|revised):/m);
  });

  it('--id is held to the form of an id', async () => {
    const place = aPlace();
    const { code, err } = await place.run(['2509.00001', '--id', '../x'], [{ body: arxivFeed() }]);
    expect(code).toBe(2);
    expect(err).toContain(
      '“../x” is not an id\n   expected lower-case words and digits joined by single hyphens, at most 80 characters\n   fix: write  --id arxiv-2509-00001\n',
    );
  });
});

describe('what is here already', () => {
  it('is found by a title that is nearly the same, and added only where somebody insists', async () => {
    const place = aPlace({
      ...SOUND_FILES,
      'content/sources/b.md': sourceFile({ title: 'Masking, and what it hides' }),
    });
    const refused = await place.run(['2509.00001'], [{ body: arxivFeed() }]);
    expect(refused.err.replace(/^.*\n/, '')).toBe(
      `${message`
      The source is here already as content/sources/b.md
         it has a title like this: “Masking, and what it hides”
         fix: where it is another work all the same, add  --anyway
    `}\n`,
    );
    expect((await place.run(['2509.00001', '--anyway'], [{ body: arxivFeed() }])).code).toBe(0);
  });

  it('is found where it is not finished, and another one gets a name of its own', async () => {
    const place = aPlace();
    const add = (doi: string) => place.run([doi, '--offline']);
    expect((await add('10.1145/3292500.3330701')).code).toBe(0);
    const { code, err } = await add('10.1145/3292500.3330701');
    expect({ code, err }).toEqual({
      code: 1,
      err: `${message`
        The source is here already as content/sources/paper.md
           it has the same DOI 10.1145/3292500.3330701
           fix: see what has changed since:  npm run add -- refresh paper  (or write it anew with  --replace )
      `}\n`,
    });
    expect((await add('10.1145/3292500.3330702')).code).toBe(0);
    expect(place.list('sources')).toEqual(['a-source.md', 'paper-2.md', 'paper.md']);
  });

  it('is not written over under the same name', async () => {
    const place = aPlace({ ...SOUND_FILES, 'content/sources/arxiv-2509-00001.md': 'Notes of somebody’s.' });
    const { code, err } = await place.run(['2509.00001'], [{ body: arxivFeed() }]);
    expect(code).toBe(1);
    expect(err).toContain(
      'content/sources/arxiv-2509-00001.md is there already\n   fix: choose another name with  --id , or write it anew with  --replace\n',
    );
    expect(place.read('content/sources/arxiv-2509-00001.md')).toBe('Notes of somebody’s.');
  });

  it('is written anew with --replace, under its own name', async () => {
    const place = aPlace({
      ...SOUND_FILES,
      'content/sources/b.md': sourceFile({ kind: 'preprint', arxiv: '2509.00001v1' }),
    });
    expect((await place.run(['2509.00001', '--replace'], [{ body: arxivFeed() }])).code).toBe(0);
    expect(place.list('sources')).toEqual(['a-source.md', 'b.md']);
    expect(place.read('content/sources/b.md')).toContain('arxiv: "2509.00001v2"');
  });
});

describe('where somebody is there to answer', () => {
  /** Gives the answers in turn; questions are kept. */
  function answering(...answers: unknown[]): Ask & { questions: string[] } {
    const questions: string[] = [];
    const next = (question: string) => {
      questions.push(question);
      return Promise.resolve(answers.shift() as never);
    };
    return { questions, line: next, one: next, some: next, yes: next };
  }

  it.each([
    [false, ['a-source.md', 'b.md']],
    [true, ['a-source.md', 'arxiv-2509-00001.md', 'b.md']],
  ])('a source with nearly the title of one that is here is added only where it is another: %s', async (is, files) => {
    const b = sourceFile({ title: 'Masking, and what it hides' });
    const place = aPlace({ ...SOUND_FILES, 'content/sources/b.md': b });
    const ask = answering(is, true);
    const { code, err } = await place.run(['2509.00001'], [{ body: arxivFeed() }], { ask });
    expect(ask.questions[0]).toBe(
      'content/sources/b.md has a title like this: “Masking, and what it hides”. Is this another source?',
    );
    expect(place.list('sources')).toEqual(files);
    expect(code).toBe(is ? 0 : 1);
    if (!is) expect(err).toContain('Nothing was written\n   fix: go on in content/sources/b.md\n');
  });

  it('what is missing is asked for, and nothing is written without a yes', async () => {
    const place = aPlace();
    const ask = answering(
      'essay',
      'On engines',
      'Ada Lovelace, Charles Babbage',
      undefined,
      '2026',
      'Engines do not think.',
      false,
    );
    const { code, err } = await place.run(['https://example.org/a', '--offline'], [], { ask });
    expect(ask.questions).toEqual([
      'What kind of source is it?',
      'Its title (Enter leaves it to do)',
      'Its authors, separated by commas (Enter leaves it to do)',
      'The site, journal or proceedings (Enter leaves it to do)',
      'Published: YYYY-MM-DD, YYYY-MM or YYYY (Enter leaves it to do)',
      'What does it say, in a sentence or two of yours? (Enter leaves it to do)',
      'Write content/sources/essay-lovelace-engines.md?',
    ]);
    expect(code).toBe(130);
    expect(err.split('\n').at(-3)).toBe('Nothing was written');
    expect(place.list('sources')).toEqual(['a-source.md']);
  });

  it('a date is asked for again where it is none', async () => {
    const said: (string | undefined)[] = [];
    const ask = answering('essay');
    ask.line = (_, { objection } = {}) => {
      if (objection) said.push(...['', '2026', '2026-11', '2026-11-23', 'in 2026', '2026-1', '2026.'].map(objection));
      return Promise.resolve(undefined);
    };
    await aPlace().run(['https://example.org/a', '--offline'], [], { ask });
    const again = 'write it as YYYY-MM-DD, YYYY-MM or YYYY';
    expect(said).toEqual([undefined, undefined, undefined, undefined, again, again, again]);
  });

  it('--yes asks nothing', async () => {
    const place = aPlace();
    const ask = answering();
    expect((await place.run(['2509.00001', '--yes'], [{ body: arxivFeed() }], { ask })).code).toBe(0);
    expect(ask.questions).toEqual([]);
  });
});

it('records the day on which it ran', async () => {
  const { out } = await aPlace().run(['2509.00001', '--dry-run'], [{ body: arxivFeed() }]);
  expect(out).toContain(`recorded: ${TODAY}\n`);
  expect(out).toContain(`added: ${TODAY}\n`);
});
