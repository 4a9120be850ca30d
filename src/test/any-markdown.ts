import fc from 'fast-check';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '“', '𝔸', '.', '\u1100'), minLength: 1, maxLength: 4 });
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));

/** What Unicode joins with the letter before it, whatever stands between the two in Markdown: accents, and vowels of Hangul. */
const joining = fc.constantFrom('\u0301', '\u0323', '\u0301\u0323b', '\u1161');

/** Words, some of them marked up, with and without spaces between. */
const run = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 1, arbitrary: words.map((text) => `*${text}*`) },
  { weight: 1, arbitrary: words.map((text) => `**${text}**`) },
  { weight: 1, arbitrary: words.map((text) => `[${text}](https://example.org)`) },
  { weight: 1, arbitrary: words.map((text) => `:sic[${text}]{reading="as read"}`) },
  { weight: 1, arbitrary: fc.constantFrom('$k$', '$\\alpha$', '$$x + y$$') },
  { weight: 1, arbitrary: fc.constantFrom('`code`', 'a:b', '\\*', '  \n', '\\\n') },
  { weight: 1, arbitrary: joining },
  { weight: 1, arbitrary: joining.map((marks) => `*${marks}*`) },
);
const line = fc
  .array(fc.tuple(run, fc.constantFrom('', ' ', '\n')), { minLength: 1, maxLength: 6 })
  .map((all) => `a${all.flat().join('')}b`);

const block = fc.oneof(
  { weight: 4, arbitrary: line },
  line.map((text) => `# ${text.replaceAll('\n', ' ')}`),
  fc
    .tuple(line, line, fc.constantFrom('\n', '\n\n'))
    .map(([one, two, gap]) => `- ${indent(one)}${gap}- ${indent(two)}`),
  line.map((text) => `1. ${indent(text)}\n\n   ${indent(text)}\n\n   - ${indent(indent(text))}`),
  line.map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
  fc.tuple(word, word).map(([one, two]) => `| ${one} | ${two} |\n| - | - |\n| *${two}* | ${one} |`),
  fc.constantFrom('::gap[A list is missing.]', '$$\nx + y\n$$', '```\na  b\n  c\n```', '---'),
);

/** Markdown of every construct that a source’s text may have. */
export const anyMarkdown = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n\n'));

function indent(text: string): string {
  return text.replaceAll('\n', '\n   ');
}
