import { expect, it } from 'vitest';
import { problemIn } from './parse-built-file.ts';

const ATOM = 'xmlns="http://www.w3.org/2005/Atom"';
const PARTS = '<id>tag:x</id><title>A</title><updated>2026-01-02T00:00:00Z</updated>';
const problem = (path: string, text: string) => problemIn(path, Buffer.from(text));

it.each([
  ['a.json', '{"a": 1}'],
  ['a.jsonld', '[]'],
  ['a.json', '{"“ä”": "𝔘\u2028\u00A0"}'],
  ['sitemap.xml', '<?xml version="1.0"?>\n<urlset/>'],
  ['icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d=""/></svg>'],
  ['feed.xml', `<feed ${ATOM}>${PARTS}<entry>${PARTS}</entry></feed>`],
  ['topics/a/feed.json', '{"version": "https://jsonfeed.org/version/1.1", "title": "A", "items": [{"id": "x"}]}'],
  ['a.txt', '{'],
])('accepts %s with %s', (path, text) => {
  expect(problem(path, text)).toBeNull();
});

it.each([
  ['a.txt', '', '1:1 The file is empty'],
  ['a.json', '{"a": 1', '1:1 The file is no JSON'],
  ['a.json', '\uFEFF{}', '1:1 The file is no JSON'],
  ['a.json', '{“a”: 1}', '1:1 The file is no JSON'],
  ['claims/a.jsonld', "{'a': 1}", '1:1 The file is no JSON'],
  ['site.webmanifest', '{"a": 1}}', '1:1 The file is no JSON'],
  ['sitemap.xml', '<urlset>\n <url></urlset>', '2:7 The file is no XML'],
  ['sitemap.xml', '<urlset>a & b</urlset>', '1:13 The file is no XML'],
  ['icon.svg', '<svg', '1:5 The file is no XML'],
  ['feed.xml', `<feed>${PARTS}</feed>`, '1:1 The file is no Atom feed'],
  ['feed.xml', `<rss ${ATOM}>${PARTS}</rss>`, '1:1 The file is no Atom feed'],
  ['feed.xml', `<feed ${ATOM}>${PARTS}<entry><id>x</id></entry></feed>`, '1:1 The file is no Atom feed'],
  ...['id', 'title', 'updated'].map((part): [string, string, string] => {
    const others = PARTS.replace(new RegExp(`<${part}>.*</${part}>`), '');
    return ['feed.xml', `<feed ${ATOM}>${PARTS}<entry>${others}</entry></feed>`, '1:1 The file is no Atom feed'];
  }),
  ['feed.xml', `<feed ${ATOM}>${PARTS.replace('A<', ' <')}</feed>`, '1:1 The file is no Atom feed'],
  ...[
    { title: '' },
    { items: [{ id: '' }] },
    { items: [{}] },
    { items: undefined },
    { version: 'https://example.org/version/1' },
  ].map((change): [string, string, string] => {
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'A', items: [{ id: 'x' }], ...change };
    return ['feed.json', JSON.stringify(feed), '1:1 The file is no JSON feed'];
  }),
  ['feed.json', '{"version": "1", "title": "A", "items": []}', '1:1 The file is no JSON feed'],
  ['claims/a/feed.json', '[]', '1:1 The file is no JSON feed'],
])('finds in %s that is %j: %s', (path, text, expected) => {
  const { line, column, reason } = problem(path, text) ?? { line: 0, column: 0, reason: 'nothing' };
  expect(`${String(line)}:${String(column)} ${reason}`).toBe(expected);
});
