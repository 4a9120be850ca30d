import { parseArxivId } from '../../digest/arxiv.ts';
import { heldText } from '../../markdown/held-text.ts';
import { changedFacts, formatFacts } from './compare-facts.ts';
import { compareTexts } from './compare-texts.ts';
import type { Flags } from './command-line.ts';
import { askFor } from './find-source.ts';
import type { FoundSource } from './found-source.ts';
import { lostQuotations, suggestQuotations } from './affected-claims.ts';
import { filesOf, namedFile, type SoundFile } from './named-content.ts';
import type { Reference } from './reference.ts';
import { Refusal } from './refusal.ts';
import { holdsMore, renewSource } from './renew-source.ts';
import type { World } from './world.ts';
import { withoutInvisible } from './without-invisible.ts';

type SourceFile = SoundFile<'sources'>;

const USAGE = 'npm run add -- refresh <source>';

/**
 * Fetches a source again, shows what differs from its file, and names the claims whose quotations another text would
 * lose. What is written of it is {@link renewSource}’s.
 */
export async function refresh(words: readonly string[], flags: Flags, world: World): Promise<void> {
  const file = await namedFile('sources', words[0], world, USAGE);
  const found = await ask(file, world);
  const { draft } = withoutInvisible(found.draft);
  for (const remark of found.remarks) world.report(remark);
  if (found.textNotTaken !== undefined) world.report(found.textNotTaken);

  const facts = changedFacts(file.data, draft);
  const body = draft.body ?? '';
  const before = heldText(file.frontMatter.body);
  const isWhole = holdsMore(file);
  const text = body === '' || isWhole ? null : compareTexts(before, heldText(body));
  const claims = filesOf('claims', world);
  const consequences = text === null ? [] : [lostQuotations, suggestQuotations].map((of) => of(claims, file.id, body));
  const sections = [
    facts.length === 0 ? 'No fact has changed.' : formatFacts(facts),
    textReport(text, before, body, isWhole, file.path),
  ];
  world.say(`${[...sections, ...consequences].filter((section) => section !== '').join('\n\n')}\n`);
  // The same words in another version are a text to take as well.
  const isTextNew = text !== null || (body !== '' && !isWhole && facts.some(({ key }) => key === 'arxiv'));
  await renewSource(file, { found: { ...found, draft }, facts, isTextNew }, flags, world);
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
