import type { Root, Text } from 'mdast';
import type { LeafDirective, TextDirective, ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { placeOf } from '../digest/place-of.ts';
import { DIRECTIVES, parseInlineMarkdown } from '../markdown/parse-markdown.ts';
import { nearestId } from './nearest-id.ts';
import { atBody, atValue, type Report, type Rule } from './rule.ts';
import { isQuoted, textValues } from './text-values.ts';
import type { ContentFile, Place } from '../digest/content-file.ts';

/** Stands for a body without a colon before a letter or another colon, other than in a formula. */
const NO_MARKS: Root = { type: 'root', children: [] };

/** What the mark of a gap must stand alone for, or its words pass for words of the source. */
const GAP_IN_LINE = {
  reason: 'A gap is marked within a line, where the mark is read as text',
  fix: 'put it on a line of its own: ::gap[A list is missing here.]',
};

type Problem = Pick<Report, 'reason' | 'fix'>;

export const directivesAreKnown: Rule = {
  name: 'directives-are-known',
  protects: 'Our marks in a text: a misspelt one would vanish, or stand before readers as it is written.',
  *check({ files, body, isProse }) {
    for (const file of files) {
      const reports: Report[] = [];
      const hasMarks = /:[^\s/]/.test(file.frontMatter.body) && !isProse(file);
      visit(hasMarks ? body(file) : NO_MARKS, (node) => {
        const problem =
          node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective'
            ? judge(file, node)
            : node.type === 'text'
              ? judgeText(file, node)
              : null;
        if (problem) reports.push(atBody(file, node.position?.start, problem));
        const gap = node.type === 'text' ? placeOfGap(file, node) : null;
        if (gap) reports.push(atBody(file, gap, file.collection === 'sources' ? GAP_IN_LINE : ours('gap')));
      });
      for (const { path, text } of textValues(file)) {
        if (isQuoted(path) || !text.includes(':sic[')) continue;
        visit(parseInlineMarkdown(text), 'textDirective', ({ name }) => {
          reports.push(atValue(file, path, ours(name)));
        });
      }
      yield* reports;
    }
  },
};

function judge(file: ContentFile, node: LeafDirective | TextDirective | ContainerDirective): Problem | null {
  if (DIRECTIVES[node.name] !== node.type) return unknown(file, node.name);
  if (file.collection !== 'sources') return ours(node.name);
  const attributes = Object.keys(node.attributes ?? {});
  if (node.name === 'sic' && !node.attributes?.['reading']) {
    return {
      reason: 'A damaged passage has no reading',
      fix: 'say how you read it: :sic[words as received]{reading="your reading"}',
    };
  }
  const stray = attributes.find((key) => node.name !== 'sic' || key !== 'reading');
  if (stray !== undefined) return { reason: `The directive “${node.name}” takes no “${stray}”`, fix: 'remove it' };
  if (node.children.length === 0)
    return {
      reason: `The directive “${node.name}” is empty`,
      fix:
        node.name === 'gap'
          ? 'say what is missing: ::gap[A list is missing here.]'
          : 'put the words as received between the brackets',
    };
  return null;
}

/** Marks of an unknown name within a line are read as text; one that resembles ours was meant to be ours. */
function judgeText(file: ContentFile, { value, position }: Text): Problem | null {
  const name = /^:([a-z][\w-]*)\[/i.exec(value)?.[1];
  const isEscaped = file.frontMatter.body[position?.start.offset ?? 0] !== ':';
  return name === undefined || isEscaped || nearestId(name, Object.keys(DIRECTIVES)) === null
    ? null
    : unknown(file, name);
}

/** Where the mark of a gap stands among other words, counted from the start of the body; null where none does. */
function placeOfGap({ frontMatter: { body } }: ContentFile, { position }: Text): Place | null {
  const start = position?.start.offset ?? 0;
  const found = /(?<=^|\s)::gap\[/.exec(body.slice(start, position?.end.offset));
  return found && placeOf(body, start + found.index);
}

/** A mark that is misspelt or of another form. In a text of ours the right one would be refused as well. */
function unknown({ collection }: ContentFile, name: string): Problem {
  const reason = `There is no directive “${name}” of this form`;
  if (collection !== 'sources')
    return Object.hasOwn(DIRECTIVES, name)
      ? ours(name)
      : { reason, fix: 'remove it; marks stand in the text of a source, and this is ours' };
  const nearest = nearestId(name, Object.keys(DIRECTIVES));
  const fix =
    nearest === null
      ? 'only ::gap[…] and :sic[…]{reading="…"} are known'
      : `did you mean ${nearest === 'gap' ? '::gap[…]' : ':sic[…]{reading="…"}'}?`;
  return { reason, fix };
}

function ours(name: string): Problem {
  return { reason: `The directive “${name}” marks the text of a source, and this is ours`, fix: 'remove it' };
}
