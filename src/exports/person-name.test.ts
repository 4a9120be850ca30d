import { expect, it } from 'vitest';
import { member, ADDRESSES, graphOf, source } from '../test/graph-builders.ts';
import { formatBibtex } from './bibtex.ts';
import { cslOfSource } from './csl.ts';
import { sourceJsonLd } from './json-ld.ts';
import { formatRis } from './ris.ts';

const NAMES = ['Gemini Team', 'Martin Luther King Jr.', "Flann O'Neill", 'Plato'];
const { sources } = graphOf({ sources: [source('a-source', { authors: NAMES.map((name) => ({ name })) })] });
const written = member(sources, 'a-source');

it('takes no team for a person, and what stands behind a name for no name, in any format', () => {
  const item = cslOfSource(written);
  expect(item.author).toEqual([
    { literal: 'Gemini Team' },
    { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    { family: "O'Neill", given: 'Flann' },
    { literal: 'Plato' },
  ]);
  expect(formatBibtex([item])).toContain(
    "author = {{Gemini Team} and King, Jr., Martin Luther and O'Neill, Flann and {Plato}},",
  );
  expect(formatRis([item])).toContain(
    "AU  - Gemini Team\nAU  - King, Martin Luther, Jr.\nAU  - O'Neill, Flann\nAU  - Plato\n",
  );
  expect(sourceJsonLd(written, ADDRESSES)['@graph']).toMatchObject([
    {
      'schema:author': {
        '@list': [
          { type: 'schema:Organization', 'schema:name': 'Gemini Team' },
          ...NAMES.slice(1).map((name) => ({ type: 'schema:Person', 'schema:name': name })),
        ],
      },
    },
  ]);
});
