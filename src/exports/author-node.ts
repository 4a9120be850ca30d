import { isCollective, type NamedAuthor } from '../digest/family-name.ts';
import type { LinkedNode } from './linked-node.ts';

/** Whoever wrote or said something, who is a person or a body (https://schema.org/spokenByCharacter takes no names alone). */
export function authorNode(author: NamedAuthor): LinkedNode {
  return { type: isCollective(author) ? 'schema:Organization' : 'schema:Person', 'schema:name': author.name };
}
