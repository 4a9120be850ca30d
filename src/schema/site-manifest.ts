import { z } from 'zod';
import { sha256 } from './fields.ts';

/** A path below the site’s root: no step upwards, no empty step, nothing that a host or a disk reads as something else. */
const path = z
  .string()
  .max(1000)
  .regex(/^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^/\\\u0000-\u001f]+(?:\/[^/\\\u0000-\u001f]+)*$/u);

/** `hashes.json` of a built site. */
export const siteManifestSchema = z.strictObject({
  hash: sha256.describe(
    'The SHA-256 of all files together: of the lines that `sha256sum` prints for them, in the order of `files`.',
  ),
  files: z
    .array(
      z.strictObject({
        path: path.describe('Path from the site’s root, with forward slashes.'),
        bytes: z.int().nonnegative(),
        sha256: sha256.describe('The SHA-256 of the file’s bytes, in lower-case hexadecimal.'),
      }),
    )
    .describe('Every file of the site but this one, by path in code-unit order.'),
});

export type SiteManifest = z.infer<typeof siteManifestSchema>;
