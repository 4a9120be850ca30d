import { composeSource } from '../../compose/compose-source.ts';
import { sourceIdFor } from '../../compose/ids.ts';
import type { Flags } from './command-line.ts';
import { completed } from './complete-draft.ts';
import { findDuplicate, type Duplicate, type KnownSource } from './find-duplicate.ts';
import { findSources, identityOf } from './find-source.ts';
import { fitToKind } from './fit-to-kind.ts';
import type { Draft, FoundSource } from './found-source.ts';
import { requireFit } from './left-to-do.ts';
import { filesOf, textUnder } from './named-content.ts';
import { putFile } from './put-file.ts';
import type { Reference } from './reference.ts';
import { Refusal } from './refusal.ts';
import { requireId } from './require-id.ts';
import { withFlags } from './with-flags.ts';
import type { World } from './world.ts';

/** Adds what one reference names: a source, or each entry of a BibTeX file. Refuses what is here already, before asking anybody. */
export async function addSource(reference: Reference, flags: Flags, world: World): Promise<void> {
  const known = identityOf(reference);
  if (known) refuseDuplicate(findDuplicate(known, knownSources(world)), flags);
  const problems: Refusal[] = [];
  const found = await findSources(reference, flags.on('offline'), world);
  for (const one of found) {
    try {
      await write(one, flags, world);
    } catch (error) {
      if (!(error instanceof Refusal) || found.length === 1 || error.exitCode === 130) throw error;
      problems.push(error);
    }
  }
  const [first] = problems;
  if (first) {
    const details = problems.flatMap(({ message, details }) => [message, ...details.map((detail) => `   ${detail}`)]);
    throw new Refusal(`${String(problems.length)} of ${String(found.length)} entries were not added`, {
      details,
      fix: first.fix,
    });
  }
}

async function write(found: FoundSource, flags: Flags, world: World): Promise<void> {
  for (const remark of found.remarks) world.report(remark);
  if (found.textNotTaken !== undefined && flags.text('text') === undefined) world.report(found.textNotTaken);
  const given = withFlags(found.draft, flags);
  const draft = fitToKind(world.ask ? await completed(given, world.ask) : given);
  const sources = knownSources(world);
  const duplicate = findDuplicate(draft, sources);
  if (duplicate && !duplicate.certain && world.ask && !flags.on('anyway') && !flags.on('replace')) {
    const isOther = await world.ask.yes(`${duplicate.file} has ${duplicate.why}. Is this another source?`);
    if (!isOther) throw new Refusal('Nothing was written', { fix: `go on in ${duplicate.file}` });
  } else refuseDuplicate(duplicate, flags);

  const replaced = flags.on('replace') ? (duplicate?.id ?? null) : null;
  const id =
    flags.text('id') ??
    replaced ??
    idFor(
      draft,
      sources.map((source) => source.id),
    );
  requireId(id, idFor(draft, []));
  const path = `content/sources/${id}.md`;
  // Where a text was taken from that somebody brings, nobody else can say.
  const from = flags.text('text') === undefined ? found.from : undefined;
  const whole = {
    ...draft,
    provenance: { recorded: world.today, from, seenAt: found.seenAt },
    added: world.today,
  };
  // A kind that is left to do would keep the schema from looking at anything else; a preprint has every key.
  requireFit('sources', path, composeSource({ ...whole, kind: draft.kind ?? 'preprint' }));
  await putFile(world, path, composeSource(whole), { replace: flags.on('replace'), isDry: flags.on('dry-run') });
}

/** Every source that has metadata, those that are not finished too: what `add` leaves to do keeps it from being read. */
function knownSources(world: World): KnownSource[] {
  return filesOf('sources', world)
    .filter(({ frontMatter }) => frontMatter.value !== null)
    .map((file) => ({
      id: file.id,
      file: file.path,
      data: {
        arxiv: textUnder('arxiv', file),
        doi: textUnder('doi', file),
        url: textUnder('url', file),
        title: textUnder('title', file),
        publishedTitle: textUnder('publishedTitle', file),
      },
    }));
}

function refuseDuplicate(duplicate: Duplicate | null, flags: Flags): void {
  if (duplicate === null || flags.on('replace') || (!duplicate.certain && flags.on('anyway'))) return;
  throw new Refusal(`The source is here already as ${duplicate.file}`, {
    details: [`it has ${duplicate.why}`],
    fix: duplicate.certain
      ? `see what has changed since:  npm run add -- refresh ${duplicate.id}  (or write it anew with  --replace )`
      : 'where it is another work all the same, add  --anyway',
  });
}

function idFor({ kind, arxiv, authors, containerTitle, title }: Draft, taken: readonly string[]): string {
  return sourceIdFor({ kind, arxiv, authors, containerTitle, title }, new Set(taken));
}
