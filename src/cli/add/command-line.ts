import { parseArgs } from 'node:util';
import { nearestId } from '../../checks/nearest-id.ts';
import { OPTIONS, TASKS, type OptionName, type Task } from './options.ts';
import { Refusal } from './refusal.ts';

/** What was typed, held to the table of options. */
export interface CommandLine {
  /** Null where nothing was named. */
  task: Task | null;
  /** The words behind the task. */
  words: string[];
  flags: Flags;
}

export interface Flags {
  text: (name: OptionName) => string | undefined;
  list: (name: OptionName) => string[];
  on: (name: OptionName) => boolean;
}

const HELP = 'see  npm run add -- --help';

/** Reads the words behind `npm run add --`. Refuses an option that is unknown, misplaced or without its value. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries(OPTIONS).map(([name, { type, short }]) => [name, { type, ...(short !== null && { short }) }]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const task = taskOf(words);
  const values = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = knownOption(token.name, token.rawName);
    // What stands behind an option and looks like another was not meant as its value.
    const isNext = !token.inlineValue && token.value?.startsWith('--');
    const value = valueOf(name, isNext ? undefined : token.value, task);
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return {
    task,
    words: task === words[0] ? words.slice(1) : words,
    flags: {
      text: (name) => values.get(name)?.at(-1),
      list: (name) => values.get(name) ?? [],
      on: (name) => values.has(name),
    },
  };
}

/** The first word where it names a task; a source where it is anything else. */
function taskOf([first]: readonly string[]): Task | null {
  if (first === undefined || first === 'help') return null;
  const task = TASKS.find((name) => name === first);
  if (task) return task;
  const nearest = /^[a-z]+$/i.test(first) ? nearestId(first.toLowerCase(), [...TASKS, 'help']) : null;
  if (nearest === null) return 'source';
  const fix = nearest === 'help' ? HELP : `did you mean  npm run add -- ${nearest} …  ?`;
  throw new Refusal(`“${first}” is not something that can be added`, { fix, exitCode: 2 });
}

function knownOption(name: string, written: string): OptionName {
  if (Object.hasOwn(OPTIONS, name)) return name as OptionName;
  const nearest = name.length > 2 ? nearestId(name, Object.keys(OPTIONS)) : null;
  throw new Refusal(`There is no option ${written}`, {
    fix: nearest === null ? HELP : `did you mean  --${nearest}  ?`,
    exitCode: 2,
  });
}

function valueOf(name: OptionName, value: string | undefined, task: Task | null): string {
  const { type, tasks, form } = OPTIONS[name];
  if (task !== null && !tasks.includes(task)) {
    throw new Refusal(`--${name} is of no use to ${task === 'source' ? 'a source' : `\`${task}\``}`, {
      details: [`it belongs to  ${tasks.join(', ')}`],
      fix: `leave it out; ${HELP}`,
      exitCode: 2,
    });
  }
  if (type === 'boolean') {
    if (value === undefined) return 'true';
    throw new Refusal(`--${name} takes no value`, { fix: `write  --${name}  alone`, exitCode: 2 });
  }
  if (value === undefined || value.trim() === '') {
    throw new Refusal(`--${name} has no value`, { fix: `write  --${name} ${form}`, exitCode: 2 });
  }
  const { choices } = OPTIONS[name];
  const known = choices?.[task ?? 'source'];
  if (known && !known.includes(value)) {
    const nearest = nearestId(value, known);
    throw new Refusal(`--${name} has an unknown value “${value}”`, {
      details: [`expected one of: ${known.join(', ')}`],
      fix: nearest === null ? 'choose one of these' : `did you mean “${nearest}”?`,
      exitCode: 2,
    });
  }
  return value;
}
