import { expect, inject, it } from 'vitest';
import { filesIn, readPageFile } from './pages.ts';

const site = inject('site');
const sheets = filesIn(site).filter((file) => /^_astro\/.*\.css$/.test(file));

/** The values of a property in the style sheets of the built site. */
function valuesOf(property: string): string[] {
  const declaration = new RegExp(`(?<![-a-z])${property}:([^;}]*)`, 'g');
  return sheets.flatMap((file) => [...readPageFile(site, file).matchAll(declaration)].map(([, value]) => value ?? ''));
}

it('no colour is left to `light-dark()`, without which a page has neither colours nor a visible focus', () => {
  expect(sheets.filter((file) => readPageFile(site, file).includes('light-dark('))).toEqual([]);
});

it.each(['user-select', 'print-color-adjust'])(
  '%s has the name besides by which older browsers know it',
  (property) => {
    const values = valuesOf(property);
    expect(values).not.toEqual([]);
    expect(valuesOf(`-webkit-${property}`)).toEqual(values);
  },
);

it('an underline has its colour and its thickness by themselves, as WebKit takes them', () => {
  const values = new Set(valuesOf('text-decoration'));
  expect([...values].sort()).toEqual(['none', 'underline']);
});

it('notes are hung on two anchors nowhere in WebKit, where they would stand over one another', () => {
  const conditions = sheets.flatMap((file) => readPageFile(site, file).match(/@supports[^{]*anchor[^{]*/g) ?? []);
  expect(conditions).toEqual([expect.stringContaining('not (hanging-punctuation:first)')]);
});

it('in WebKit the family of the text has what stands in for its roman, so that no semibold does', () => {
  const style = sheets.map((file) => readPageFile(site, file)).join('\n');
  const faces = [...style.matchAll(/@font-face\{font-family:Mesoscale Serif;[^}]*src:(local|url)/g)];
  expect(faces.map(([, source]) => source)).toEqual(['local', 'url', 'url', 'url', 'url']);
  expect(style).toMatch(/@supports \(hanging-punctuation:first\)\{@font-face\{font-family:Mesoscale Serif;/);
});
