import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { checkBuiltSite } from '../../checks/check-built-site.ts';
import { parseLedger } from '../../digest/permalinks.ts';
import { readContent } from '../../load/read-content.ts';
import { readPage } from '../../build/read-page.ts';
import { readSite } from '../read-site.ts';
import { MANIFEST } from '../../digest/site-manifest.ts';
import { ALL_AT_ONCE } from '../faults/circumstances.ts';
import { siteAt } from '../faults/site-state.ts';
import { copyTree } from '../faults/site-tree.ts';
import { startBuild } from '../faults/start-build.ts';
import { pagesIn, readPageFile } from './pages.ts';

const site = inject('site');
const siteUnderBase = inject('siteUnderBase');

const { corpus, ledger } = readContent(process.cwd());

describe('the built site', () => {
  it('has a page for every claim, source and topic', () => {
    const expected = (['claims', 'sources', 'topics'] as const).flatMap((name) =>
      corpus[name].map(({ id }) => `${name}/${id}/index.html`),
    );
    expect(pagesIn(site)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['the root', site, '/'],
    ['a base path', siteUnderBase, '/some/base/'],
  ])('has no dead link, doubled id or empty page under %s', (_, folder, base) => {
    expect(checkBuiltSite(readSite(folder, base), parseLedger(ledger).permalinks)).toEqual([]);
  });

  it('says that its main part is under our licence on every page but those of sources, whose texts are not ours', () => {
    const licensed = (file: string) => /<a [^>]*\brel="license"/.test(readPageFile(site, file));
    const ofSources = corpus.sources.map(({ id }) => `sources/${id}/index.html`).sort();
    const pages = pagesIn(site).filter((file) => readPageFile(site, file).includes('class="site-footer"'));
    expect(pages.filter((file) => !licensed(file))).toEqual(ofSources);
    expect(pages.length).toBeGreaterThan(ofSources.length);
  });

  it('names its base path in every address of its own', () => {
    for (const file of pagesIn(siteUnderBase)) {
      for (const { address } of readPage(file, readPageFile(siteUnderBase, file)).links) {
        expect(address).toMatch(/^(\/some\/base\/|https?:\/\/|#)/);
      }
    }
  });

  it('has in its matrix the groups of columns that their headings name', () => {
    const html = readPageFile(site, 'map/index.html');
    const named = [...html.matchAll(/<th scope="colgroup" colspan="(\d+)"/g)].map(([, width]) => width);
    expect(named).not.toEqual([]);
    expect([...html.matchAll(/<colgroup span="(\d+)"/g)].map(([, width]) => width)).toEqual(named);
  });

  it('puts why a claim was changed on a line of its own below the claim', () => {
    const behind = [...readPageFile(site, 'changes/index.html').matchAll(/<li>.*?<\/a>\s*(<\w+|[^<])/gs)];
    expect(behind.map(([, tag]) => tag)).toContain('<div');
    expect(behind.map(([, tag]) => tag)).not.toContain('<span');
  });

  it('parts the facts of a source by points with a space on either side', () => {
    const lists = readPageFile(site, 'sources/index.html').match(/<ul class="source-list".*?<\/ul>/gs) ?? [];
    const text = lists.join('').replace(/<[^>]*>/g, '');
    expect(text).toContain(' · arXiv · ');
    expect(text.match(/.*(?:\S·|·\S).*/g)).toBeNull();
  });

  it('leads to no repository where it knows of none', () => {
    for (const file of pagesIn(site)) {
      const html = readPageFile(site, file);
      expect([file, /\/(?:edit|new)\/main\b|issues\/new/.exec(html)?.[0]]).toEqual([file, undefined]);
    }
  });

  it('leads to the files of its repository where it knows it, and to its forms with their fields filled in', () => {
    const links = pagesIn(siteUnderBase)
      .flatMap((file) => readPage(file, readPageFile(siteUnderBase, file)).links)
      .filter(({ address }) => address.startsWith('https://github.com/your-name/mesoscale/'))
      .map(({ address }) => new URL(address));
    const edited = links.flatMap(({ pathname }) => pathname.split('/edit/main/')[1] ?? []);
    const files = [...corpus.claims, ...corpus.sources, ...corpus.topics].map(({ file }) => file);
    expect([...new Set(edited)].sort()).toEqual(files.sort());
    const asked = links.filter(({ pathname }) => pathname.endsWith('/issues/new'));
    expect(new Set(asked.map(({ searchParams }) => [...searchParams.keys()].join()))).toEqual(
      new Set(['template,claim', 'template,source']),
    );
    for (const { searchParams } of asked)
      expect(searchParams.get('claim') ?? searchParams.get('source')).toMatch(
        /^https:\/\/digest\.example\/some\/base\/(?:claims|sources)\/[^/]+\/$/,
      );
  });

  it('serves the files of claims and sources as they stand in the repository', () => {
    const { files } = readContent(process.cwd());
    for (const { collection, id, raw } of files) {
      if (collection === 'sources') expect(readPageFile(site, `sources/${id}.md`)).toBe(raw);
      if (collection === 'claims') expect(readPageFile(site, `claims/${id}.raw.md`)).toBe(raw);
    }
    const index = JSON.parse(readPageFile(siteUnderBase, 'content-index.json')) as { path: string; raw?: string }[];
    expect(index.map(({ path }) => path).sort()).toEqual(files.map(({ path }) => path).sort());
    for (const { raw } of index) if (raw !== undefined) expect(raw).toMatch(/^\/some\/base\//);
  });

  it('names the host in canonical addresses', () => {
    expect(readPageFile(siteUnderBase, 'topics/reasoning/index.html')).toContain(
      '<link rel="canonical" href="https://digest.example/some/base/topics/reasoning/">',
    );
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        // Written by the renderer and by KaTeX, not by hand.
        'no-inline-style': 'off',
        'doctype-style': 'off',
        'no-trailing-whitespace': 'off',
        // A long title is the claim itself; it is never cut.
        'long-title': 'off',
        'tel-non-breaking': 'off',
      },
    });
    const faults: string[] = [];
    for (const file of pagesIn(site)) {
      const { results } = await validator.validateString(readPageFile(site, file));
      for (const { messages } of results)
        for (const { line, column, message, ruleId } of messages)
          faults.push(`${file}:${String(line)}:${String(column)} ${message} ${ruleId}`);
    }
    expect(faults).toEqual([]);
  });

  // The Nu checker is a Java program of 30 MB: NU_CHECKER names its vnu.jar (https://validator.github.io/validator/).
  const checker = process.env['NU_CHECKER'];
  if (checker !== undefined)
    it('is valid HTML in the eyes of the Nu checker', () => {
      // The standard is older than the property by which the margin’s notes find their passage.
      const options = ['--errors-only', '--format', 'gnu', '--filterpattern', '.*“anchor-name”.*'];
      const files = pagesIn(site).map((file) => join(site, file));
      expect(spawnSync('java', ['-jar', checker, ...options, ...files], { encoding: 'utf8' })).toMatchObject({
        status: 0,
        stderr: '',
      });
    });

  it('loads the style sheet of mathematics only on pages that have some', () => {
    for (const file of pagesIn(site)) {
      const html = readPageFile(site, file);
      expect([file, html.includes('katex.min.css')]).toEqual([file, html.includes('class="katex"')]);
    }
  });

  // The compiler drops the white space of a line break beside an element, as JSX does.
  it('has no word that runs into the next element', () => {
    const runOn = /[\p{L}\p{N},.;:]<(?:a|code|strong|em|time)\b[^>]*>[^<]*|<\/(?:a|code|strong|em|time)>\p{L}+/gu;
    expect(
      pagesIn(site).flatMap((file) => [...readPageFile(site, file).matchAll(runOn)].map(([words]) => words)),
    ).toEqual([]);
  });

  it(
    'is the same to the byte in another folder, time zone, language, order of files, and with corrupted caches',
    { timeout: 600_000 },
    async () => {
      const root = copyTree('real');
      try {
        ALL_AT_ONCE.prepare(root);
        const { code, output } = await startBuild(root, ALL_AT_ONCE.options).ended;
        expect([code, output]).toEqual([0, expect.stringContaining('every link and fragment followed')]);
        expect(readFileSync(join(root, 'dist', MANIFEST), 'utf8')).toBe(readFileSync(join(site, MANIFEST), 'utf8'));
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    },
  );

  it.each([site, siteUnderBase])('is as its list of hashes has it', (folder) => {
    expect(siteAt(folder)).toMatch(/^[0-9a-f]{64}$/);
  });
});
