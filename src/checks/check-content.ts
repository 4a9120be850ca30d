import { buildGraph } from '../digest/graph.ts';
import type { Content, ContentFile } from '../digest/content-file.ts';
import { once } from '../digest/once.ts';
import { issueDays, parseLedger } from '../digest/permalinks.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { isProse } from '../markdown/plain-prose.ts';
import { timed } from '../phases.ts';
import { RULES } from './all-rules.ts';
import { checksumLast } from './checksum-last.ts';
import { boundFindings, legible, type Finding } from './finding.ts';
import { RECORD } from './record.ts';
import type { Inspection, Rule } from './rule.ts';

/**
 * Holds content to every rule and returns all findings, sorted by place: new addresses and versions only where nothing else is
 * found, and the checksum of a text only where nothing else is found in it. An empty list passes.
 */
export function checkContent(content: Content, rules: readonly Rule[] = RULES): Finding[] {
  const issued = issueDays(parseLedger(content.ledger).permalinks);
  const graph = timed('graph', () => buildGraph(content.corpus, content.versions, issued));
  const inspection: Inspection = {
    ...content,
    graph,
    body: once((file: ContentFile) => parseMarkdown(file.frontMatter.body)),
    isProse: once((file: ContentFile) => isProse(file.frontMatter.body)),
  };
  const found = rules.flatMap(({ name, check }) =>
    [...check(inspection)].map((report) => legible({ rule: name, ...report })),
  );
  const findings = checksumLast(found, content.files);
  // Nothing is recorded before all else is mended, which may change what there is to record.
  const others = findings.filter(({ fix }) => fix !== RECORD);
  return boundFindings(others.length > 0 ? others : findings);
}
