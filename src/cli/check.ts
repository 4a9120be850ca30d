import { checkContent } from '../checks/check-content.ts';
import { readContent } from '../load/read-content.ts';
import { formatFindings } from '../reporters/text.ts';
import { countOf } from '../digest/wording.ts';

const content = readContent(process.cwd());
const findings = checkContent(content);
if (findings.length > 0) {
  const files = new Set(findings.map(({ file }) => file)).size;
  console.error(`${formatFindings(findings)}\n\n${countOf(findings.length, 'finding')} in ${countOf(files, 'file')}.`);
  process.exitCode = 1;
} else {
  const { claims, sources, topics } = content.corpus;
  const quotations = claims.flatMap(({ data }) => data.evidence).filter((evidence) => 'exact' in evidence).length;
  console.log(
    `${String(claims.length)} claims, ${String(sources.length)} sources, ${String(topics.length)} topics: ` +
      `all ${String(quotations)} quotations stand in their sources, nothing else to report.`,
  );
}
