import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import type { CslItem } from './csl.ts';
import { parsePersonName } from './person-name.ts';
import { formatRis } from './ris.ts';

const TITLE = 'A title that is longer than the seventy characters of a line of RIS: 这是 “É” אבג';
const PAPER: CslItem = {
  id: 'a-name-that-is-longer-than-twenty-characters',
  type: 'article-journal',
  title: TITLE,
  'title-short': 'Lovelace 2024',
  author: ['Ada Lovelace', 'Ludwig van der Waals', 'Plato'].map((name) => parsePersonName({ name })),
  issued: { 'date-parts': [[2024, 2, 7]] },
  'container-title': 'A journal',
  page: '2566-2585',
  DOI: '10.1000/a_b',
  URL: 'https://example.org/?a=b#c',
  note: 'The authors are reported,\nnot verified.',
};

describe('RIS', () => {
  it('has each field on a line of its own, and ids whole', () => {
    expect(formatRis([PAPER])).toBe(`TY  - JOUR
ID  - a-name-that-is-longer-than-twenty-characters
AU  - Lovelace, Ada
AU  - van der Waals, Ludwig
AU  - Plato
PY  - 2024
DA  - 2024/02/07/
TI  - ${TITLE}
ST  - Lovelace 2024
T2  - A journal
SP  - 2566
EP  - 2585
DO  - 10.1000/a_b
UR  - https://example.org/?a=b#c
N1  - The authors are reported, not verified.
ER  - \n`);
  });

  it.each([
    [[2024], '2024///'],
    [[2024, 11], '2024/11//'],
  ])('leaves open what is not known of the day %j', (day, date) => {
    expect(formatRis([{ ...PAPER, issued: { 'date-parts': [day] } }])).toContain(`\nPY  - 2024\nDA  - ${date}\n`);
  });

  it('is read back as it was', () => {
    const { note, ...rest } = PAPER;
    expect(new Cite(formatRis([PAPER])).data).toMatchObject([
      { ...rest, author: [{}, {}, { family: 'Plato' }], note: note?.replace('\n', ' ') },
    ]);
  });

  it('has a preprint as unpublished work of its archive, since that is no journal', () => {
    const written = formatRis([{ id: 'a-source', type: 'article', title: TITLE, 'container-title': 'arXiv' }]);
    expect(written).toBe(`TY  - UNPB\nID  - a-source\nTI  - ${TITLE}\nPB  - arXiv\nER  - \n`);
    expect(new Cite(written).data).toMatchObject([{ type: 'manuscript', title: TITLE, publisher: 'arXiv' }]);
  });

  it.each([
    ['post', 'ELEC'],
    ['webpage', 'ELEC'],
    ['post-weblog', 'BLOG'],
    ['article-newspaper', 'NEWS'],
    ['paper-conference', 'CONF'],
    ['motion_picture', 'VIDEO'],
  ])('tells who wrote a %s, and where it stands', (type, kind) => {
    const { id, title, author } = PAPER;
    expect(formatRis([{ id, type, title, author: author?.slice(0, 1) ?? [], 'container-title': 'X' }])).toBe(
      `TY  - ${kind}\nID  - ${id}\nAU  - Lovelace, Ada\nTI  - ${title}\nT2  - X\nER  - \n`,
    );
  });
});
