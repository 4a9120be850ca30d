import { nearestId } from '../../checks/nearest-id.ts';
import { textValues } from '../../checks/text-values.ts';
import type { ContentFile } from '../../digest/content-file.ts';
import type { CollectionName } from '../../schema/collections.ts';
import { Refusal } from './refusal.ts';
import { contentOf, type World } from './world.ts';

type Named = 'claims' | 'sources';

/** What adds the first. */
const FIRST: Readonly<Record<Named, string>> = {
  claims: 'npm run add -- claim "One sentence."',
  sources: 'npm run add -- 2402.11337',
};

/** A file whose front matter can be read and fits its schema. */
export type SoundFile<Name extends CollectionName> = ContentFile<Name> & {
  data: NonNullable<ContentFile<Name>['data']>;
};

/**
 * The content file that is named by its id or its path; where nothing is named, the one that is chosen
 * at the terminal. Refuses one that is not there or cannot be read, and says what could be meant.
 */
export async function namedFile<Name extends Named>(
  collection: Name,
  name: string | undefined,
  world: World,
  usage: string,
): Promise<SoundFile<Name>> {
  const files = filesOf(collection, world);
  const what = collection === 'claims' ? 'claim' : 'source';
  if (name === undefined && files.length === 0)
    throw new Refusal(`There is no ${what} yet`, { fix: `add one first:  ${FIRST[collection]}`, exitCode: 2 });
  const choices = files.map((file) => ({ value: file.id, hint: hintOf(file) }));
  const chosen = name ?? (await world.ask?.one(`Which ${what}?`, choices));
  if (chosen === undefined) throw new Refusal(`A ${what} is to be named`, { fix: usage, exitCode: 2 });
  const id = chosen.replace(/^.*[\\/]/, '').replace(/\.md$/, '');
  const file = files.find((one) => one.id === id);
  if (!file) throw unknown(what, id, files, isNamedElsewhere(collection, id, world));
  if (!isSound(file))
    throw new Refusal(`${file.path} cannot be read`, { fix: 'run  npm run check  and mend it first' });
  return file;
}

/** Every file of a collection, those that are broken too. */
export function filesOf<Name extends Named>(collection: Name, world: World): ContentFile<Name>[] {
  return contentOf(world).files.filter((file): file is ContentFile<Name> => file.collection === collection);
}

/** A text of a file’s metadata, be the file finished or not; undefined where no text stands under the key. */
export function textUnder(key: string, file: ContentFile): string | undefined {
  return textValues(file).find(({ path }) => path.length === 1 && path[0] === key)?.text;
}

function isSound<Name extends Named>(file: ContentFile<Name>): file is SoundFile<Name> {
  return file.data !== null;
}

function hintOf({ data }: ContentFile<Named>): string {
  if (data === null) return 'cannot be read';
  return 'statement' in data ? data.statement : data.shortTitle;
}

/** True where a claim is named and a source is asked for, or the other way round. */
function isNamedElsewhere(collection: Named, id: string, world: World): boolean {
  return filesOf(collection === 'claims' ? 'sources' : 'claims', world).some((file) => file.id === id);
}

function unknown(what: string, id: string, files: readonly ContentFile[], isElsewhere: boolean): Refusal {
  const nearest = nearestId(
    id,
    files.map((file) => file.id),
  );
  return new Refusal(`There is no ${what} “${id}”`, {
    details: [`expected the name of a file in content/${what}s without “.md”`],
    fix: isElsewhere
      ? `it is a ${what === 'claim' ? 'source' : 'claim'}: name the claim first, then the source`
      : nearest === null
        ? `add it first, or look into content/${what}s`
        : `did you mean “${nearest}”?`,
    exitCode: 2,
  });
}
