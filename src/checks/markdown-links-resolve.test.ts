import { describe, expect, it } from 'vitest';
import {
  CLAIM,
  claimFile,
  contentFrom,
  message,
  quotation,
  reportOf,
  SOUND_FILES,
  SOURCE,
  sourceFile,
  TOPIC,
  topicFile,
} from '../test/builders.ts';
import { markdownLinksResolve } from './markdown-links-resolve.ts';

const report = (body: string) => reportOf(markdownLinksResolve, { [TOPIC]: topicFile({ body }) });

it.each([
  ['an address', 'See [it](https://example.org/a) and https://example.org/b.'],
  ['an address for mail', 'Write to <mailto:a@example.org>.'],
  ['another content file', 'See [the claim](../claims/a-claim.md) and [its evidence](../claims/a-claim.md#evidence).'],
  ['a place with a percent escape', 'See [it](../claims/a-claim.md#caf%C3%A9).'],
  ['a reference to another content file', 'See [the claim].\n\n[the claim]: ../claims/a-claim.md'],
])('accepts a link to %s', (_, body) => {
  expect(report(body)).toBe('');
});

it('accepts a link to an address in the metadata', () => {
  const source = sourceFile({ summary: 'See [it](https://example.org).', url: 'https://example.org/[1]' });
  expect(reportOf(markdownLinksResolve, { [SOURCE]: source })).toBe('');
});

describe('a place that is made of words', () => {
  const files = { [CLAIM]: claimFile({ evidence: [quotation()], aliases: ['an-older-claim'] }) };
  const addresses = contentFrom({ ...SOUND_FILES, ...files })
    .ledger.split('\n')
    .map((line) => line.replace(/ .*/, ''));
  const [evidence, passage] = ['/claims/a-claim/#e-', '/sources/a-source/#p-'].map(
    (start) => addresses.find((address) => address.startsWith(start))?.split('#')[1],
  ) as [string, string];
  const reportOn = (target: string, ledger = '') =>
    reportOf(markdownLinksResolve, {
      ...files,
      [TOPIC]: topicFile({ body: `So it\nis [there](../${target}).` }),
      'content/permalinks.txt': ledger,
    });

  it('is accepted where the page has it, or had it once', () => {
    expect(reportOn(`claims/a-claim.md#${evidence}`) + reportOn(`sources/a-source.md#${passage}`)).toBe('');
    const once = 'claims/a-claim.md#e-0123456789';
    for (const name of ['a-claim', 'an-older-claim'])
      expect(reportOn(once, `/claims/${name}/#e-0123456789 2026-11-23\n`)).toBe('');
  });

  it('is accepted where the page has it and the ledger does not yet', () => {
    const ledger = '/claims/ 2026-11-23\n';
    for (const target of [`claims/a-claim.md#${evidence}`, `sources/a-source.md#${passage}`])
      expect(reportOn(target, ledger)).toBe('');
  });

  it.each(['claims/a-claim.md#e-0000000000', 'sources/a-source.md#p-0000000000', 'sources/a-source.md#p-1'])(
    'is reported where the page never had it: %s',
    (target) => {
      const [file = '', fragment = ''] = target.split('#');
      expect(reportOn(target)).toBe(message`
        content/topics/a-topic.md:8:4  A link leads to “#${fragment}”, which the page of content/${file} does not have  markdown-links-resolve
           fix: copy the link from its place on the page again, or leave out what stands behind the path
      `);
    },
  );
});

describe('reports', () => {
  it('a content file that does not exist, with the nearest that does', () => {
    expect(report('A paragraph.\n\nSee [it](../claims/a-clam.md).')).toBe(message`
      content/topics/a-topic.md:9:5  A link leads to content/claims/a-clam.md, which does not exist  markdown-links-resolve
         fix: did you mean content/claims/a-claim.md?
    `);
  });

  it('a content file that was published, and no other that is called alike', () => {
    const files = {
      [TOPIC]: topicFile({ body: 'See [it](../claims/a-clam.md).' }),
      'content/permalinks.txt': '/claims/a-clam/ 2026-11-23\n',
    };
    expect(reportOf(markdownLinksResolve, files)).toBe(message`
      content/topics/a-topic.md:7:5  A link leads to content/claims/a-clam.md, which does not exist  markdown-links-resolve
         fix: if it was renamed, add  aliases: [a-clam]  to the new file; if it was deleted, restore content/claims/a-clam.md, or, if it is no longer claimed, restore it with \`withdrawn\`
    `);
  });

  it('a file under the name that it had before, with the one that it has', () => {
    const files = {
      [CLAIM]: claimFile({ aliases: ['an-older-claim'] }),
      [TOPIC]: topicFile({ body: 'See [it](../claims/an-older-claim.md).' }),
    };
    expect(reportOf(markdownLinksResolve, files)).toBe(message`
      content/topics/a-topic.md:7:5  A link leads to content/claims/an-older-claim.md, which has another name now  markdown-links-resolve
         fix: link to content/claims/a-claim.md
    `);
  });

  it('a content file that resembles none', () => {
    expect(report('See [it](../claims/something-else-altogether.md).')).toBe(message`
      content/topics/a-topic.md:7:5  A link leads to content/claims/something-else-altogether.md, which does not exist  markdown-links-resolve
         fix: correct the path
    `);
  });

  it.each(['%zz', '50%', '%ff'])('a fragment with a broken percent escape, %s', (fragment) => {
    expect(report(`See [it](../claims/a-claim.md#${fragment}).`)).toBe(message`
      content/topics/a-topic.md:7:5  A link has a broken percent escape behind the “#”  markdown-links-resolve
         found  ../claims/a-claim.md#${fragment}
         fix: correct it; a “%” that is meant as a letter is written %25
    `);
  });

  it('a path that is no content file', () => {
    expect(report('See [it](/claims/a-claim/) and [that](../../../etc/passwd.md).')).toBe(message`
      content/topics/a-topic.md:7:5  A link is neither an address nor a content file  markdown-links-resolve
         found  /claims/a-claim/
         fix: write https://…, or the path of a content file as in ../claims/a-claim.md

      content/topics/a-topic.md:7:32  A link is neither an address nor a content file  markdown-links-resolve
         found  ../../../etc/passwd.md
         fix: write https://…, or the path of a content file as in ../claims/a-claim.md
    `);
  });

  it('a scheme that a browser would run', () => {
    expect(report('See [it](javascript:alert(1)).')).toBe(message`
      content/topics/a-topic.md:7:5  A link is neither an address nor a content file  markdown-links-resolve
         found  javascript:alert(1)
         fix: write https://…, or the path of a content file as in ../claims/a-claim.md
    `);
  });

  it.each([
    ['hides its host', 'https://example.org@evil.example', 'leave out the name before the “@”, which hides the host'],
    ['is not what it looks like', 'https://аррӏе.com', 'write the host in ASCII, as browsers do: xn--80ak6aa92e.com'],
    [
      'leads into the reader’s own network',
      'http://192.168.0.1/',
      'name a site by its domain, not a machine by its number',
    ],
    ['names its scheme alone', 'https:example.org', 'write a full address that starts with https:// or http://'],
  ])('an address that %s', (_, address, fix) => {
    expect(report(`See [it](${address}).`)).toBe(message`
      content/topics/a-topic.md:7:5  A link has a broken address  markdown-links-resolve
         found  ${address}
         fix: ${fix}
    `);
  });

  it.each([
    'mailto:a@example.org?bcc=b@example.org',
    'mailto:a',
    'data:text/html,x',
    'vbscript:x',
    '//example.org',
    'blob:x',
    'JaVaScRiPt:x',
    '\\\\example.org',
    'tel:1',
  ])('an address of another kind, %s', (address) => {
    expect(report(`See [it](<${address}>).`)).toContain('A link is neither an address nor a content file');
  });

  it('an address that cannot be read', () => {
    expect(report('See [it](https://).')).toBe(message`
      content/topics/a-topic.md:7:5  A link has a broken address  markdown-links-resolve
         found  https://
         fix: write the full address
    `);
  });

  it('a definition, at its own place', () => {
    expect(report('See [it].\n\n[it]: a-topik.md')).toBe(message`
      content/topics/a-topic.md:9:1  A link leads to content/topics/a-topik.md, which does not exist  markdown-links-resolve
         fix: did you mean content/topics/a-topic.md?
    `);
  });

  it('an image, and an image by reference', () => {
    expect(report('![A chart](https://example.org/a.png)\n\n![A chart][c]\n\n[c]: https://example.org/c.png'))
      .toBe(message`
      content/topics/a-topic.md:7:1  An image in content  markdown-links-resolve
         fix: describe it in words, or link to it; the digest holds texts

      content/topics/a-topic.md:9:1  An image in content  markdown-links-resolve
         fix: describe it in words, or link to it; the digest holds texts
    `);
  });

  it.each(['Smith2020', 'https://example.org/'])('a footnote that would pass for a link, to %s', (note) => {
    expect(report(`A word.[^1]\n\n[^1]: ${note}`)).toBe(message`
      content/topics/a-topic.md:9:1  A footnote, whose words would be lost  markdown-links-resolve
         found  ${note}
         fix: say it in the text; in the text of a source, write \\[^ for [^
    `);
  });

  it('a footnote that a page would show as it is written, at both of its places', () => {
    expect(report('A word.[^note]\n\n[^note]: More words.')).toBe(message`
      content/topics/a-topic.md:7:8  A footnote, which a page shows as it is written  markdown-links-resolve
         found  [^note]
         fix: say it in the text; in the text of a source, write \\[^ for [^

      content/topics/a-topic.md:9:1  A footnote, which a page shows as it is written  markdown-links-resolve
         found  [^note]
         fix: say it in the text; in the text of a source, write \\[^ for [^
    `);
  });

  it('a link whose address is defined nowhere', () => {
    expect(report('See *the* [claim][it], or [*this*][].\n\n[that]: ../claims/a-claim.md')).toBe(message`
      content/topics/a-topic.md:7:17  A link whose address is defined nowhere  markdown-links-resolve
         found  ][it]
         fix: put the address in parentheses behind the words, as in [words](../claims/a-claim.md); where brackets are meant, write \\][ for ][

      content/topics/a-topic.md:7:34  A link whose address is defined nowhere  markdown-links-resolve
         found  ][]
         fix: put the address in parentheses behind the words, as in [words](../claims/a-claim.md); where brackets are meant, write \\][ for ][
    `);
  });

  it('each footnote and each such link, on its own line and at its own column', () => {
    const found = report('A first line here\nand [link][nope] with a footnote[^1]\n> and [another][nope] here.[^2]');
    expect(found.match(/^content.*|^ {3}found.*/gm)?.map((line) => line.trim())).toEqual([
      'content/topics/a-topic.md:8:10  A link whose address is defined nowhere  markdown-links-resolve',
      'found  ][nope]',
      'content/topics/a-topic.md:8:33  A footnote, which a page shows as it is written  markdown-links-resolve',
      'found  [^1]',
      'content/topics/a-topic.md:9:15  A link whose address is defined nowhere  markdown-links-resolve',
      'found  ][nope]',
      'content/topics/a-topic.md:9:28  A footnote, which a page shows as it is written  markdown-links-resolve',
      'found  [^2]',
    ]);
  });

  it('a footnote on words in brackets once, as a footnote', () => {
    const found = report('See [words][^1].');
    expect(found.match(/^content.*/gm)).toEqual([
      'content/topics/a-topic.md:7:12  A footnote, which a page shows as it is written  markdown-links-resolve',
    ]);
  });

  it('both in one text of the metadata', () => {
    const claim = claimFile({ statement: 'A claim is [a topic][it], with a footnote.[^1]' });
    expect(reportOf(markdownLinksResolve, { [CLAIM]: claim }).match(/^content.*/gm)).toEqual([
      'content/claims/a-claim.md:2:12  A footnote, which a page shows as it is written  markdown-links-resolve',
      'content/claims/a-claim.md:2:12  A link whose address is defined nowhere  markdown-links-resolve',
    ]);
  });

  it('the same in the metadata', () => {
    const claim = claimFile({ statement: 'A claim is [a topic][it].' });
    expect(reportOf(markdownLinksResolve, { [CLAIM]: claim })).toContain(
      'content/claims/a-claim.md:2:12  A link whose address is defined nowhere',
    );
  });

  it('a path in the metadata, which stands on many pages', () => {
    const claim = claimFile({ statement: 'A claim is [a topic](../topics/a-topic.md).' });
    expect(reportOf(markdownLinksResolve, { [CLAIM]: claim })).toBe(message`
      content/claims/a-claim.md:2:12  A link to a content file stands in the front matter, where it leads nowhere  markdown-links-resolve
         found  ../topics/a-topic.md
         fix: move it below the front matter, or name the file in words
    `);
  });

  it('a broken link in the metadata', () => {
    const claim = claimFile({ statement: 'A claim is [a topic](a-topic).' });
    expect(reportOf(markdownLinksResolve, { [CLAIM]: claim })).toBe(message`
      content/claims/a-claim.md:2:12  A link is neither an address nor a content file  markdown-links-resolve
         found  a-topic
         fix: write https://…, or the path of a content file as in ../claims/a-claim.md
    `);
  });
});

it.each([
  ['that are escaped', 'An entry a[i\\][j] and a mark \\[^1].'],
  ['in code', 'An entry `a[i][j]` and a mark `[^1]`.'],
  ['in a formula', 'An entry $a[i][j]$ and a mark $[^1]$.'],
  ['of a link by reference', 'See [the claim][it].\n\n[it]: ../claims/a-claim.md'],
])('accepts brackets %s', (_, body) => {
  expect(report(body)).toBe('');
});

it('accepts the brackets of a source’s words, in its text and in a quotation', () => {
  const body = 'As others said [1][2].';
  const claim = claimFile({ evidence: [{ source: 'a-source', relation: 'supports', exact: body, note: 'It is so.' }] });
  expect(reportOf(markdownLinksResolve, { [SOURCE]: sourceFile({ body }), [CLAIM]: claim })).toBe('');
});

it('reports a footnote of a source behind other brackets', () => {
  const source = sourceFile({ body: 'As others said [1][2].[^note]' });
  expect(reportOf(markdownLinksResolve, { [SOURCE]: source })).toContain(
    'A footnote, which a page shows as it is written',
  );
});

it('leaves a title alone, which is no Markdown', () => {
  const title = 'On f[x](y) and its kin';
  expect(reportOf(markdownLinksResolve, { [SOURCE]: sourceFile({ title }), [TOPIC]: topicFile({ title }) })).toBe('');
});
