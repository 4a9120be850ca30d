import { expect, it } from 'vitest';
import { WAITING_SCRIPT } from './inline-parts.ts';
import { placeStyleSheets } from './style-sheets.ts';

const SITE = '<link rel="stylesheet" href="/_astro/style.a1.css">';
const FORMULAS = '<link rel="stylesheet" href="/katex/katex.min.css">';
const FEED = '<link rel="alternate" href="/feed.xml">';
const WAITING = `<script>${WAITING_SCRIPT}</script>`;

it('names the style sheets of a page where it waits for them', () => {
  expect(placeStyleSheets(`<head>${FORMULAS}${FEED}${SITE}</head><h1>A claim</h1>${WAITING}<math ></math>`)).toBe(
    `<head>${FEED}</head><h1>A claim</h1>${FORMULAS}${SITE}${WAITING}<math ></math>`,
  );
});

it('names that of mathematics in the head where there is some above', () => {
  expect(placeStyleSheets(`<head>${FORMULAS}${SITE}</head><h1><math ></math></h1>${WAITING}<p>`)).toBe(
    `<head>${FORMULAS}</head><h1><math ></math></h1>${SITE}${WAITING}<p>`,
  );
});

it('names them in the head of a page that waits nowhere, each once', () => {
  expect(placeStyleSheets(`<head>${SITE}${FEED}</head><h1>Map</h1>${FORMULAS}<svg></svg>${FORMULAS}`)).toBe(
    `<head>${FEED}${SITE}${FORMULAS}</head><h1>Map</h1><svg></svg>`,
  );
});
