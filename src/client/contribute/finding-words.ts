import { label } from '../../checks/label.ts';
import type { DraftFinding } from './check-draft.ts';

type About = Pick<DraftFinding, 'about' | 'reason'>;

/** What a finding says of the value that it names by its keys, as in “`kind` is left to do”: “left to do”. Null where it names none. */
function withoutKeys({ about, reason }: About): string | null {
  if (about === null || about.length === 0) return null;
  const keys = label(about);
  const start = [`${keys} `, `\`${keys}\` `].find((named) => reason.startsWith(named));
  return start === undefined ? null : reason.slice(start.length).replace(/^is /, '');
}

/** What is wrong behind the name that the form has for where it is, as in “Short title: left to do”. */
export function behindName(name: string | null, finding: About): string {
  return name === null ? finding.reason : `${name}: ${withoutKeys(finding) ?? finding.reason}`;
}

/** A text in parts: keys, which the terminal shows in backticks, and what stands between them. A backtick alone is kept. */
export function splitCode(text: string): { text: string; isCode: boolean }[] {
  const pieces = text.split('`');
  const alone = pieces.length % 2 === 0 ? pieces.pop() : undefined;
  const last = pieces.length - 1;
  return pieces
    .map((piece, at) => ({
      text: at === last && alone !== undefined ? `${piece}\`${alone}` : piece,
      isCode: at % 2 === 1,
    }))
    .filter((part) => part.text !== '');
}
