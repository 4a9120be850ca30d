import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { nearestId } from '../checks/nearest-id.ts';
import { asTyped } from './as-typed.ts';
import { refuse } from './refuse.ts';

/**
 * Reads what stands behind a command: its options, and as many words as `words` names (`name`, `name?` where it may be
 * left out, `name…` for any number); paths as they were typed. `--help` prints the usage. What the command does not know ends it, with the mend.
 */
export function readOptions<const Options extends OptionTable>(
  command: string,
  options: Options,
  words: readonly string[] = [],
  args: readonly string[] = process.argv.slice(2),
) {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage(command, options, words));
    process.exit(0);
  }
  const fault = faultOfNpm(options, process.env) ?? faultIn(command, options, words, args);
  if (fault) refuse(...fault);
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true, tokens: true });
  const { values, positionals, tokens } = parsed;
  for (const token of tokens)
    if (token.kind === 'option' && token.value !== undefined && options[token.name]?.isPath)
      Object.assign(values, { [token.name]: asTyped(token.value) });
  return { values, words: positionals };
}

/** A TCP port as given on the command line; 0 for any that is free. */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65536) return port;
  return refuse(`--port cannot be “${text}”`, 'write --port with a number below 65536; 0 takes any that is free');
}

/** What is wrong with the arguments of a command and what to do about it, or null. `see` is where to learn its form. */
export function faultIn(
  command: string,
  options: OptionTable,
  words: readonly string[],
  args: readonly string[],
  see = `the form is  ${usage(command, options, words)}`,
): Fault | null {
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const given: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') given.push(token.value);
    if (token.kind !== 'option') continue;
    const { rawName, value, inlineValue } = token;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) {
      const nearest = rawName.startsWith('--') ? nearestId(token.name, Object.keys(options)) : null;
      return [`${command} has no option ${rawName}`, nearest === null ? see : `did you mean --${nearest}?`];
    }
    if (option.type === 'boolean' && value !== undefined)
      return [`${rawName} takes no value`, `write ${rawName} alone`];
    if (option.type === 'boolean') continue;
    const form = `${rawName} ${valueOf(option)}`;
    // What looks like another option was not meant as the value of this one.
    if (value === undefined || value.trim() === '' || (!inlineValue && value.startsWith('--')))
      return [`${rawName} needs a value`, `write ${form}`];
    if (!inlineValue && value.startsWith('-'))
      return [`${rawName} needs a value`, `write ${form}, or ${rawName}=${value}`];
    if (option.choices && !option.choices.includes(value)) {
      const nearest = nearestId(value, option.choices);
      const guess = nearest === null ? '' : `did you mean “${nearest}”? `;
      return [`${rawName} cannot be “${value}”`, `${guess}write ${rawName} with one of: ${option.choices.join(', ')}`];
    }
  }
  const needed = words.filter((word) => !/[?…]$/.test(word)).length;
  if (given.length < needed) return [`${command} needs ${listWords(words.slice(given.length, needed))}`, see];
  const superfluous = words.some((word) => word.endsWith('…')) ? undefined : given[words.length];
  return superfluous === undefined ? null : [`${command} does not know what to do with “${superfluous}”`, see];
}

/** Options of npm’s own, which may be set for good without a word of ours. */
const OF_NPM = new Set(['help', 'offline', 'scope', 'yes']);

/** What npm took for itself of what was meant for the command, because no “--” stood in front of it. Null where it took nothing. */
export function faultOfNpm(options: OptionTable, environment: NodeJS.ProcessEnv): Fault | null {
  const taken = Object.keys(options).filter(
    (name) => !OF_NPM.has(name) && environment[`npm_config_${name.replaceAll('-', '_')}`] !== undefined,
  );
  if (taken.length === 0) return null;
  const listed = taken.map((name) => `--${name}`).join(' and ');
  const { npm_lifecycle_event: command = '…' } = environment;
  return [`npm took ${listed} for itself`, `put “--” in front of it: npm run ${command} -- …`];
}

/** `npm run diff -- <base> [<head>] [--format text|json]` */
function usage(command: string, options: OptionTable, words: readonly string[]): string {
  const named = words.map((word) =>
    word.endsWith('?') ? `[<${word.slice(0, -1)}>]` : word.endsWith('…') ? `[<${word.slice(0, -1)}> …]` : `<${word}>`,
  );
  const optional = Object.entries(options).map(([name, option]) =>
    option.type === 'boolean' ? `[--${name}]` : `[--${name} ${valueOf(option)}]`,
  );
  return [`npm run ${command}`, ...(named.length + optional.length > 0 ? ['--'] : []), ...named, ...optional].join(' ');
}

function valueOf({ choices, value = 'value' }: OptionTable[string]): string {
  return choices?.join('|') ?? `<${value}>`;
}

function listWords(words: readonly string[]): string {
  return words.map((word) => `<${word}>`).join(' and ');
}

/** What is wrong, and what to do about it. */
type Fault = [reason: string, fix: string];

/** As `parseArgs` of node:util has it; `value` names in the usage what a string stands for, `choices` are all it may be; `isPath` where that is a path. */
export type OptionTable = Record<
  string,
  ParseArgsOptionsConfig[string] & { value?: string; choices?: readonly string[]; isPath?: boolean }
>;
