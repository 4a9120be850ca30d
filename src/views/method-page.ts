import { relationAnchor, RIGHTS, type Addresses } from '../digest/addresses.ts';
import type { Corpus } from '../digest/corpus.ts';
import { RULE_ORDER, STANDING_RULES } from '../digest/standing.ts';
import { CLAIM_KINDS, LINK_TYPES, RELATION_ORDER, RELATIONS, SOURCE_KINDS, TEXT_STATES } from '../digest/vocabulary.ts';
import { renderProse } from '../markdown/render.ts';
import { contentLinks } from './content-links.ts';
import { PROSE_PLACES } from './prose-places.ts';

/** The method essay, and the tables of words and rules that the code itself goes by. */
export function viewMethodPage(essays: Corpus['essays'], addresses: Addresses) {
  const method = essays.find(({ id }) => id === 'method');
  const html = method ? renderProse(method.body, contentLinks(method.file, addresses), PROSE_PLACES.method) : '';
  return {
    title: method?.data.title ?? 'Method',
    description: method?.data.description ?? '',
    html,
    /** The id by which every page leads to what is said of rights, for the essay as a whole where no heading of it has it. */
    rights: html.includes(`id="${RIGHTS}"`) ? null : RIGHTS,
    standings: RULE_ORDER.map((name) => ({ name, ...STANDING_RULES[name] })),
    relations: RELATION_ORDER.map((relation) => ({ id: relationAnchor(relation), ...RELATIONS[relation] })),
    claimKinds: Object.values(CLAIM_KINDS),
    linkTypes: Object.values(LINK_TYPES),
    sourceKinds: Object.values(SOURCE_KINDS),
    textStates: Object.values(TEXT_STATES),
  };
}
