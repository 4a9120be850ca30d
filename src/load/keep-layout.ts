import { deserialize, serialize } from 'node:v8';
import type { KeepLayout } from '../pictures/argument-map.ts';
import { timed } from '../phases.ts';
import { keep } from './keep.ts';

/**
 * Keeps the layouts of maps from one build to the next. The key is made of the inputs as JSON, which writes equal numbers
 * alike, so that both threads of a build have the same one: V8 serialises 3 in two ways, depending on how it came about.
 */
export const keepLayout: KeepLayout = async (inputs, make) =>
  deserialize(
    await keep('layouts', JSON.stringify(inputs), async () => serialize(await timed('layouts', make))),
  ) as Awaited<ReturnType<KeepLayout>>;
