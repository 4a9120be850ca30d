import { addClaim } from './add-claim.ts';
import { addEvidence } from './add-evidence.ts';
import { addSource } from './add-source.ts';
import { parseCommandLine, type CommandLine } from './command-line.ts';
import { helpText } from './help.ts';
import { TASKS, type Task } from './options.ts';
import { parseReference } from './reference.ts';
import { refresh } from './refresh.ts';
import { formatRefusal, Refusal } from './refusal.ts';
import type { World } from './world.ts';

const HINTS: Readonly<Record<Task, string>> = {
  source: 'a text that somebody else wrote: a paper, an essay, a post',
  claim: 'one sentence that could turn out to be false',
  evidence: 'the words of a source, for or against a claim',
  refresh: 'fetch a source again, and show what changed',
};

/**
 * Does what the words behind `npm run add --` say. Never throws on what was typed, on what a server
 * answers, or on what is in the way. Returns the exit code: 0 done, 1 refused, 2 not understood, 130 left.
 */
export async function run(argv: readonly string[], world: World): Promise<number> {
  try {
    const line = parseCommandLine(argv);
    if (line.flags.on('help') || line.words[0] === 'help') {
      world.say(helpText());
      return 0;
    }
    return await perform(line, line.flags.on('yes') || line.flags.on('dry-run') ? { ...world, ask: null } : world);
  } catch (error) {
    return refused(error, world);
  }
}

async function perform({ task, words, flags }: CommandLine, world: World): Promise<number> {
  const chosen =
    task ??
    (await world.ask?.one(
      'What do you want to add?',
      TASKS.map((value) => ({ value, hint: HINTS[value] })),
    ));
  switch (chosen) {
    case 'claim':
      await addClaim(words, flags, world);
      return 0;
    case 'evidence':
      await addEvidence(words, flags, world);
      return 0;
    case 'refresh':
      await refresh(words, flags, world);
      return 0;
    case 'source':
      return addSources(words.length > 0 ? words : [await reference(world)], flags, world);
    case undefined:
      throw new Refusal('What is to be added?', {
        details: [
          'npm run add -- 2402.11337                             a source',
          'npm run add -- claim "One sentence."                  a claim',
          'npm run add -- evidence <claim> <source> "words"      the words of a source',
          'npm run add -- refresh <source>                       fetch a source again',
        ],
        fix: 'choose one of these; all there is to know:  npm run add -- --help',
        exitCode: 2,
      });
  }
}

async function reference({ ask }: World): Promise<string> {
  const named = await ask?.line('Its arXiv identifier, DOI, https address or BibTeX file');
  if (named !== undefined) return named;
  throw new Refusal('A source needs a name', { fix: 'npm run add -- 2402.11337', exitCode: 2 });
}

/** One after the other; what is refused does not keep the others from being added. */
async function addSources(names: readonly string[], flags: CommandLine['flags'], world: World): Promise<number> {
  const references = names.map(parseReference);
  let worst = 0;
  for (const one of references) {
    try {
      await addSource(one, flags, world);
    } catch (error) {
      const code = refused(error, world);
      if (code === 130) return code;
      worst = Math.max(worst, code);
    }
  }
  return worst;
}

function refused(error: unknown, { report }: World): number {
  if (!(error instanceof Refusal)) throw error;
  report(formatRefusal(error));
  return error.exitCode;
}
