import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const DOCUMENT = readFileSync('.github/DEPENDENCIES.md', 'utf8');
const PACKAGE = readJson('package.json') as {
  allowScripts: Record<string, boolean>;
  overrides: Record<string, string>;
} & Record<Group, Record<string, string>>;
const LOCKED = (readJson('package-lock.json') as { packages: Record<string, Locked> }).packages;

describe('the dependencies', () => {
  it.each([
    ['dependencies', 'For the build'],
    ['devDependencies', 'For development and tests'],
    ['optionalDependencies', 'Node.js itself'],
  ] as const)('of package.json’s %s are those of the table “%s”, each with its reason', (group, heading) => {
    const rows = tableUnder(heading);
    expect(rows.map(([name]) => name)).toEqual(Object.keys(PACKAGE[group]));
    expect(rows.filter(([, why]) => !why)).toEqual([]);
  });

  it('have exact versions', () => {
    const versions = GROUPS.flatMap((group) => Object.entries(PACKAGE[group])).map(([name, version]) => ({
      name,
      version,
    }));
    expect(versions.filter(({ version }) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(Object.values(PACKAGE.overrides).filter((version) => !version.startsWith('$'))).toEqual([]);
  });

  it('are pinned by their hashes, and by no host', () => {
    const packages = Object.entries(LOCKED).filter(([path]) => path !== '');
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  it('run no script when they are installed, and those that would are named', () => {
    const scripted = Object.entries(LOCKED).filter(([, { hasInstallScript }]) => hasInstallScript);
    expect([...new Set(scripted.map(([path]) => nameOf(path)))].sort()).toEqual(Object.keys(PACKAGE.allowScripts));
    expect(Object.values(PACKAGE.allowScripts).filter(Boolean)).toEqual([]);
    expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
  });

  it('are under licences that the document allows, or excepts by name', () => {
    const packages = Object.entries(LOCKED).filter(([path]) => path !== '');
    expect(
      packages.flatMap(([path, { license }]) => licenceFault(nameOf(path), license, installedLicence(path))),
    ).toEqual([]);
  });

  it('make a bill of materials that names every package', () => {
    const options = { encoding: 'utf8', maxBuffer: 1 << 26, shell: process.platform === 'win32' } as const;
    const bill = JSON.parse(execFileSync('npm', ['run', '--silent', 'sbom'], options)) as Bill;
    expect(bill.bomFormat).toBe('CycloneDX');
    const named = bill.components.map(({ name, version }) => `${name}@${version}`);
    const locked = Object.entries(LOCKED).filter(([path]) => path !== '');
    expect([...new Set(named)].sort()).toEqual(
      [...new Set(locked.map(([path, { version }]) => `${nameOf(path)}@${version ?? ''}`))].sort(),
    );
  });
});

describe('the guards', () => {
  it.each([
    ['left-pad', 'WTFPL', undefined, ['left-pad is under WTFPL']],
    ['left-pad', undefined, undefined, ['left-pad is under none named']],
    ['left-pad', 'MIT', 'AGPL-3.0', ['left-pad is under AGPL-3.0']],
    ['left-pad', 'MPL-2.0', undefined, ['left-pad is under MPL-2.0']],
    ['lightningcss-linux-x64-gnu', 'MPL-2.0', undefined, []],
    ['lightningcss-linux-x64-gnu', 'GPL-3.0', undefined, ['lightningcss-linux-x64-gnu is under GPL-3.0']],
    ['left-pad', 'MIT', 'MIT', []],
  ])('judge %s under %s (installed: %s)', (name, locked, installed, expected) => {
    expect(licenceFault(name, locked, installed)).toEqual(expected);
  });

  it('find a dependency that nothing uses', () => {
    const root = mkdtempSync(join(tmpdir(), 'mesoscale-unused-'));
    try {
      mkdirSync(join(root, 'src/cli'), { recursive: true });
      writeFileSync(join(root, 'src/cli/check.ts'), "import { parse } from 'yaml';\nparse('a: 1');\n");
      const dependencies = { yaml: PACKAGE.dependencies['yaml'], zod: PACKAGE.dependencies['zod'] };
      writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'unused', type: 'module', dependencies }));
      cpSync('.knip.json', join(root, '.knip.json'));
      symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
      const { status, stdout } = spawnSync(
        process.execPath,
        [resolve('node_modules/knip/bin/knip.js'), '--no-config-hints'],
        { cwd: root, encoding: 'utf8' },
      );
      expect(status).toBe(1);
      expect(stdout.trim()).toBe('Unused dependencies (1)\nzod  package.json');
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

/** Why a package may not be here: its licence as locked, and as its own package.json has it where it is installed. */
function licenceFault(name: string, locked?: string, installed?: string): string[] {
  const [, list = ''] =
    /is under one of these: ([^.]*(?:\.\d[^.]*)*)\. The exceptions/.exec(DOCUMENT.replace(/\s+/g, ' ')) ?? [];
  const allowed = new Set([...list.matchAll(/`([^`]+)`/g)].map(([, licence]) => licence));
  const excepted = tableUnder('Licences').filter(([pattern]) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );
  return [...new Set([locked ?? 'none named', installed ?? locked ?? 'none named'])]
    .filter((licence) => !allowed.has(licence) && !excepted.some(([, except]) => except === licence))
    .map((licence) => `${name} is under ${licence}`);
}

function installedLicence(path: string): string | undefined {
  const file = join(path, 'package.json');
  if (!existsSync(file)) return undefined;
  const { license, licenses } = readJson(file) as {
    license?: string | { type: string };
    licenses?: { type: string }[];
  };
  return (typeof license === 'string' ? license : license?.type) ?? licenses?.[0]?.type;
}

/** The cells of a table below a heading, row by row, without the backticks. */
function tableUnder(heading: string): [string, string, ...string[]][] {
  const [, section = ''] = DOCUMENT.split(`\n## ${heading}\n`);
  const rows = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) => {
    const [first = '', second = '', ...rest] = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1'));
    return [first, second, ...rest];
  });
}

/** `node_modules/a/node_modules/@b/c` is a copy of `@b/c`. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

const GROUPS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
type Group = (typeof GROUPS)[number];

/** A package as the lockfile has it. */
interface Locked {
  version?: string;
  integrity?: string;
  resolved?: string;
  license?: string;
  hasInstallScript?: boolean;
}

/** A bill of materials (CycloneDX 1.5), as far as it is looked at. */
interface Bill {
  bomFormat: string;
  components: { name: string; version: string }[];
}
