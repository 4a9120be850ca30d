import { expect, it } from 'vitest';
import { asTyped } from './as-typed.ts';

const ROOT = '/digest';
const npm = (folder: string) => ({ INIT_CWD: folder, npm_package_json: '/digest/package.json' });

it.each([
  ['/digest', 'refs.bib', 'refs.bib'],
  ['/digest/notes', 'refs.bib', 'notes/refs.bib'],
  ['/digest/notes', '../refs.bib', 'refs.bib'],
  ['/home', 'refs.bib', '../home/refs.bib'],
  ['/digest/notes', '/home/refs.bib', '/home/refs.bib'],
])('from %s, %s is %s', (folder, path, meant) => {
  expect(asTyped(path, npm(folder), ROOT)).toBe(meant);
});

it('is from the working folder where npm did not start the command there', () => {
  expect(asTyped('refs.bib', {}, ROOT)).toBe('refs.bib');
  expect(asTyped('refs.bib', npm('/digest/notes'), '/elsewhere')).toBe('refs.bib');
});
