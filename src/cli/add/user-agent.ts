import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { site } from '../../site.ts';

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  repository: z.union([z.string(), z.object({ url: z.string() })]).optional(),
});

/** Who asks, with where to find out more: the repository in CI’s or in package.json’s words, or the site. */
export function userAgent(root: string, ci: string | undefined): string {
  const { name, version, repository } = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const written = typeof repository === 'string' ? repository : repository?.url;
  const home = ci ? `https://github.com/${ci}` : (written?.replace(/^git\+|\.git$/g, '') ?? site.address);
  return `${name}/${version} (+${home})`;
}
