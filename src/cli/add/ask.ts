import { autocomplete, cancel, confirm, isCancel, multiselect, select, text } from '@clack/prompts';
import { Refusal } from './refusal.ts';

/** One of several answers. */
export interface Choice<Value extends string> {
  value: Value;
  hint?: string;
}

/** Questions to whoever sits at the terminal. Leaving with Ctrl-C or Ctrl-D ends the command, with nothing written. */
export interface Ask {
  /** A line; an empty answer is `undefined`. `objection` says what is wrong with an answer, or nothing. */
  line: (
    message: string,
    options?: { initial?: string; objection?: (answer: string) => string | undefined },
  ) => Promise<string | undefined>;
  one: <Value extends string>(message: string, choices: readonly Choice<Value>[]) => Promise<Value>;
  some: <Value extends string>(message: string, choices: readonly Choice<Value>[]) => Promise<Value[]>;
  yes: (message: string) => Promise<boolean>;
}

/** Where no more can be typed, as after Ctrl-D, whoever sat there has left. Node is then about to end, with the question open. */
const left = new AbortController();
process.once('beforeExit', () => {
  left.abort();
});
const { signal } = left;

/** Longer lists are searched by typing. */
const SEARCHED = 10;

/** Asks at a terminal. */
export const atTerminal: Ask = {
  async line(message, { initial, objection } = {}) {
    const answer = await text({
      message,
      signal,
      ...(initial !== undefined && { initialValue: initial }),
      validate: (value) => objection?.((value ?? '').trim()),
    });
    return kept(answer).trim() || undefined;
  },
  async one(message, choices) {
    const list = choices.length > SEARCHED ? autocomplete<string> : select<string>;
    const answer = kept(await list({ message, signal, options: choices.map(optionOf), maxItems: SEARCHED }));
    return answer as (typeof choices)[number]['value'];
  },
  async some(message, choices) {
    return kept(
      await multiselect({ message, signal, options: choices.map(optionOf), required: true }),
    ) as (typeof choices)[number]['value'][];
  },
  async yes(message) {
    return kept(await confirm({ message, signal }));
  },
};

function optionOf({ value, hint }: Choice<string>) {
  return { value, label: value, ...(hint !== undefined && { hint }) };
}

function kept<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (!isCancel(answer)) return answer as Exclude<Answer, symbol>;
  cancel('Left.');
  throw new Refusal('Nothing was written', { fix: 'run it again whenever you like', exitCode: 130 });
}
