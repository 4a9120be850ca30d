import { countOf } from '../../digest/wording.ts';
import type { Phrase } from './wording.ts';

/** Files that are named; of more than these it is said how many they are. */
const NAMED = 20;

/** Says whose prose differs, in one sentence; null where none does. */
export function wordProse(files: readonly string[]): Phrase | null {
  if (files.length === 0) return null;
  const more = files.length - NAMED;
  const named: Phrase[] = files.slice(0, NAMED).map((name) => [{ name }]);
  const all = more > 0 ? [...named, [countOf(more, 'more file')]] : named;
  return [
    'Our prose differs, which is not compared: read ',
    ...all.flatMap((name, at) => [at === 0 ? '' : at === all.length - 1 ? ' and ' : ', ', ...name]),
    '.',
  ];
}
