import { replaceFacts } from '../../compose/replace-facts.ts';
import { replaceText } from '../../compose/replace-text.ts';
import type { ChangedFact } from './compare-facts.ts';
import type { Flags } from './command-line.ts';
import type { FoundSource } from './found-source.ts';
import { requireFit } from './left-to-do.ts';
import type { SoundFile } from './named-content.ts';
import { putFile } from './put-file.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** Why an identifier with another version is no fact like the others. */
const WITH_TEXT = '`arxiv` names the version that the held text is from, and is replaced with the text.';

type SourceFile = SoundFile<'sources'>;

/** What was fetched of a source, and what of it differs from its file. */
export interface Renewal {
  found: FoundSource;
  facts: readonly ChangedFact[];
  /** Whether a text came that is another than the one that is held. */
  isTextNew: boolean;
}

/**
 * Writes into a source’s file what was asked for of what has changed: the facts with `--replace-facts`, or where somebody
 * at the terminal says yes to them, and the text with `--replace-text`. What nobody asked for is named, with the way to it.
 */
export async function renewSource(file: SourceFile, renewal: Renewal, flags: Flags, world: World): Promise<void> {
  const withText = flags.on('replace-text');
  const facts = renewal.facts.filter(({ key }) => key !== 'arxiv' || file.data.text === 'none');
  const isAgreed = !flags.on('replace-facts') && !withText && (await agree(file, facts, world));
  const withFacts = isAgreed || flags.on('replace-facts');
  if (!withText && facts.length < renewal.facts.length) world.report(WITH_TEXT);
  if (!withText && !withFacts) {
    reportWays(file, facts.length > 0, renewal.isTextNew, world);
    return;
  }
  const entered = withFacts && facts.length > 0 ? withFactsIn(file, facts, renewal.found, world) : file.raw;
  const text = withText ? withTextIn(file, entered, renewal.found, world) : entered;
  if (text === file.raw) {
    world.report('The file says so already; nothing was written.');
    return;
  }
  requireFit('sources', file.path, text);
  const asking = isAgreed ? { ...world, ask: null } : world;
  await putFile(asking, file.path, text, { replace: true, isDry: flags.on('dry-run') });
  if (withFacts && file.data.doubts.length > 0) world.report(`Look in ${file.path} whether its \`doubts\` still hold.`);
}

async function agree({ path }: SourceFile, facts: readonly ChangedFact[], { ask }: World): Promise<boolean> {
  if (facts.length === 0 || ask === null) return false;
  return ask.yes(`Enter what is new of ${facts.map(({ key }) => key).join(', ')} in ${path}?`);
}

function reportWays({ id }: SourceFile, hasFacts: boolean, hasText: boolean, { report }: World): void {
  const command = `npm run add -- refresh ${id}`;
  const ways = [
    ...(hasFacts ? [`To enter these facts:  ${command} --replace-facts`] : []),
    ...(hasText ? [`To hold this text:  ${command} --replace-text`] : []),
  ];
  if (ways.length > 0) report(['Nothing was written.', ...ways].join('\n'));
}

function withFactsIn(file: SourceFile, facts: readonly ChangedFact[], { seenAt }: FoundSource, world: World): string {
  const keys = facts.map(({ key }) => key);
  const [where] = seenAt;
  const note = `Taken anew on ${world.today}${where === undefined ? '' : ` from ${where}`}: ${keys.join(', ')}.`;
  return replaceFacts(file.raw, Object.fromEntries(facts.map(({ key, value }) => [key, value])), note);
}

function withTextIn(file: SourceFile, raw: string, { draft, from }: FoundSource, { today }: World): string {
  const { body = '', licence = null, extent = 'the abstract', arxiv } = draft;
  if (body.trim() === '') {
    throw new Refusal(`No text of ${file.id} came with it that may be held`, {
      fix: `where you may pass its text on, paste it into ${file.path} by hand, and write  text: held`,
    });
  }
  if (holdsMore(file)) {
    throw new Refusal(`${file.path} holds more of the text than came`, { fix: 'leave it as it is' });
  }
  return replaceText(raw, {
    body,
    licence,
    extent,
    arxiv,
    from,
    recorded: today,
    before: file.data.provenance.from,
  });
}

/** True where the file holds the whole text, or a part that is not the abstract. */
export function holdsMore({ data }: SourceFile): boolean {
  return data.text === 'held' || (data.text === 'partial' && !/\babstract\b/i.test(data.extent ?? ''));
}
