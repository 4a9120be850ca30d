import { replaceText } from '../../compose/replace-text.ts';
import { parseArxivId } from '../../digest/arxiv.ts';
import { heldText } from '../../markdown/held-text.ts';
import { compareFacts, compareTexts } from './compare-facts.ts';
import type { Flags } from './command-line.ts';
import { askFor } from './find-source.ts';
import type { FoundSource } from './found-source.ts';
import { lostQuotations, suggestQuotations } from './affected-claims.ts';
import { holdToSchema } from './left-to-do.ts';
import { filesOf, namedFile, type SoundFile } from './named-content.ts';
import { putFile } from './put-file.ts';
import type { Reference } from './reference.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';
import { withoutInvisible } from './without-invisible.ts';

type SourceFile = SoundFile<'sources'>;

const USAGE = 'npm run add -- refresh <source>';

/**
 * Fetches a source again and shows what differs from its file. The text is replaced only where
 * `--replace-text` asks for it; either way the claims are named whose quotations it would lose.
 */
export async function refresh(words: readonly string[], flags: Flags, world: World): Promise<void> {
  const file = await namedFile('sources', words[0], world, USAGE);
  const found = await ask(file, world);
  const { draft } = withoutInvisible(found.draft);
  for (const remark of found.remarks) world.report(remark);

  const facts = compareFacts(file.data, draft);
  const body = draft.body ?? '';
  const before = heldText(file.frontMatter.body);
  const isWhole = holdsMore(file);
  const text = body === '' || isWhole ? null : compareTexts(before, heldText(body));
  const claims = filesOf('claims', world);
  const consequences = text === null ? [] : [lostQuotations, suggestQuotations].map((of) => of(claims, file.id, body));
  const sections = [facts === '' ? 'No fact has changed.' : facts, textReport(text, before, body, isWhole, file.path)];
  world.say(`${[...sections, ...consequences].filter((section) => section !== '').join('\n\n')}\n`);

  if (flags.on('replace-text')) await replace(file, { ...found, draft }, flags, world);
  else if (text !== null)
    world.report(`Nothing was written. To hold this text:  npm run add -- refresh ${file.id} --replace-text`);
  else if (facts !== '') world.report(`Nothing was written. Enter in ${file.path} what you have looked at.`);
}

/** What cannot be fetched is to be compared by hand. */
async function ask(file: SourceFile, world: World): Promise<FoundSource> {
  try {
    return await askFor(referenceOf(file), world);
  } catch (error) {
    if (!(error instanceof Refusal) || !error.fix.includes('--offline')) throw error;
    const page = file.data.url ?? 'the original';
    const fix = `try again later, or open ${page} in a browser and compare it with ${file.path}`;
    throw new Refusal(error.message, { details: [...error.details], fix });
  }
}

function textReport(text: string | null, before: string, body: string, isWhole: boolean, path: string): string {
  if (isWhole) return `${path} holds more than the abstract: its text was not compared.`;
  if (body === '') return 'No text came with it that may be held.';
  if (text === null) return 'Its text is the one that is held.';
  return before === ''
    ? `Its text, of which nothing is held so far:\n\n  ${body.replaceAll('\n', '\n  ')}`
    : `Its text differs from the one that is held ([-held-] {+now+}):\n\n  ${text}`;
}

/** True where the file holds the whole text, or a part that is not the abstract. */
function holdsMore({ data }: SourceFile): boolean {
  return data.text === 'held' || (data.text === 'partial' && !/\babstract\b/i.test(data.extent ?? ''));
}

async function replace(file: SourceFile, { draft, from }: FoundSource, flags: Flags, world: World): Promise<void> {
  const { body = '', licence = null, extent = 'the abstract', arxiv } = draft;
  if (body.trim() === '') {
    throw new Refusal(`No text of ${file.id} came with it that may be held`, {
      fix: `where you may pass its text on, paste it into ${file.path} by hand, and write  text: held`,
    });
  }
  if (holdsMore(file)) {
    throw new Refusal(`${file.path} holds more of the text than came`, { fix: 'leave it as it is' });
  }
  const text = replaceText(file.raw, {
    body,
    licence,
    extent,
    arxiv,
    from,
    recorded: world.today,
    before: file.data.provenance.from,
  });
  if (text === file.raw) {
    world.report('The file says so already; nothing was written.');
    return;
  }
  holdToSchema('sources', file.path, text);
  await putFile(world, file.path, text, { replace: true, isDry: flags.on('dry-run') });
}

/** Whom to ask: arXiv for its newest version, else the DOI’s agency, else the page. */
function referenceOf({ id, path, data }: SourceFile): Exclude<Reference, { kind: 'bibtex' }> {
  const arxiv = 'arxiv' in data && data.arxiv !== undefined ? parseArxivId(data.arxiv) : null;
  if (arxiv) return { kind: 'arxiv', arxiv: { ...arxiv, version: null } };
  if ('doi' in data && data.doi !== undefined) return { kind: 'doi', doi: data.doi.toLowerCase() };
  if (data.url?.startsWith('https://')) return { kind: 'page', address: data.url };
  throw new Refusal(`${id} has no identifier or https address by which it could be fetched`, {
    fix: `enter an \`arxiv\`, a \`doi\` or a \`url\` in ${path}`,
  });
}
