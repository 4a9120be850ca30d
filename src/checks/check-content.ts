import type { Root } from 'mdast';
import { buildGraph } from '../digest/graph.ts';
import type { Content, ContentFile } from '../digest/content-file.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { timed } from '../phases.ts';
import { RULES } from './all-rules.ts';
import { boundFindings, legible, type Finding } from './finding.ts';
import type { Inspection, Rule } from './rule.ts';

/** Holds content to every rule and returns all findings, sorted by place. An empty list passes. */
export function checkContent(content: Content, rules: readonly Rule[] = RULES): Finding[] {
  const graph = timed('graph', () => buildGraph(content.corpus, content.versions));
  const inspection: Inspection = { ...content, graph, body: parsedOnce() };
  return boundFindings(
    rules.flatMap(({ name, check }) => [...check(inspection)].map((report) => legible({ rule: name, ...report }))),
  );
}

function parsedOnce(): (file: ContentFile) => Root {
  const trees = new Map<ContentFile, Root>();
  return (file) => {
    const tree = trees.get(file) ?? parseMarkdown(file.frontMatter.body);
    trees.set(file, tree);
    return tree;
  };
}
