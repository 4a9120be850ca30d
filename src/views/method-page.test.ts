import { expect, it } from 'vitest';
import { RELATION_ORDER } from '../digest/vocabulary.ts';
import { ADDRESSES } from '../test/graph-builders.ts';
import { viewMethodPage } from './method-page.ts';

const essay = (body: string) => [
  { id: 'method', file: 'content/method.md', data: { title: 'Methode', description: 'So.' }, body },
];

it.each([
  ['there is no essay yet', []],
  ['the essay has no such heading', essay('Worte.\n\n## Rechte\n\nSchreiben Sie uns.')],
])('leads to the essay as a whole for rights and takedown where %s', (_, essays) => {
  expect(viewMethodPage(essays, ADDRESSES).rights).toBe('rights-and-takedown');
  expect(ADDRESSES.rights).toBe('/base/method/#rights-and-takedown');
});

it('leaves that place to the heading where the essay has it', () => {
  const { html, rights } = viewMethodPage(essay('## Rights and takedown\n\nWrite to us.'), ADDRESSES);
  expect([html.includes('id="rights-and-takedown"'), rights]).toEqual([true, null]);
});

it('has a place of its own for each relation, to which its address leads', () => {
  const { relations } = viewMethodPage([], ADDRESSES);
  expect(relations.map(({ id }) => `/base/method/#${id}`)).toEqual(RELATION_ORDER.map(ADDRESSES.relation));
});
