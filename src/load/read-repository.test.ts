import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRepository } from './read-repository.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mesoscale-repository-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function repositoryWith(repository: unknown, environment: Record<string, string> = {}) {
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'mesoscale', repository }));
  return readRepository(root, environment);
}

const OURS = { address: 'https://github.com/your-name/mesoscale', branch: 'main' };

describe('the repository', () => {
  it('is the one that GitHub Actions names', () => {
    expect(repositoryWith(undefined, { GITHUB_REPOSITORY: 'your-name/mesoscale' })).toEqual(OURS);
    expect(repositoryWith('another/one', { GITHUB_REPOSITORY: 'your-name/mesoscale' })).toEqual(OURS);
  });

  it('is on the host that GitHub Actions names', () => {
    const environment = { GITHUB_REPOSITORY: 'your-name/mesoscale', GITHUB_SERVER_URL: 'https://github.example/' };
    expect(repositoryWith(undefined, environment)?.address).toBe('https://github.example/your-name/mesoscale');
  });

  it.each([
    'your-name/mesoscale',
    'github:your-name/mesoscale',
    'https://github.com/your-name/mesoscale',
    'https://github.com/your-name/mesoscale.git',
    'git+https://github.com/your-name/mesoscale.git',
    'git://github.com/your-name/mesoscale.git',
    'git+ssh://git@github.com/your-name/mesoscale.git',
    'git@github.com:your-name/mesoscale.git',
  ])('is, without GitHub Actions, the one that package.json names as %s', (repository) => {
    expect(repositoryWith(repository)).toEqual(OURS);
    expect(repositoryWith({ type: 'git', url: repository })).toEqual(OURS);
  });

  it.each([
    undefined,
    '',
    {},
    'gitlab:your-name/mesoscale',
    'https://git.example/your-name/mesoscale.git',
    'https://github.com/your-name',
  ])('is unknown where package.json says %j', (repository) => {
    expect(repositoryWith(repository)).toBeNull();
  });

  it('is not what GitHub Actions cannot have named', () => {
    expect(repositoryWith(undefined, { GITHUB_REPOSITORY: '' })).toBeNull();
    expect(repositoryWith(undefined, { GITHUB_REPOSITORY: 'a/b/../c?d' })).toBeNull();
  });
});
