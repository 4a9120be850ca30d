import type { ContentFile, FrontMatter } from '../digest/content-file.ts';
import { once } from '../digest/once.ts';
import { valuesIn } from '../digest/values-in.ts';

interface TextValue {
  path: PropertyKey[];
  text: string;
}

/** Every text in a file’s front matter with its path, keys excluded. Empty where the YAML is broken. Found once for each file. */
export function textValues({ frontMatter }: ContentFile): readonly TextValue[] {
  return textsOf(frontMatter);
}

const textsOf = once((frontMatter: FrontMatter): TextValue[] =>
  valuesIn(frontMatter.value).flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, text: value }] : [])),
);

/** Titles, and questions of topics: letter for letter as they are shown. A star stands for any number. */
const TITLES = new Set(['title', 'shortTitle', 'containerTitle', 'publishedTitle', 'question', 'candidates.*.title']);

/** The texts that are held to the rules on Markdown: all but titles, whether the site reads them as Markdown or not. */
export function markdownValues(file: ContentFile): readonly TextValue[] {
  return textValues(file).filter(
    ({ path }) => !TITLES.has(path.map((step) => (typeof step === 'number' ? '*' : String(step))).join('.')),
  );
}

/** Words of a source, which are copied as they stand in its file, marks and all. */
export function isQuoted(path: readonly PropertyKey[]): boolean {
  return path[0] === 'evidence' && ['exact', 'prefix', 'suffix'].includes(String(path[2]));
}
