import { deserialize, serialize } from 'node:v8';
import type { KeepLayout } from '../pictures/argument-map.ts';
import { timed } from '../phases.ts';
import { keep } from './keep.ts';

/** Keeps the layouts of maps from one build to the next, and for the other thread of a build. */
export const keepLayout: KeepLayout = async (inputs, make) => {
  const [layout] = await keep('layouts', inputs, async () => [serialize(await timed('layouts', make))]);
  return deserialize(layout) as Awaited<ReturnType<KeepLayout>>;
};
