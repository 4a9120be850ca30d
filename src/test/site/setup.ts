import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../chromium.ts';
import { buildSite } from './build-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the real site, built for the root of a host. */
    site: string;
    /** Folder of the real site, built for the path /some/base, as GitHub names it, by a repository on GitHub, your-name/mesoscale. */
    siteUnderBase: string;
  }
}

/** Builds the real site twice, for two homes, and makes sure that there is a Chromium, all at once. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'mesoscale-site-'));
  const [site, siteUnderBase] = await Promise.all([
    buildSite(join(folder, 'root')),
    buildSite(join(folder, 'base'), ['--base', '/some/base', '--site', 'https://digest.example'], process.cwd(), {
      GITHUB_REPOSITORY: 'your-name/mesoscale',
    }),
    ensureChromium(),
  ]);
  project.provide('site', site);
  project.provide('siteUnderBase', siteUnderBase);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
