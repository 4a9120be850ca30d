import { expect, it } from 'vitest';
import { shortTitleFor } from './short-title.ts';

it.each([
  [['Noam Shazeer'], '2020-02-12', 'GLU', 'Shazeer 2020'],
  [['Randall Balestriero', 'Yann LeCun'], '2024', 'Learning', 'Balestriero & LeCun 2024'],
  [['A. B. Jelassi', 'B', 'C'], '2024-10', 'Parrots', 'Jelassi et al. 2024'],
  [['Ludwig van der Waals'], null, 'Gas', 'van der Waals'],
  [['Guy Van den Broeck'], '2024', 'Logic', 'Van den Broeck 2024'],
  [['Anton du Plessis'], '2024', 'Tomography', 'du Plessis 2024'],
  [
    [],
    '2026',
    'A title that is much longer than what a margin can bear, and so on',
    'A title that is much longer than what a margin',
  ],
  [[], '2026', 'What is learned: a view', 'What is learned: a view'],
  [['x'.repeat(60)], '2026', 'Short', 'Short'],
  [[], '2026', null, null],
])('calls %j of %s, “%s”, %s', (authors, published, title, short) => {
  expect(
    shortTitleFor(
      authors.map((name) => ({ name })),
      published,
      title,
    ),
  ).toBe(short);
});

it('calls an organisation by its whole name', () => {
  expect(shortTitleFor([{ name: 'World Health Organization', organisation: true }], '2024', 'A report')).toBe(
    'World Health Organization 2024',
  );
});
