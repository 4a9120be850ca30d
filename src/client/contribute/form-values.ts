/**
 * What is written in a form: each field by its name, which is its path in the front matter with dots between the
 * steps (`evidence.0.exact`), trimmed; what is empty is left out. A box that is ticked has the value `on`.
 */
export type Values = ReadonlyMap<string, string>;

/** The lines of a field with an item a line. */
export function linesOf(values: Values, name: string): string[] {
  return (values.get(name) ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The groups of fields of one name, such as the pieces of evidence, each with names relative to itself. */
export function groupsOf(values: Values, name: string): Values[] {
  const groups: (Map<string, string> | undefined)[] = [];
  for (const [key, value] of values) {
    const [, at, field] = new RegExp(`^${name}\\.(\\d+)\\.(.+)$`).exec(key) ?? [];
    if (at !== undefined && field !== undefined) (groups[Number(at)] ??= new Map<string, string>()).set(field, value);
  }
  return Array.from(groups, (group) => group ?? new Map<string, string>());
}
