import type { LeafDirective, TextDirective, ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { DIRECTIVES } from '../markdown/parse-markdown.ts';
import { nearestId } from './nearest-id.ts';
import { atBody, type Report, type Rule } from './rule.ts';
import type { ContentFile } from '../digest/content-file.ts';

export const directivesAreKnown: Rule = {
  name: 'directives-are-known',
  protects: 'Our marks in a text: a misspelt one would vanish with the words in it.',
  *check({ files, body }) {
    for (const file of files) {
      if (!file.frontMatter.body.includes(':')) continue;
      const reports: Report[] = [];
      visit(body(file), (node) => {
        if (node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective') {
          const report = judge(file, node);
          if (report) reports.push(report);
        }
      });
      yield* reports;
    }
  },
};

function judge(file: ContentFile, node: LeafDirective | TextDirective | ContainerDirective): Report | null {
  const place = node.position?.start;
  if (DIRECTIVES[node.name] !== node.type) {
    const nearest = nearestId(node.name, Object.keys(DIRECTIVES));
    const fix =
      nearest === null
        ? 'only ::gap[…] and :sic[…]{reading="…"} are known'
        : `did you mean ${nearest === 'gap' ? '::gap[…]' : ':sic[…]{reading="…"}'}?`;
    return atBody(file, place, { reason: `There is no directive “${node.name}” of this form`, fix });
  }
  if (file.collection !== 'sources')
    return atBody(file, place, {
      reason: `The directive “${node.name}” marks the text of a source, and this is ours`,
      fix: 'remove it',
    });
  const attributes = Object.keys(node.attributes ?? {});
  if (node.name === 'sic' && !node.attributes?.['reading']) {
    return atBody(file, place, {
      reason: 'A damaged passage has no reading',
      fix: 'say how you read it: :sic[words as received]{reading="your reading"}',
    });
  }
  const stray = attributes.find((key) => node.name !== 'sic' || key !== 'reading');
  if (stray !== undefined)
    return atBody(file, place, { reason: `The directive “${node.name}” takes no “${stray}”`, fix: 'remove it' });
  if (node.children.length === 0)
    return atBody(file, place, {
      reason: `The directive “${node.name}” is empty`,
      fix:
        node.name === 'gap'
          ? 'say what is missing: ::gap[A list is missing here.]'
          : 'put the words as received between the brackets',
    });
  return null;
}
