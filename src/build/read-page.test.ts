import { expect, it } from 'vitest';
import { readPage } from './read-page.ts';

it.each([
  ['<p>a</p><br><img alt="" src="a"/><svg><path d=""/><circle r="1"></circle></svg>', []],
  ['<p>a<div>b</div>', ['p 1:5']],
  ['<ul>\n<li>a\n<li>b</ul>', ['li 3:1', 'li 3:6']],
  ['<b><i>a</b></i>', ['i 1:8']],
  ['<main><p>cut off here', ['p 1:22', 'main 1:22']],
])('tells which elements of %j are not closed by their own tags', (html, expected) => {
  const { unclosed } = readPage('a.html', html);
  expect(unclosed.map(({ name, line, column }) => `${name} ${String(line)}:${String(column)}`)).toEqual(expected);
});

it.each([
  ['<header>Mesoscale</header><main><h1>A</h1></main>', false],
  ['<main><h1>A</h1> \n </main>', false],
  ['<main><h1>A <em>b</em></h1><p>Words</p></main>', true],
])('tells whether %s says anything but its heading', (html, expected) => {
  expect(readPage('a.html', html).hasWords).toBe(expected);
});
