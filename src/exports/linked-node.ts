import { plainTextOf } from '../markdown/plain-text.ts';
import { site } from '../site.ts';

/**
 * A thing and what is said of it, in the form of JSON-LD with the prefixes of linked data: a string is words, an `id`
 * alone names a thing that is described elsewhere. A thing without an `id` has no name outside its document.
 */
export interface LinkedNode {
  id?: string;
  type?: string | readonly string[];
  [property: `${string}:${string}`]: LinkedValue | readonly LinkedValue[];
}

/** Words with their language, or a value with its type, as an IRI or with a prefix. */
export interface Literal {
  '@value': string;
  '@language'?: string;
  '@type'?: string;
}

export type LinkedValue = string | Literal | LinkedNode;

/** Words of ours, with their language in every export: two literals would be two answers to a query. */
export function ours(markdown: string): Literal {
  return { '@value': plainTextOf(markdown), '@language': site.language };
}
