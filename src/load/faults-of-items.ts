import { isMap, isScalar, visit, type Document, type YAMLMap } from 'yaml';
import type { YamlFault } from './yaml-fault.ts';
import { linesOf } from './yaml-lines.ts';

const WANTED = 'start each item of the list with “- ”, a hyphen and a space';

/** A hyphen without its space, and what looks like one. A star is one of Markdown’s. */
const HYPHENLIKE = /^ *(-(?=[^\s-])|[‐‑‒–—−•*](?=[ \u00A0]?[a-zA-Z]\w*:(?:\s|$)))/;

/** The items of lists that do not start with “- ”, so that the parser takes their keys for those of another item, or of a map. */
export function faultsOfItems(document: Document, yaml: string): YamlFault[] {
  if (document.errors.length === 0) return [];
  return [...headlessLists(document, yaml), ...otherHyphens(document, yaml), ...recurringItems(document)];
}

/** The lists whose first item lacks its “- ”, so that YAML takes them for a map until it meets the next item. */
function headlessLists({ errors }: Document, yaml: string): YamlFault[] {
  const [first] = errors;
  if (!first) return [];
  const [offset] = first.pos;
  const lineStart = yaml.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = yaml.indexOf('\n', offset);
  const item = /^ *(?=- )/.exec(yaml.slice(lineStart, lineEnd));
  if (!item) return [];
  const above = yaml.slice(0, lineStart).split('\n').slice(0, -1);
  const depthOf = (line: string) => (line.trim() === '' ? Infinity : line.search(/[^ ]/));
  const key = above.findLastIndex((line) => depthOf(line) <= item[0].length);
  const head = above[key + 1];
  if (head === undefined || /^ *- /.test(head) || !/^ *(?:- )?[a-zA-Z]\w*: *\r?$/.test(above[key] ?? '')) return [];
  const start = above.slice(0, key + 1).join('\n').length + 1 + Math.max(0, head.search(/[^ ]/));
  const fix = 'start each of its items with “- ”; the first line of the first one may be lost';
  return [{ offset: start, start, end: lineEnd, reason: 'A list does not start with “- ”', fix }];
}

/** The lines that start with another sign than “- ”, where the parser stumbles over them. What stands below is read as part of them. */
function otherHyphens({ errors }: Document, yaml: string): YamlFault[] {
  const faults: YamlFault[] = [];
  for (const { start, text } of linesOf(yaml)) {
    const sign = HYPHENLIKE.exec(text)?.[1];
    if (sign === undefined || start < (faults.at(-1)?.end ?? 0)) continue;
    if (!errors.some(({ pos: [at] }) => at >= start && at <= start + text.length)) continue;
    const next = yaml.slice(start).search(/^[a-zA-Z]\w*:/m);
    const reason = `An item starts with “${sign}”${sign === '-' ? ' without a space' : ''}`;
    const end = next === -1 ? yaml.length : start + next;
    faults.push({ offset: start + text.indexOf(sign), start, end, reason, fix: WANTED });
  }
  return faults;
}

/** The items, one below another, of which the later have no “- ”: the first key of the first stands there again, and others. */
function recurringItems(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  if (!document.errors.some(({ code }) => code === 'DUPLICATE_KEY')) return faults;
  visit(document, {
    Seq: (_, { items }) => {
      for (const item of items) if (isMap(item) && item.flow !== true) faults.push(...recurrencesIn(item));
    },
  });
  return faults;
}

function recurrencesIn({ items, range }: YAMLMap): YamlFault[] {
  const keys = items.map(({ key }) => key).filter((key) => isScalar(key));
  const [head] = keys;
  const names = keys.map(({ value }) => value);
  // One key that stands twice, and no other, is a slip of another kind.
  if (!head || !names.some((name, at) => name !== head.value && names.indexOf(name) < at)) return [];
  const recurring = keys.filter((key) => key !== head && key.value === head.value);
  const starts = recurring.map((key) => key.range?.[0] ?? 0);
  return starts.map((start, at) => ({
    offset: start,
    start,
    end: starts[at + 1] ?? range?.[2] ?? start,
    reason: `A list item does not start with “- ”: the one above it has a key “${String(head.value)}” of its own`,
    fix: `put “- ” in front of “${String(head.value)}”, as far in as that of the item above`,
  }));
}
