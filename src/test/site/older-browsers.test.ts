import { expect, inject, it } from 'vitest';
import { check, fill, formOn, passed } from './contribute-form.ts';
import { filesIn, readPageFile } from './pages.ts';
import { visitSite } from './visit.ts';

const site = inject('site');
const visit = visitSite();
/** The style sheets of the built site, and the styles that stand in its pages, by their files. */
const sheets = new Map([
  ...filesIn(site)
    .filter((file) => /^_astro\/.*\.css$/.test(file))
    .map((file) => [file, readPageFile(site, file)] as const),
  ['index.html', /<style>(.*)<\/style>/s.exec(readPageFile(site, 'index.html'))?.[1] ?? ''],
]);

/** The values of a property in the style sheets of the built site. */
function valuesOf(property: string): string[] {
  const declaration = new RegExp(`(?<![-a-z])${property}:([^;}]*)`, 'g');
  return [...sheets.values()].flatMap((sheet) => [...sheet.matchAll(declaration)].map(([, value]) => value ?? ''));
}

it('no colour is left to `light-dark()`, without which a page has neither colours nor a visible focus', () => {
  expect(sheets.get('index.html')).toContain('--ink:');
  expect([...sheets].filter(([, sheet]) => sheet.includes('light-dark('))).toEqual([]);
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
  const conditions = [...sheets.values()].flatMap((sheet) => sheet.match(/@supports[^{]*anchor[^{]*/g) ?? []);
  expect(conditions).toEqual([expect.stringContaining('not (hanging-punctuation:first)')]);
});

it('in WebKit the family of the text has what stands in for its roman, so that no semibold does', () => {
  const style = [...sheets.values()].join('\n');
  const faces = [...style.matchAll(/@font-face\{font-family:Mesoscale Serif;[^}]*src:(local|url)/g)];
  expect(faces.map(([, source]) => source)).toEqual(['local', 'url', 'url', 'url', 'url']);
  expect(style).toMatch(/@supports \(hanging-punctuation:first\)\{@font-face\{font-family:Mesoscale Serif;/);
});

it('the form writes and checks a file without what came after Chrome 111, Safari 16.4 and a Firefox of their age', async () => {
  const context = await visit.browser.newContext();
  await context.addInitScript(() => {
    const younger: [object, string[]][] = [
      [Map, ['groupBy']],
      [Object, ['groupBy']],
      [URL, ['canParse', 'parse']],
      [Array, ['fromAsync']],
      [Array.prototype, ['toReversed', 'toSorted', 'toSpliced', 'with']],
      [String.prototype, ['isWellFormed', 'toWellFormed']],
      [Set.prototype, ['difference', 'intersection', 'isDisjointFrom', 'isSubsetOf', 'isSupersetOf', 'union']],
      [Promise, ['try', 'withResolvers']],
      [Intl, ['Segmenter']],
      [window, ['Iterator']],
    ];
    for (const [object, names] of younger) for (const name of names) Reflect.deleteProperty(object, name);
  });
  const page = await context.newPage();
  await page.goto(`${visit.origin}/contribute/?form=claim&topic=predictability`);
  const form = formOn(page, 'claim');
  await fill(form, {
    statement: 'Some facts have to be known before theory is read.',
    kind: 'opinion',
    scope: 'An opinion of one author. It names no theory.',
    'evidence.0.source': 'essay-ai-learning-theory',
    'evidence.0.exact': 'Before I start, you should know several key facts:',
    'evidence.0.relation': 'mentions',
    'evidence.0.note': 'It leads up to https://example.org/ and what is known.',
  });
  await check(form);
  await expect
    .poll(() => form.locator('.error-summary li').allTextContents())
    .toEqual([expect.stringMatching(/^Evidence, Words: Quotation not found in source essay-ai-learning-theory/)]);
  await fill(form, { 'evidence.0.exact': 'Before I begin, you should know several key facts:' });
  await check(form);
  expect((await passed(form)).path).toMatch(/^content\/claims\//);
  await context.close();
});
