import type { ContentFile } from '../digest/content-file.ts';
import { valuesIn } from '../digest/values-in.ts';
import { explainIssue } from './explain-issue.ts';
import { folderOfFile } from './folder-of-file.ts';
import { label } from './label.ts';
import { isUnmerged } from './merges-are-finished.ts';
import { atValue, type Report, type Rule } from './rule.ts';
import { isFromUtf16, SAVED_AS_UTF_16 } from './utf-16.ts';

export const frontMatterIsValid: Rule = {
  name: 'front-matter-is-valid',
  protects:
    'Metadata that the digest cannot read, or reads as something else than was meant, such as 2401.00010 as a number.',
  *check({ files }) {
    for (const file of files) {
      // `merges-are-finished` and `files-are-in-their-place` report those.
      if (isUnmerged(file.raw) || folderOfFile(file) !== null) continue;
      if (isFromUtf16(file.raw)) {
        const fix = 'save it as UTF-8, without a byte order mark';
        yield { file: file.path, line: 1, column: 1, reason: SAVED_AS_UTF_16, details: [], fix };
        continue;
      }
      for (const { line, column, reason, fix } of file.frontMatter.problems) {
        yield { file: file.path, line, column, reason, details: [], fix };
      }
      for (const issue of file.issues) yield* explainIssue(file, issue);
      if (file.data !== null) yield* unsaidIn(file);
    }
  },
};

/** Keys that may be `null` and have nothing behind them: left out by mistake, that would say “none” to readers. */
function* unsaidIn(file: ContentFile): Generator<Report> {
  if (!/^ *(?:- )?\w+: *$/m.test(file.raw)) return;
  const nulls = valuesIn(file.frontMatter.value).flatMap(({ path, value }) => (value === null ? [path] : []));
  for (const path of nulls) {
    const key = path.at(-1);
    const alike = nulls.filter((other) => other.at(-1) === key).length;
    if (saysNull(file, String(key), alike) || file.frontMatter.written(path) === 'null') continue;
    const fix = 'write it, or  null  where it is known that there is none';
    yield atValue(file, path, { reason: `${label(path)} has no value`, fix });
  }
}

/** True where a value stands behind the key at each of its places, and so many times it is `null`. That can be seen without a parser. */
function saysNull({ raw, frontMatter }: ContentFile, key: string, times: number): boolean {
  const [, ...values] = raw.slice(0, raw.length - frontMatter.body.length).split(`${key}:`);
  return (
    values.every((value) => /^ [^\s#~]/.test(value)) &&
    values.filter((value) => value.startsWith(' null\n')).length === times
  );
}
