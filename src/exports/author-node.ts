import { isCollective } from '../digest/family-name.ts';
import type { LinkedNode } from './linked-node.ts';

/** Whoever wrote or said something, who is a person or a body (https://schema.org/spokenByCharacter takes no names alone). */
export function authorNode({ name }: { name: string }): LinkedNode {
  return { type: isCollective(name) ? 'schema:Organization' : 'schema:Person', 'schema:name': name };
}
