import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { leftToDo } from './left-to-do.ts';
import { Refusal } from './refusal.ts';
import { writeFile } from './write-file.ts';
import type { World } from './world.ts';

/** Writes a file and says what is left to do in it; shows it alone where the run is dry. */
export async function putFile(
  world: World,
  path: string,
  text: string,
  { replace, isDry }: { replace: boolean | null; isDry: boolean },
): Promise<void> {
  if (isDry) {
    const isTaken = replace !== true && existsSync(join(world.root, path));
    const instead = replace === null ? 'another name would be needed for this' : 'this is what --replace would write';
    world.report(isTaken ? `${path} is there already; ${instead}:\n` : `${path} would be written:\n`);
    world.say(text);
    return;
  }
  if (world.ask && !(await world.ask.yes(`Write ${path}?`))) {
    throw new Refusal('Nothing was written', { fix: 'run it again whenever you like', exitCode: 130 });
  }
  writeFile(world.root, path, text, { replace });
  world.report(`Wrote ${path}. ${leftToDo(world.root, path)}`);
}
