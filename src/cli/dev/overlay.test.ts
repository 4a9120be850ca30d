import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Finding } from '../../checks/finding.ts';
import { overlay } from './overlay.ts';

const FINDING: Finding = {
  rule: 'files-are-in-their-place',
  file: 'content/claims/a-claim.md',
  line: 1,
  column: 1,
  reason: 'A file that nothing reads',
  details: [],
  fix: 'remove it',
};

it.each(['content/claims/a-claim.md', 'content/versions/a-claim.jsonl', 'content/permalinks.txt'])(
  'shows the place in %s',
  (file) => {
    const { loc } = overlay({ ...FINDING, file }, [FINDING], '/digest');
    expect(loc).toEqual({ file: join('/digest', file), line: 1, column: 1 });
  },
);

it.each(['content/claims/a-claim.MD', 'content/claims/a-claim.md.orig', 'content/claims/a-claim', 'public/a.docx'])(
  'shows none in %s, whose language the overlay does not know, so that it would not be shown at all',
  (file) => {
    const shown = overlay({ ...FINDING, file }, [FINDING], '/digest');
    expect(shown).not.toHaveProperty('loc');
    expect(shown).toMatchObject({ title: 'One finding.', id: join('/digest', file), message: FINDING.reason });
  },
);
