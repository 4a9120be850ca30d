import type { Finding } from '../checks/finding.ts';
import type { Content, ContentFile } from '../digest/content-file.ts';
import { valuesIn } from '../digest/values-in.ts';

/** The keys of days on which we did something. Of what others did, a date may be announced. */
const OURS: ReadonlySet<PropertyKey | undefined> = new Set(['added', 'recorded', 'date']);

/** It is this much later in the easternmost time zone than in UTC (ms). */
const EASTERNMOST = 14 * 60 * 60 * 1000;

/**
 * Days on which something was done that have come nowhere on earth at `now`, without those that the content of
 * another revision has: what was built once is built again where the clock is slow.
 */
export function datesToCome(before: Content, { files }: Content, now: Date): Finding[] {
  const last = new Date(now.getTime() + EASTERNMOST).toISOString().slice(0, 10);
  const known = new Set(before.files.flatMap(daysIn).map(({ day }) => day));
  return files.flatMap((file) =>
    daysIn(file)
      .filter(({ day }) => day > last && !known.has(day))
      .map(({ path, day }) => ({
        rule: 'dates-have-come',
        file: file.path,
        ...file.frontMatter.locate(path),
        reason: `The day ${day} has not come yet`,
        details: [`today is ${now.toISOString().slice(0, 10)}`],
        fix: 'write the day on which it was done',
      })),
  );
}

function daysIn({ data }: ContentFile): { path: PropertyKey[]; day: string }[] {
  return valuesIn(data).flatMap(({ path, value }) =>
    OURS.has(path.at(-1)) && typeof value === 'string' ? [{ path, day: value }] : [],
  );
}
