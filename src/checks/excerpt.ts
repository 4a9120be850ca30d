import { cut } from '../digest/cut.ts';
import { INVISIBLE } from '../digest/invisible.ts';

/** Words of content as a finding shows them: on one line, nothing invisible, cut to `longest` UTF-16 units. */
export function excerpt(text: string, longest = 80): string {
  const line = text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
  return line.length <= longest ? line : `${cut(line, 0, longest - 1)}…`;
}
