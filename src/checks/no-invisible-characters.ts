import type { Rule } from './rule.ts';

/**
 * Controls except tab and line ends, soft hyphen, zero-width characters, bidirectional controls
 * (Unicode TR 9), the object replacement character, interlinear annotation, tags and variation selectors.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFC\u{E0000}-\u{E0FFF}]/gu; // eslint-disable-line no-control-regex, no-misleading-character-class

export const noInvisibleCharacters: Rule = {
  name: 'no-invisible-characters',
  protects: 'Quotations and ids from characters that nobody sees, such as ones that turn the reading direction round.',
  *check({ files }) {
    for (const { path, raw } of files) {
      for (const match of raw.matchAll(INVISIBLE)) {
        const before = raw.slice(0, match.index);
        const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        yield {
          file: path,
          line: before.split('\n').length,
          column: match.index - before.lastIndexOf('\n'),
          reason: `An invisible character U+${code}`,
          details: [`after  ${before.slice(-20).replace(/\s+/g, ' ')}`],
          fix: 'remove it; if the original has it, leave it out and say so in `notes`',
        };
      }
    }
  },
};
