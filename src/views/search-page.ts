import type { Addresses } from '../digest/addresses.ts';
import type { Graph } from '../digest/graph.ts';
import { STANDING_RULES, STANDINGS } from '../digest/standing.ts';
import { CLAIM_KIND_ORDER, CLAIM_KINDS, SOURCE_KIND_ORDER, SOURCE_KINDS } from '../digest/vocabulary.ts';

/** What a search can be narrowed by: `facet` and `value` as its address names them. */
export interface SearchFacetView {
  facet: string;
  label: string;
  options: { value: string; label: string }[];
}

/**
 * What a search can be narrowed by, of topics, standings and kinds those that some claim or source has, the lists that hold
 * everything, and the description of the page.
 */
export function viewSearchPage({ claims, sources, topics }: Graph, addresses: Addresses) {
  const standings = new Set([...claims.values()].map(({ standing }) => standing.name));
  const kinds = new Set([...claims.values()].map(({ data }) => data.kind));
  const sourceKinds = new Set([...sources.values()].map(({ data }) => data.kind));
  const facets: SearchFacetView[] = [
    {
      facet: 'type',
      label: 'Show',
      options: [
        { value: 'topic', label: 'Topics' },
        { value: 'claim', label: 'Claims' },
        { value: 'quotation', label: 'Quotations' },
        { value: 'finding', label: 'Findings in our words' },
        { value: 'source', label: 'Sources' },
      ],
    },
    {
      facet: 'standing',
      label: 'Standing of the claim',
      options: STANDINGS.filter((name) => standings.has(name)).map((value) => ({
        value,
        label: STANDING_RULES[value].label,
      })),
    },
    {
      facet: 'kind',
      label: 'Kind of claim',
      options: CLAIM_KIND_ORDER.filter((kind) => kinds.has(kind)).map((value) => ({
        value,
        label: CLAIM_KINDS[value].label,
      })),
    },
    {
      facet: 'source',
      label: 'Kind of source',
      options: SOURCE_KIND_ORDER.filter((kind) => sourceKinds.has(kind)).map((value) => ({
        value,
        label: SOURCE_KINDS[value].label,
      })),
    },
    {
      facet: 'topic',
      label: 'Topic',
      options: [...topics.values()].map(({ id, data }) => ({ value: id, label: data.title })),
    },
  ];
  const lists = [
    {
      title: countInFigures(claims.size, 'claim'),
      href: addresses.page('claims'),
      about: 'by topic, each with its standing',
    },
    {
      title: countInFigures(sources.size, 'source'),
      href: addresses.page('sources'),
      about: 'by kind, with what is held of each',
    },
    { title: countInFigures(topics.size, 'topic'), href: addresses.page('topics'), about: 'each a leading question' },
  ];
  const description = 'Search the topics, the claims, the quotations and the sources of the digest.';
  return { facets, lists, description };
}

function countInFigures(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}
