import { checkContent } from '../checks/check-content.ts';
import { isQuotation } from '../digest/evidence.ts';
import { readContent } from '../load/read-content.ts';
import { reportFindings } from './report.ts';

const content = readContent(process.cwd());
const findings = checkContent(content);
if (findings.length > 0) {
  reportFindings(findings);
} else {
  const { claims, sources, topics } = content.corpus;
  const quotations = claims.flatMap(({ data }) => data.evidence).filter(isQuotation).length;
  console.log(
    `${String(claims.length)} claims, ${String(sources.length)} sources, ${String(topics.length)} topics: ` +
      `all ${String(quotations)} quotations stand in their sources, and nothing else is wrong.`,
  );
}
