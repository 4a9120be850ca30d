import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readRepository } from '../../load/read-repository.ts';
import { site } from '../../site.ts';

const manifest = z.object({ name: z.string(), version: z.string() });

/** Who asks, with where to find out more: the repository, or the site where none is known. */
export function userAgent(root: string, environment: Parameters<typeof readRepository>[1]): string {
  const { name, version } = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return `${name}/${version} (+${readRepository(root, environment)?.address ?? site.address})`;
}
