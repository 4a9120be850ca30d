import { relationAnchor } from '../digest/addresses.ts';
import { RELATION_ORDER } from '../digest/vocabulary.ts';
import type { ProsePlace } from '../markdown/render.ts';

/** Nothing else on any page has an id that begins so. */
const PREFIX = 'prose-';

/**
 * Where prose of ours stands on its page: below the heading of its section, or below that of the page. The headings of
 * essays are linked to by their words alone, so that those yield which the page has itself.
 */
export const PROSE_PLACES = {
  claim: { below: 2, prefix: PREFIX, taken: [] },
  topic: { below: 1, prefix: PREFIX, taken: [] },
  method: {
    below: 1,
    prefix: '',
    taken: [
      'main',
      'words',
      'standings',
      'relations',
      ...RELATION_ORDER.map(relationAnchor),
      'kinds',
      'links',
      'source-kinds',
      'texts',
    ],
  },
  overview: { below: 1, prefix: '', taken: ['main', 'overview', 'evidence', 'topics'] },
} as const satisfies Record<string, ProsePlace>;
