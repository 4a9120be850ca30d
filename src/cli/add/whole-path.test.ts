import { expect, it } from 'vitest';
import { checkContent } from '../../checks/check-content.ts';
import { readContent } from '../../load/read-content.ts';
import { aPlace, arxivFeed } from '../../test/services.ts';
import { recordPublished } from '../record-published.ts';

it(
  'leads from nothing to a source, a claim and its evidence that every rule passes, as CONTRIBUTING has it',
  { timeout: 60_000 },
  async () => {
    const place = aPlace('the digest');
    const source = await place.run(['2509.00001'], [{ body: arxivFeed({ summary: 'We mask $x_1$, and it helps.' }) }]);
    const claim = await place.run([
      'claim',
      'Masking helps wherever it hides noise.',
      '--kind',
      'empirical',
      '--topic',
      'scaling-laws',
      '--scope',
      'Images alone. Nothing is said of text.',
    ]);
    const id = 'masking-helps-wherever-hides-noise';
    const evidence = await place.run([
      'evidence',
      id,
      'arxiv-2509-00001',
      'We mask x_1, and it helps',
      '--relation',
      'supports',
      '--note',
      'The finding of the paper.',
    ]);
    expect([source.code, claim.code, evidence.code]).toEqual([0, 0, 0]);
    expect(evidence.err).toContain(`Wrote content/claims/${id}.md. Nothing is left to do in it.`);
    expect(recordPublished(place.root, readContent(place.root))).toHaveLength(2);
    expect(checkContent(readContent(place.root))).toEqual([]);
    expect(place.read(`content/claims/${id}.md`)).toContain('exact: We mask $x_1$, and it helps\n');
  },
);
