import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ContentFile } from '../digest/content-file.ts';
import { parseInlineMarkdown } from '../markdown/parse-markdown.ts';
import { atBody, atValue, type Inspection, type Report } from './rule.ts';
import { isQuoted, markdownValues } from './text-values.ts';

/** A node of a file’s Markdown. */
export interface FoundNode<Node> {
  node: Node;
  /** True where it stands in words of a source: in its text, or in a quotation. */
  isOfSource: boolean;
  /** A report at its place; of one in the front matter at the value that it stands in. */
  report: (rest: Parameters<typeof atBody>[2]) => Report;
}

/** Every node of one type in the Markdown of a file, of its body and of its front matter. Without `sign` there is none. */
export function* nodesOf<Type extends Nodes['type']>(
  type: Type,
  sign: string,
  file: ContentFile,
  { body, isProse }: Pick<Inspection, 'body' | 'isProse'>,
): Generator<FoundNode<Extract<Nodes, { type: Type }>>> {
  const isSource = file.collection === 'sources';
  if (file.frontMatter.body.includes(sign) && !isProse(file))
    for (const node of ofType(type, body(file)))
      yield { node, isOfSource: isSource, report: (rest) => atBody(file, node.position?.start, rest) };
  for (const { path, text } of markdownValues(file)) {
    if (!text.includes(sign)) continue;
    for (const node of ofType(type, parseInlineMarkdown(text)))
      yield { node, isOfSource: isQuoted(path), report: (rest) => atValue(file, path, rest) };
  }
}

function ofType<Type extends Nodes['type']>(type: Type, tree: Nodes): Extract<Nodes, { type: Type }>[] {
  const found: Extract<Nodes, { type: Type }>[] = [];
  visit(tree, (node) => {
    if (node.type === type) found.push(node as Extract<Nodes, { type: Type }>);
  });
  return found;
}
