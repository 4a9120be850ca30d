import { describe, expect, it } from 'vitest';
import {
  findCycle,
  importsIn,
  isFile,
  namesFetch,
  readModules,
  readTexts,
  targetOf,
  type Import,
  type Module,
} from './module-imports.ts';

interface Row {
  /** Folders and files below src; types of them alone where “type ” stands in front. */
  ours: readonly string[];
  /** The packages that it may not import. */
  not: RegExp;
}

const FILE_SYSTEM = /^node:fs/;
const NO_CONTENT = /^(?:astro:content$|node:fs)/;

/** Who may import whom. Tests, and what is in src/test, may import anything. */
const TABLE: Readonly<Record<string, Row>> = {
  schema: { ours: ['schema'], not: /^(?!zod$)/ },
  digest: { ours: ['digest', 'type schema'], not: /^(?:node:|astro)/ },
  markdown: { ours: ['markdown', 'digest', 'phases.ts', 'type schema'], not: FILE_SYSTEM },
  checks: { ours: ['checks', 'digest', 'schema', 'markdown', 'phases.ts'], not: FILE_SYSTEM },
  // The form of the contribute page says of each field what the schema says of it.
  views: { ours: ['views', 'digest', 'markdown', 'site.ts', 'schema'], not: FILE_SYSTEM },
  // The published JSON Schema is made from a zod schema, so that exports need its value.
  // A preview is the view of a page, written out.
  exports: { ours: ['exports', 'views', 'digest', 'markdown', 'site.ts', 'schema'], not: FILE_SYSTEM },
  pictures: { ours: ['pictures', 'digest', 'markdown', 'site.ts', 'type schema'], not: FILE_SYSTEM },
  // What changed between two graphs is found in digest and put in words by a reporter.
  reporters: { ours: ['reporters', 'digest', 'type checks/finding.ts'], not: FILE_SYSTEM },
  load: { ours: ['load', 'schema', 'phases.ts', 'type digest'], not: /^$/ },
  // A checked corpus → a whole site, and what is kept of it for the next build.
  build: {
    ours: [
      'build',
      'load',
      'digest',
      'checks',
      'markdown',
      'exports',
      'pictures',
      'views',
      'layouts',
      'site.ts',
      'phases.ts',
    ],
    not: /^$/,
  },
  components: {
    ours: ['components', 'layouts', 'client', 'site.ts', 'type views', 'type pictures', 'type digest'],
    not: NO_CONTENT,
  },
  layouts: { ours: ['layouts', 'components', 'styles', 'site.ts', 'type views', 'type digest'], not: NO_CONTENT },
  // Pages hand pictures, which are strings of SVG, to the components that show them.
  pages: {
    ours: ['views', 'exports', 'pictures', 'load', 'build', 'components', 'layouts', 'site.ts'],
    not: FILE_SYSTEM,
  },
  // Values → the text of a content file, for the command and the form alike; where YAML stands in a file, `load` alone knows.
  compose: { ours: ['compose', 'schema', 'digest', 'markdown', 'load/front-matter.ts'], not: /^(?!yaml$)/ },
  // The form reads, checks and writes content with the code of the build.
  client: {
    ours: [
      'client',
      'compose',
      'schema',
      'digest',
      'markdown',
      'checks',
      'load/parse-content-file.ts',
      'load/to-corpus.ts',
      'type exports',
    ],
    not: /^(?:node:|astro)/,
  },
  cli: {
    ours: [
      'cli',
      'build',
      'compose',
      'schema',
      'load',
      'digest',
      'markdown',
      'checks',
      'reporters',
      'exports',
      'views',
      'site.ts',
      'phases.ts',
      // What readers wait for is measured in the Chromium of the tests.
      'test/chromium.ts',
    ],
    not: /^$/,
  },
  'site.ts': { ours: [], not: /^/ },
  'phases.ts': { ours: [], not: /^/ },
  'content.config.ts': { ours: ['schema'], not: /^(?!astro:content$)/ },
};

const MODULES = readModules();
const HELD = MODULES.filter(({ path }) => isHeld(path));

/** Who may go to the network: the commands, and in a browser the scripts, for files of the site itself. */
const NETWORK = ['cli', 'client'];

describe('the modules of the digest', () => {
  it.each(Object.keys(TABLE))('in %s import only what the table lets them', (folder) => {
    expect(HELD.filter(({ path }) => folderOf(path) === folder).flatMap((module) => violations(module, TABLE))).toEqual(
      [],
    );
  });

  it('use every right that the table gives them', () => {
    expect(unusedRights(HELD, TABLE)).toEqual([]);
  });

  it('stand in folders that the table knows', () => {
    expect([...new Set(HELD.map(({ path }) => folderOf(path)))].filter((folder) => !TABLE[folder])).toEqual([]);
  });

  it('name the files they import with their extension', () => {
    expect(MODULES.flatMap((module) => misnamed(module, isFile))).toEqual([]);
  });

  it('import one another in no circle', () => {
    expect(findCycle(MODULES)).toBeNull();
  });

  it('name `fetch` in no folders but cli and client', () => {
    expect(fetching(readTexts())).toEqual([]);
  });

  it('are read in plain JavaScript too', () => {
    expect(HELD.map(({ path }) => path)).toContain('cli/one-file.js');
  });
});

describe('the guard', () => {
  const table = {
    digest: { ours: ['digest', 'type schema'], not: /^(?:node:|astro)/ },
    reporters: { ours: ['type checks/finding.ts'], not: /^(?!chalk$)/ },
    pages: { ours: ['site.ts'], not: /^$/ },
  };

  it.each([
    ['digest/a.ts', '../load/b.ts', true, 'digest/a.ts imports types of load/b.ts; it may import digest, type schema'],
    [
      'digest/a.ts',
      '../schema/b.ts',
      false,
      'digest/a.ts imports values of schema/b.ts; it may import digest, type schema',
    ],
    [
      'digest/a.ts',
      '../digest-b/c.ts',
      false,
      'digest/a.ts imports values of digest-b/c.ts; it may import digest, type schema',
    ],
    ['digest/a.ts', 'node:crypto', false, 'digest/a.ts imports node:crypto, which is refused'],
    ['digest/a.ts', 'astro/loaders', true, 'digest/a.ts imports astro/loaders, which is refused'],
    ['reporters/a.ts', 'yaml', false, 'reporters/a.ts imports yaml, which is refused'],
    [
      'reporters/a.ts',
      '../checks/rule.ts',
      true,
      'reporters/a.ts imports types of checks/rule.ts; it may import type checks/finding.ts',
    ],
    ['pages/a/b.astro', '../c.astro', false, 'pages/a/b.astro imports values of pages/c.astro; it may import site.ts'],
    ['unknown/a.ts', './b.ts', false, 'unknown/a.ts is in a folder that the table does not know'],
  ])('fires where %s imports %s', (path, specifier, typeOnly, message) => {
    expect(violations({ path, imports: [{ specifier, typeOnly }] }, table)).toEqual([message]);
  });

  it.each([
    ['digest/a.ts', './b.ts', false],
    ['digest/a.ts', '../schema/b.ts', true],
    ['digest/a.ts', 'fastest-levenshtein', false],
    ['reporters/a.ts', '../checks/finding.ts', true],
    ['reporters/a.ts', 'chalk', false],
    ['pages/a/b.astro', '../../site.ts', false],
  ])('passes where %s imports %s', (path, specifier, typeOnly) => {
    expect(violations({ path, imports: [{ specifier, typeOnly }] }, table)).toEqual([]);
  });

  it('finds rights that nobody uses, or of which types alone are used', () => {
    const modules = [{ path: 'reporters/a.ts', imports: [type('../digest/b.ts'), type('../checks/finding.ts')] }];
    const ours = ['reporters', 'digest', 'type checks/finding.ts', 'type schema'];
    expect(unusedRights(modules, { reporters: { ours, not: /^$/ } })).toEqual([
      'reporters may import digest, and does not',
      'reporters may import type schema, and does not',
    ]);
  });

  it('reads every form of import, and which of them need types alone', () => {
    const text = `import a from './a.ts';
      import './b.css';
      import { type C, d } from './c.ts';
      import { type E } from './e.ts';
      import type { F } from './f.ts';
      import * as g from './g.ts';
      export { h } from './h.ts';
      export type { I } from './i.ts';
      export * from './j.ts';
      type K = import('./k.ts').K;
      const l = await import('./l.ts');
      const m = await import(a);
      export const n = "import o from './o.ts'";`;
    expect(importsIn('a.ts', text)).toEqual([
      value('./a.ts'),
      value('./b.css'),
      value('./c.ts'),
      type('./e.ts'),
      type('./f.ts'),
      value('./g.ts'),
      value('./h.ts'),
      type('./i.ts'),
      value('./j.ts'),
      type('./k.ts'),
      value('./l.ts'),
      value('(computed)'),
    ]);
  });

  it('reads the front matter and the scripts of an .astro file, and not its words', () => {
    const text = `---\nimport A from './A.astro';\n---\n<p>import b from './b.ts'</p>\n<script>import { c } from './c.ts';</script>\n`;
    expect(importsIn('a.astro', text)).toEqual([value('./A.astro'), value('./c.ts')]);
  });

  it('finds a module that is named without its extension, or that is not there', () => {
    const module = {
      path: 'digest/a.ts',
      imports: ['./b', '../schema/c.ts', '../schema/c.ts?raw', './d.ts', 'zod'].map(value),
    };
    expect(misnamed(module, (path) => path === 'schema/c.ts' || path === 'digest/b')).toEqual([
      'digest/a.ts imports ./b without its extension',
      'digest/a.ts imports ./d.ts, which does not exist',
    ]);
  });

  it.each([
    ['load/a.ts', "const a = await fetch('https://example.org');"],
    ['load/a.js', 'globalThis.fetch(a);'],
    ['views/a.ts', 'const { fetch: a } = globalThis;'],
    ['components/A.astro', '---\nconst a = [b].map(fetch);\n---\n'],
    ['components/A.astro', '<script>void fetch(a);</script>'],
  ])('fires where %s says %j', (path, text) => {
    expect(fetching([[path, text]])).toEqual([path]);
  });

  it.each([
    ['cli/a.ts', 'fetch(a);'],
    ['client/a.ts', 'fetch(a);'],
    ['load/a.test.ts', 'fetch(a);'],
    ['views/a.ts', "// fetch(a)\nconst a = 'fetch(a)';\nconst b = `fetch(${a})`;"],
    ['components/A.astro', '<p>fetch(a)</p>'],
  ])('passes where %s says %j', (path, text) => {
    expect(fetching([[path, text]])).toEqual([]);
  });

  it('finds a circle, and the modules in it', () => {
    const modules = [
      { path: 'a.ts', imports: [value('./b.ts')] },
      { path: 'b.ts', imports: [value('./c/d.ts')] },
      { path: 'c/d.ts', imports: [type('../b.ts')] },
    ];
    expect(findCycle(modules)).toEqual(['b.ts', 'c/d.ts', 'b.ts']);
    expect(findCycle(modules.slice(0, 2))).toBeNull();
  });
});

/** Whether the rules are for it: not for tests, and what is in src/test. */
function isHeld(path: string): boolean {
  return !path.endsWith('.test.ts') && !path.startsWith('test/');
}

/** The modules that may not go to the network, and name what does. */
function fetching(texts: readonly (readonly [path: string, text: string])[]): string[] {
  return texts
    .filter(([path, text]) => isHeld(path) && !NETWORK.includes(folderOf(path)) && namesFetch(path, text))
    .map(([path]) => path);
}

/** The folder below src that the module is in, or its own name where it is in none. */
function folderOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function violations({ path, imports }: Module, table: Readonly<Record<string, Row>>): string[] {
  const row = table[folderOf(path)];
  if (!row) return [`${path} is in a folder that the table does not know`];
  return imports.flatMap((one) => {
    const target = targetOf(path, one);
    if (target === null)
      return row.not.test(one.specifier) ? [`${path} imports ${one.specifier}, which is refused`] : [];
    const allowed = row.ours.some((entry) => covers(entry, target) && (!entry.startsWith('type ') || one.typeOnly));
    const what = one.typeOnly ? 'types' : 'values';
    return allowed ? [] : [`${path} imports ${what} of ${target}; it may import ${row.ours.join(', ')}`];
  });
}

/** Whether an entry of the table names the file or a folder that it is in. */
function covers(entry: string, target: string): boolean {
  const place = entry.replace(/^type /, '');
  return target === place || target.startsWith(`${place}/`);
}

/** The entries of the table that no module needs: whose values, or where they give types alone whose types, none imports. */
function unusedRights(modules: readonly Module[], table: Readonly<Record<string, Row>>): string[] {
  return Object.entries(table).flatMap(([folder, { ours }]) => {
    const imports = modules
      .filter(({ path }) => folderOf(path) === folder)
      .flatMap(({ path, imports: own }) => own.map((one) => ({ ...one, target: targetOf(path, one) ?? '' })));
    const isUsed = (entry: string) =>
      imports.some(({ typeOnly, target }) => typeOnly === entry.startsWith('type ') && covers(entry, target));
    return ours
      .filter((entry) => entry !== folder && !isUsed(entry))
      .map((entry) => `${folder} may import ${entry}, and does not`);
  });
}

function misnamed({ path, imports }: Module, exists: (path: string) => boolean): string[] {
  return imports.flatMap((one) => {
    const target = targetOf(path, one);
    if (target === null) return [];
    if (!/\.(?:ts|js|astro|css)$/.test(target)) return [`${path} imports ${one.specifier} without its extension`];
    return exists(target) ? [] : [`${path} imports ${one.specifier}, which does not exist`];
  });
}

function value(specifier: string): Import {
  return { specifier, typeOnly: false };
}

function type(specifier: string): Import {
  return { specifier, typeOnly: true };
}
