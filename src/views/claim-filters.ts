import type { Addresses, Facet } from '../digest/addresses.ts';
import type { Claim, Graph } from '../digest/graph.ts';
import { isLarge } from '../digest/large.ts';
import { STANDING_RULES, STANDINGS } from '../digest/standing.ts';
import { CLAIM_KIND_ORDER, CLAIM_KINDS, SOURCE_KIND_ORDER, SOURCE_KINDS } from '../digest/vocabulary.ts';

/** One way of narrowing the list of claims: a page of its own, and with scripts a part of a combination. */
export interface FilterOption {
  facet: Facet;
  value: string;
  label: string;
  href: string;
  claims: string[];
}

export interface FilterGroup {
  facet: Facet;
  label: string;
  options: FilterOption[];
}

/** Every filter that leaves at least one claim, by facet. Within a facet filters add up, across facets they narrow. */
export function viewFilters(graph: Graph, addresses: Addresses): FilterGroup[] {
  const claims = [...graph.claims.values()].map((claim) => ({ id: claim.id, facets: facetsOf(claim, graph) }));
  const group = (facet: Facet, label: string, values: { value: string; label: string }[]): FilterGroup => ({
    facet,
    label,
    options: values
      .map((option) => ({
        facet,
        ...option,
        href: addresses.filteredClaims(facet, option.value),
        claims: claims.filter(({ facets }) => facets[facet].includes(option.value)).map(({ id }) => id),
      }))
      .filter((option) => option.claims.length > 0),
  });
  return [
    group(
      'topic',
      'Topic',
      [...graph.topics.values()].map(({ id, data }) => ({ value: id, label: data.title })),
    ),
    group(
      'standing',
      'Standing',
      STANDINGS.map((value) => ({ value, label: STANDING_RULES[value].label })),
    ),
    group(
      'kind',
      'Kind',
      CLAIM_KIND_ORDER.map((value) => ({ value, label: CLAIM_KINDS[value].label })),
    ),
    group(
      'source',
      'Source',
      SOURCE_KIND_ORDER.map((value) => ({ value, label: SOURCE_KINDS[value].label })),
    ),
  ];
}

/** Filters as a page shows them, with numbers of claims instead of their ids; `total` is that of all claims that a filter leaves. */
export interface FilterCounts {
  total: number;
  groups: { facet: Facet; label: string; options: (Omit<FilterOption, 'claims'> & { count: number })[] }[];
}

/** Filters with their counts; without topics where the digest is large, whose list of all claims has them, each with its link. */
export function countFilters(groups: readonly FilterGroup[], graph: Graph): FilterCounts {
  return {
    total: graph.claims.size,
    groups: groups
      .filter(({ facet }) => facet !== 'topic' || !isLarge(graph))
      .map(({ facet, label, options }) => ({
        facet,
        label,
        options: options.map(({ claims, ...option }) => ({ ...option, count: claims.length })),
      })),
  };
}

/** The values of a claim for each facet. */
export function facetsOf(claim: Claim, { sources }: Graph): Record<Facet, string[]> {
  return {
    topic: claim.data.topics,
    standing: [claim.standing.name],
    kind: [claim.data.kind],
    source: [...new Set(claim.evidence.flatMap(({ source }) => sources.get(source)?.data.kind ?? []))],
  };
}
