import { parseArgs } from 'node:util';
import { nearestId } from '../../checks/nearest-id.ts';
import { faultIn, type OptionTable } from '../options.ts';
import { OPTIONS, TASKS, type Option, type OptionName, type Task } from './options.ts';
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
  const args = [...argv];
  const { tokens } = parseArgs({ args, options: optionsOf(null), allowPositionals: true, strict: false, tokens: true });
  const task = taskOf(tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])));
  for (const token of tokens) if (token.kind === 'option') refuseMisplaced(token.name, task);
  const options = optionsOf(task);
  const fault = faultIn('add', options, ['what…'], argv, HELP);
  if (fault) throw new Refusal(fault[0], { fix: fault[1], exitCode: 2 });
  const { values, positionals: words } = parseArgs({ args, options, allowPositionals: true });
  const listed = (name: OptionName) => [values[name] ?? []].flat().map(String);
  return {
    task,
    words: task === words[0] ? words.slice(1) : words,
    flags: { text: (name) => listed(name).at(-1), list: listed, on: (name) => values[name] !== undefined },
  };
}

/** The options of a task, with the values that they may have there; all of them where none is named. */
export function optionsOf(task: Task | null): OptionTable {
  const options = Object.entries<Option>(OPTIONS).filter(([, { tasks }]) => task === null || tasks.includes(task));
  return Object.fromEntries(
    options.map(([name, { type, short, form, choices }]) => {
      const known = choices?.[task ?? 'source'];
      return [
        name,
        {
          type,
          multiple: type === 'string',
          value: form.replace(/^<|>$/g, ''),
          ...(short !== null && { short }),
          ...(known !== undefined && { choices: known }),
        },
      ];
    }),
  );
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

function refuseMisplaced(name: string, task: Task | null): void {
  if (task === null || !Object.hasOwn(OPTIONS, name)) return;
  const tasks: readonly Task[] = OPTIONS[name as OptionName].tasks;
  if (tasks.includes(task)) return;
  throw new Refusal(`--${name} is of no use to ${task === 'source' ? 'a source' : `\`${task}\``}`, {
    details: [`it belongs to  ${tasks.join(', ')}`],
    fix: `leave it out; ${HELP}`,
    exitCode: 2,
  });
}
