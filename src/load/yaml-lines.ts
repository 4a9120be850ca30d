/** A line of YAML, and where it starts. `indent` counts its spaces, `column` those and a “- ” before its key; null where it has none. */
export interface Line {
  start: number;
  text: string;
  indent: number;
  isItem: boolean;
  column: number | null;
}

/** The lines that are neither empty, nor comments, nor text of a value that starts with “|” or “>”. */
export function linesOf(yaml: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let holder = Infinity;
  for (const text of yaml.split('\n')) {
    const indent = text.search(/[^ ]/);
    const rest = indent === -1 ? '' : text.slice(indent);
    if (rest.trim() !== '' && !rest.startsWith('#') && indent <= holder) {
      const isItem = rest.startsWith('- ');
      const before = /^(?:- )?(?=[a-zA-Z]\w*:(?:\s|$))/.exec(rest)?.[0].length;
      const column = before === undefined ? null : indent + before;
      lines.push({ start, text, indent, isItem, column });
      holder = /: [|>][-+\d]*\s*$/.test(rest) ? (column ?? indent) : Infinity;
    }
    start += text.length + 1;
  }
  return lines;
}
