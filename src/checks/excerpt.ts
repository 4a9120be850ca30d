/**
 * Characters that nobody sees: controls except tab and line ends, soft hyphen, zero-width characters,
 * bidirectional controls (Unicode TR 9), the object replacement character, interlinear annotation,
 * tags and variation selectors.
 */
export const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFC\u{E0000}-\u{E0FFF}]/gu;

/** Words of content as a finding shows them: on one line, nothing invisible, cut to `longest` UTF-16 units. */
export function excerpt(text: string, longest = 80): string {
  const line = text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
