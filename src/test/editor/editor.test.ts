import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Finding } from '../../checks/finding.ts';
import { frontMatterSchema } from '../../exports/front-matter-schema.ts';
import { writeEditorManifest } from '../../load/editor-manifest.ts';
import { parseFrontMatter } from '../../load/front-matter.ts';
import { claimSchema } from '../../schema/claim.ts';
import { COLLECTIONS, type CollectionName } from '../../schema/collections.ts';
import { commandAsByNpm } from '../command.ts';
import { startLanguageServer } from './language-server.ts';
import { problemsIn, tasks } from './problem-matcher.ts';

const CLAIM = 'content/claims/a-new-claim.md';
const BROKEN = '---\nstatement: It is so\nkind: \nlinkss: []\nevidence:\n  - source: a\n    relation: suports\n---\n';

let root: string;

/** A copy of the content with a claim that somebody has just begun to write. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-editor-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  writeFileSync(join(root, CLAIM), BROKEN);
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('Astro’s language server, with the settings of the repository', () => {
  let server: ReturnType<typeof startLanguageServer>;
  const uri = () => pathToFileURL(join(root, CLAIM)).href;

  beforeAll(async () => {
    expect(readFileSync('.vscode/settings.json', 'utf8')).toContain('"astro.content-intellisense": true');
    writeEditorManifest(root, frontMatterSchema);
    server = startLanguageServer(root);
    await server.greet();
    server.open(uri(), BROKEN);
  });

  afterAll(() => {
    server.stop();
  });

  it('finds what is wrong in front matter at its place, also in a file that does not fit its schema yet', async () => {
    const { items } = await server.ask('textDocument/diagnostic', { textDocument: { uri: uri() } });
    const problems = items.map(
      ({ range: { start }, message }) => `${String(start.line)}:${String(start.character)} ${message}`,
    );
    expect(problems).toContain('3:0 Property linkss is not allowed.');
    expect(problems).toContain(
      '6:14 Value is not accepted. Valid values: "supports", "disputes", "qualifies", "states", "mentions".',
    );
    expect(problems).toContain('0:0 Missing property "history".');
  });

  it('completes values and keys', async () => {
    const labels = async (line: number, character: number) => {
      const { items } = await server.ask('textDocument/completion', {
        textDocument: { uri: uri() },
        position: { line, character },
      });
      return items.map(({ label }) => label);
    };
    expect(await labels(2, 6)).toEqual(['theorem', 'empirical', 'conceptual', 'opinion']);
    expect(await labels(6, 4)).toEqual(expect.arrayContaining(['exact', 'note', 'via', 'finding', 'locator']));
  });

  it('explains a field with the sentence of its schema', async () => {
    const hover = await server.ask('textDocument/hover', {
      textDocument: { uri: uri() },
      position: { line: 1, character: 3 },
    });
    expect(hover?.contents.value).toContain('The claim: one falsifiable sentence in our words.');
  });
});

it('the task “check” reads every finding from the command’s real output', () => {
  const run = (format: string) =>
    spawnSync(process.execPath, [...commandAsByNpm('check'), '--format', format], { cwd: root, encoding: 'utf8' });
  const { findings } = JSON.parse(run('json').stdout) as { findings: Finding[] };
  expect(findings.length).toBeGreaterThan(4);
  expect(problemsIn(run('text').stderr, tasks().check)).toEqual(
    findings.map(({ file, line, column, reason, rule }) => ({ file, line, column, message: reason, code: rule })),
  );
});

describe('the snippets', () => {
  const snippets = JSON.parse(readFileSync('.vscode/content.code-snippets', 'utf8')) as Record<
    string,
    { scope: string; body: string[] }
  >;
  const expand = (name: string) => (snippets[name]?.body ?? []).map(withDefaults).join('\n');

  it('are offered in Markdown', () => {
    expect(Object.values(snippets).map(({ scope }) => scope)).toEqual(Object.keys(snippets).map(() => 'markdown'));
  });

  it.each([
    ['Source', 'sources'],
    ['Claim', 'claims'],
  ] as [string, CollectionName][])('“%s” fits the schema as it stands', (name, collection) => {
    const { value, problems, body } = parseFrontMatter(expand(name));
    expect(problems).toEqual([]);
    expect(COLLECTIONS[collection].schema.safeParse(value).error?.issues ?? []).toEqual([]);
    expect(body.trim()).not.toBe('');
  });

  it.each([
    ['Evidence: words of a source', 'evidence'],
    ['Evidence: a finding', 'evidence'],
    ['Link to another claim', 'links'],
    ['History', 'history'],
  ] as const)('“%s” fits a claim as it stands', (name, key) => {
    const value: unknown = parse(expand(name));
    expect(claimSchema.shape[key].safeParse(value).error?.issues ?? []).toEqual([]);
  });
});

/** A line of a snippet with its defaults, or its first choices, in place of what is to be typed. */
function withDefaults(line: string): string {
  return line
    .replace(/\$\{CURRENT_YEAR\}-\$\{CURRENT_MONTH\}-\$\{CURRENT_DATE\}/g, '2026-01-31')
    .replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1');
}
