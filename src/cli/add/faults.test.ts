import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { aPlace, arxivFeed, crossrefWork, type Reply } from '../../test/services.ts';
import { message } from '../../test/builders.ts';

const PAPER = ['2509.00001'];
const DOI = ['10.1000/abc'];
const PAGE = ['https://example.org/essay'];
const BUSY = { status: 429, body: 'Rate exceeded.' };

const cutOff: Reply = (response) => {
  response.writeHead(200, { 'content-length': '10000' });
  response.write(arxivFeed().slice(0, 300), () => response.destroy());
};
const reset: Reply = (response) => void response.socket?.resetAndDestroy();
const never: Reply = () => undefined;
const endless: Reply = (response) => {
  const more = () => {
    while (response.write('x'.repeat(65_536)));
  };
  response.on('drain', more);
  more();
};
const sendOn = (location: string): Reply => ({ status: 302, headers: { location } });

/** What is said last on standard error, from the line that names the fault. */
const ending = (err: string) => err.slice(err.trimEnd().search(/^(?!Asking|Reading|.*trying again)/m)).trimEnd();

describe('writes nothing, and says what to do, where the service', () => {
  it.each<[string, string[], Reply[], string]>([
    [
      'is busy for ever (429)',
      PAPER,
      [BUSY],
      message`
      arXiv is busy and asks to wait
         asked four times
         fix: try again later, or start the file by hand with  --offline
    `,
    ],
    [
      'is out of order for ever (503)',
      DOI,
      [{ status: 503 }],
      message`
      Crossref is busy and asks to wait
         asked four times
         fix: try again later, or start the file by hand with  --offline
    `,
    ],
    [
      'asks to wait an hour',
      PAPER,
      [{ status: 503, headers: { 'retry-after': '3600' } }],
      message`
      arXiv is busy and asks to wait
         it says: Retry-After 3600
         fix: try again later, or start the file by hand with  --offline
    `,
    ],
    [
      'says “Rate exceeded.” with status 200 for ever',
      PAPER,
      [{ body: 'Rate exceeded.' }],
      message`
      arXiv is busy and asks to wait
         asked four times
         fix: try again later, or start the file by hand with  --offline
    `,
    ],
    [
      'sends HTML in place of XML',
      PAPER,
      [{ body: '<!DOCTYPE html><html><body>Maintenance</body></html>' }],
      message`
      arXiv did not answer with a feed (status 200)
         its answer starts  <!DOCTYPE html><html><body>Maintenance</body></html>
         fix: try again in a few minutes, or start the file by hand with  --offline
    `,
    ],
    [
      'sends nothing',
      PAPER,
      [{ body: '' }],
      message`
      arXiv did not answer with a feed (status 200)
         its answer is empty
         fix: try again in a few minutes, or start the file by hand with  --offline
    `,
    ],
    [
      'fails (500)',
      DOI,
      [{ status: 500, body: 'oops' }],
      message`
      Crossref did not answer with a record (status 500)
         fix: try again in a few minutes, or start the file by hand with  --offline
    `,
    ],
    [
      'sends a feed that breaks off',
      PAPER,
      [{ body: arxivFeed().slice(0, 420) }],
      message`
      arXiv did not answer with a feed (status 200)
         its answer starts  <?xml version="1.0" encoding="UTF-8"?> <feed xmlns="http://www.w3.org/2005/Atom"
         fix: try again in a few minutes, or start the file by hand with  --offline
    `,
    ],
    [
      'breaks off the connection in the middle',
      PAPER,
      [cutOff],
      message`
      arXiv broke off in the middle of its answer
         asked four times
         fix: try again later, or start the file by hand with  --offline
    `,
    ],
    [
      'resets the connection',
      PAPER,
      [reset],
      message`
      arXiv broke off in the middle of its answer
         asked four times
         fix: try again later, or start the file by hand with  --offline
    `,
    ],
    [
      'sends without end',
      PAPER,
      [endless],
      message`
      arXiv sends more than the command reads
         fix: see whether the address is the right one, or start the file by hand with  --offline
    `,
    ],
    [
      'sends a little that unpacks to very much',
      PAPER,
      [{ headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(50_000_000)) }],
      message`
      arXiv sends more than the command reads
         fix: see whether the address is the right one, or start the file by hand with  --offline
    `,
    ],
    [
      'sends what cannot be unpacked',
      PAPER,
      [{ headers: { 'content-encoding': 'gzip' }, body: 'not gzip' }],
      message`
      arXiv broke off in the middle of its answer
         asked four times
         fix: try again later, or start the file by hand with  --offline
    `,
    ],
    [
      'sends another paper',
      PAPER,
      [{ body: arxivFeed({ id: '2509.00002v1' }) }],
      message`
      arXiv answered with another paper than 2509.00001
         it says  http://arxiv.org/abs/2509.00002v1
         fix: try again in a few minutes, or start the file by hand with  --offline
    `,
    ],
    [
      'sends another version',
      ['2509.00001v1'],
      [{ body: arxivFeed({ id: '2509.00001v2' }) }],
      message`
      arXiv answered with another paper than 2509.00001v1
         it says  http://arxiv.org/abs/2509.00001v2
         fix: try again in a few minutes, or start the file by hand with  --offline
    `,
    ],
    [
      'sends an entry “Error”',
      PAPER,
      [{ body: arxivFeed({ id: 'http://arxiv.org/api/errors#x', title: 'Error', summary: 'incorrect id format' }) }],
      message`
      arXiv has no paper 2509.00001
         it says  incorrect id format
         fix: compare the identifier, and its version, with the paper’s page on arxiv.org
    `,
    ],
    [
      'finds nothing',
      PAPER,
      [{ body: arxivFeed(null) }],
      message`
      arXiv has no paper 2509.00001
         fix: compare the identifier, and its version, with the paper’s page on arxiv.org
    `,
    ],
    [
      'says that the paper is withdrawn, in the comment',
      PAPER,
      [{ body: arxivFeed({ comment: 'This paper has been withdrawn by the authors due to an error in Lemma 2' }) }],
      message`
      arXiv:2509.00001 has been withdrawn
         arXiv says  This paper has been withdrawn by the authors due to an error in Lemma 2
         fix: name the version that is meant and stood before, as in 2509.00001v1
    `,
    ],
    [
      'says that the paper is withdrawn, in place of the abstract',
      PAPER,
      [{ body: arxivFeed({ summary: 'This submission was withdrawn by arXiv administrators.' }) }],
      message`
      arXiv:2509.00001 has been withdrawn
         arXiv says  This submission was withdrawn by arXiv administrators.
         fix: name the version that is meant and stood before, as in 2509.00001v1
    `,
    ],
    [
      'sends an entity bomb',
      PAPER,
      [{ body: `<!DOCTYPE feed [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${arxivFeed({ title: '&b;' })}` }],
      message`
      arXiv did not answer with a feed (status 200)
         its answer starts  <!DOCTYPE feed [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><?xml version="1.0" e
         fix: try again in a few minutes, or start the file by hand with  --offline
    `,
    ],
    [
      'sends on to another host',
      PAGE,
      [sendOn('https://elsewhere.example.com/essay')],
      message`
      example.org sends on to another place
         from https://example.org/essay
         to   https://elsewhere.example.com/essay
         fix: if you trust it, name that address instead
    `,
    ],
    [
      'sends on away from https',
      PAGE,
      [sendOn('http://example.org/essay')],
      message`
      example.org sends on to another place
         from https://example.org/essay
         to   http://example.org/essay
         fix: name an address that stays on https
    `,
    ],
    [
      'sends on to a machine in the house',
      PAGE,
      [sendOn('https://192.168.1.1/')],
      message`
      example.org sends on to another place
         from https://example.org/essay
         to   https://192.168.1.1/
         fix: if you trust it, name that address instead
    `,
    ],
    [
      'sends on to a port of its own',
      PAGE,
      [sendOn('https://example.org:8443/essay')],
      message`
      example.org sends on to another place
         from https://example.org/essay
         to   https://example.org:8443/essay
         fix: if you trust it, name that address instead
    `,
    ],
    [
      'sends in a circle',
      PAGE,
      [sendOn('https://www.example.org/essay'), sendOn('https://example.org/essay')],
      message`
      example.org sends in a circle from https://example.org/essay
         fix: name the address at which the page ends up
    `,
    ],
    [
      'sends on to nowhere',
      PAGE,
      [{ status: 302 }],
      message`
      example.org sends on, but not to an address
         fix: try again later, or start the file by hand with  --offline
    `,
    ],
    [
      'sends what is no JSON',
      DOI,
      [{ body: '<html>Resource not found.' }],
      message`
      Crossref did not answer with JSON
         its answer starts  <html>Resource not found.
         fix: try again in a few minutes, or start the file by hand with  --offline
    `,
    ],
    [
      'sends JSON of another form',
      DOI,
      [{ body: '{"message":{"DOI":"10.1000/abc","title":"one"}}' }],
      message`
      Crossref answered with something else than the record of a work
         at message.title: Invalid input: expected array, received string
         fix: try again in a few minutes, or start the file by hand with  --offline
    `,
    ],
    [
      'sends another work',
      DOI,
      [{ body: crossrefWork({ DOI: '10.1000/xyz' }) }],
      message`
      Crossref answered with another work than 10.1000/abc
         it says  10.1000/xyz
         fix: compare the DOI with the work’s page
    `,
    ],
    [
      'does not know the DOI, and DataCite does not either',
      DOI,
      [{ status: 404, body: 'Resource not found.' }],
      message`
      Neither Crossref nor DataCite knows the DOI 10.1000/abc
         fix: open https://doi.org/10.1000/abc in a browser; if it leads to the work, name the address of its page instead
    `,
    ],
    [
      'has no such page',
      PAGE,
      [{ status: 404 }],
      message`
      example.org answers with status 404 in place of the page
         fix: open the address in a browser, and copy it again
    `,
    ],
    [
      'lets no program in',
      PAGE,
      [{ status: 403 }],
      message`
      example.org answers with status 403 in place of the page
         fix: if a browser opens the page, start the file by hand with  --offline
    `,
    ],
    [
      'sends a PDF',
      PAGE,
      [{ body: '%PDF-1.7 …', headers: { 'content-type': 'application/pdf' } }],
      message`
      example.org did not answer with a page
         expected HTML
         fix: name the page that describes the work rather than its PDF or data
    `,
    ],
  ])('%s', async (_, argv, replies, said) => {
    const place = aPlace();
    const { code, out, err } = await place.run(argv, replies);
    expect({ code, out, said: ending(err) }).toEqual({ code: 1, out: '', said });
    expect(place.list('sources')).toEqual(['a-source.md']);
  });

  it('never answers', async () => {
    const place = aPlace();
    const { code, err } = await place.run(PAPER, [never], { manners: { timeout: 20 } });
    expect({ code, said: ending(err) }).toEqual({
      code: 1,
      said: message`
        arXiv does not answer in time
           asked four times
           waited one second
           fix: try again later, or start the file by hand with  --offline
      `,
    });
    expect(place.list('sources')).toEqual(['a-source.md']);
  });

  it.each([
    [
      'cannot be found',
      'ENOTFOUND',
      'arXiv cannot be reached from here (ENOTFOUND)\n   fix: look at your connection and run it again, or start the file by hand with  --offline',
    ],
    [
      'is closed',
      'ECONNREFUSED',
      'arXiv cannot be reached (ECONNREFUSED)\n   fix: try again later, or start the file by hand with  --offline',
    ],
  ])('%s', async (_, code, said) => {
    const place = aPlace();
    const route = () => {
      throw Object.assign(new Error(), { code });
    };
    const outcome = await place.run(PAPER, [], { manners: { route } });
    expect({ code: outcome.code, said: ending(outcome.err), waits: outcome.waits }).toEqual({
      code: 1,
      said,
      waits: [],
    });
    expect(place.list('sources')).toEqual(['a-source.md']);
  });
});

describe('writes the right file in the end where the service', () => {
  const good = { body: arxivFeed() };

  it.each<[string, Reply[], number[]]>([
    ['answers at once', [good], []],
    ['is busy once (429)', [BUSY, good], [3000]],
    ['is busy three times', [BUSY, BUSY, BUSY, good], [3000, 9000, 27_000]],
    ['says how long to wait, in seconds', [{ status: 503, headers: { 'retry-after': '7' } }, good], [7000]],
    [
      'says until when to wait',
      [{ status: 429, headers: { 'retry-after': 'Tue, 01 Dec 2026 00:00:20 GMT' } }, good],
      [20_000],
    ],
    ['says “Rate exceeded.” once with status 200', [{ body: 'Rate exceeded.\n' }, good], [3000]],
    ['breaks off once', [cutOff, good], [3000]],
    ['resets the connection once', [reset, good], [3000]],
    ['sends on to the host that is expected', [sendOn('https://arxiv.org/api/query?id_list=2509.00001'), good], []],
    ['packs its answer', [{ headers: { 'content-encoding': 'gzip' }, body: gzipSync(arxivFeed()) }], []],
    ['names a packing that nobody knows', [{ headers: { 'content-encoding': 'toString' }, body: arxivFeed() }], []],
  ])('%s', async (_, replies, waits) => {
    const place = aPlace();
    const outcome = await place.run(PAPER, replies);
    expect({ code: outcome.code, waits: outcome.waits }).toEqual({ code: 0, waits });
    expect(place.list('sources')).toEqual(['a-source.md', 'arxiv-2509-00001.md']);
    expect(place.read('content/sources/arxiv-2509-00001.md')).toContain('\n---\n\nWe mask.\n\nIt helps.\n');
  });
});

describe('has manners', () => {
  it('says who asks, and asks arXiv once in three seconds', async () => {
    const replies = ['2509.00001v1', '2509.00002v1', '2509.00003v1'].map((id) => ({
      body: arxivFeed({ id, title: `On ${id.slice(0, 10)} and ${id}` }),
    }));
    const place = aPlace();
    const outcome = await place.run(['2509.00001', '2509.00002', '2509.00003', '--anyway'], replies);
    expect(outcome).toMatchObject({ code: 0, waits: [3000, 3000] });
    expect(outcome.asked).toEqual(
      ['1', '2', '3'].map((at) => `export.arxiv.org/api/query?id_list=2509.0000${at}&max_results=1`),
    );
    expect(outcome.headers[0]).toMatchObject({
      'user-agent': 'mesoscale/0 (+https://example.org)',
      accept: 'application/atom+xml',
    });
  });

  it('asks arXiv no faster in the next run than in the same one', async () => {
    const place = aPlace();
    const start = Date.UTC(2026, 11, 1);
    const run = (id: string, now: number) =>
      place.run([id, '--anyway'], [{ body: arxivFeed({ id: `${id}v1` }) }], { manners: { now: () => now } });
    expect((await run('2509.00001', start)).waits).toEqual([]);
    expect((await run('2509.00002', start + 1000)).waits).toEqual([2000]);
    expect((await run('2509.00003', start + 60_000)).waits).toEqual([]);
    expect((await run('2509.00004', start - 60_000)).waits).toEqual([]);
  });

  it('asks all the same where no times can be kept', async () => {
    const place = aPlace();
    place.write('.cache', 'a file in the folder’s place');
    expect((await place.run(PAPER, [{ body: arxivFeed() }])).code).toBe(0);
  });

  it('asks nobody about what is here already', async () => {
    const place = aPlace('the digest');
    const { code, err, asked } = await place.run(['arXiv:2402.11337v9'], [{ body: arxivFeed() }]);
    expect({ code, asked, err }).toEqual({
      code: 1,
      asked: [],
      err: `${message`
        The source is here already as content/sources/arxiv-2402-11337.md
           it has the same arXiv identifier 2402.11337
           fix: see what has changed since:  npm run add -- refresh arxiv-2402-11337  (or write it anew with  --replace )
      `}\n`,
    });
  });
});
