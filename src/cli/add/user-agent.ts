import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readRepository } from '../../load/read-repository.ts';
import { site } from '../../site.ts';

/** npm asks for neither in a package that is not published, so a copy for another digest may have left them out. */
const manifest = z.object({ name: z.string().catch('digest'), version: z.string().catch('0') });

/** Who asks, with where to find out more: the repository, or the site where none is known. */
export function userAgent(root: string, environment: Parameters<typeof readRepository>[1]): string {
  const { name, version } = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return `${name}/${version} (+${readRepository(root, environment)?.address ?? site.address})`;
}
