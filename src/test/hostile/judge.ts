import { checkContent } from '../../checks/check-content.ts';
import type { Content } from '../../digest/content-file.ts';
import { liveInRendered } from './rendered.ts';
import type { Row } from './table.ts';

/** What becomes of an input: reported with a place, or harmless; else what is wrong with that. */
type Verdict = 'refused' | 'harmless' | { fault: string };

/** Holds content to the rules; where they let it through, looks at what it becomes. */
export function judge(content: Content): Verdict {
  const findings = checkContent(content);
  const lost = findings.find(({ file, line, column }) => {
    const raw = content.files.find(({ path }) => path === file)?.raw;
    return raw !== undefined && !(line >= 1 && line <= raw.split('\n').length && column >= 1);
  });
  if (lost) return { fault: `${lost.rule} reports ${lost.file}:${String(lost.line)}, which is no place` };
  if (findings.length > 0) return 'refused';
  const live = liveInRendered(content);
  return live.length === 0 ? 'harmless' : { fault: `live: ${live.join(', ')}` };
}

/** Judges each input and counts what became of it. `makes` gives the content that an input becomes. */
export function judgeAll(
  corpus: string,
  inputs: readonly string[],
  makes: (input: string) => Content,
): { row: Row; faults: string[] } {
  const row: Row = { corpus, tried: 0, refused: 0, harmless: 0, live: null, slowest: { time: 0, input: '' } };
  const faults: string[] = [];
  for (const input of inputs) {
    const start = performance.now();
    const verdict = judge(makes(input));
    const time = performance.now() - start;
    row.tried += 1;
    if (verdict === 'refused') row.refused += 1;
    else if (verdict === 'harmless') row.harmless += 1;
    else faults.push(`${input}\n   ${verdict.fault}`);
    if (time > row.slowest.time) row.slowest = { time, input };
  }
  return { row, faults };
}
