import { addEvidence as put, owesEntry } from '../../compose/add-evidence.ts';
import { evidenceId } from '../../digest/evidence.ts';
import { firstNameOfClaim } from '../../digest/first-name.ts';
import { toDo } from '../../digest/to-do.ts';
import { RELATIONS as TERMS } from '../../digest/vocabulary.ts';
import { RELATIONS, type FindingData, type QuotationData, type Relation } from '../../schema/evidence.ts';
import type { Flags } from './command-line.ts';
import { findWords } from './find-words.ts';
import { namedFile, type SoundFile } from './named-content.ts';
import { putFile } from './put-file.ts';
import { Refusal } from './refusal.ts';
import { contentOf, type World } from './world.ts';

const USAGE = 'npm run add -- evidence <claim> <source> "the words of the source"';

/** Finds words in a source and ties a claim to them, in the claim’s file. */
export async function addEvidence(typed: readonly string[], flags: Flags, world: World): Promise<void> {
  const claim = await namedFile('claims', typed[0], world, USAGE);
  const source = await namedFile('sources', typed[1], world, USAGE);
  const words = await wordsOf(typed.slice(2).join(' '), source, flags, world);
  const relation = await relationOf(flags, world);
  const piece = { source: source.id, relation, note: await noteOf(flags, world), ...words };

  if (claim.data.evidence.some((known) => evidenceId(known) === evidenceId(piece))) {
    throw new Refusal('The claim has this evidence already', {
      details: [`in ${claim.path}`],
      fix: 'quote other words, or leave it as it is',
    });
  }
  const { versions } = contentOf(world);
  const stored = versions.get(firstNameOfClaim(claim, versions))?.length ?? 0;
  const why = flags.text('why');
  if (why !== undefined && !owesEntry(claim.data.history, stored)) throw noEntryFor(why, stored, claim);
  const text = put(claim.raw, piece, { date: world.today, stored, why });
  await putFile(world, claim.path, text, { replace: true, isDry: flags.on('dry-run') });
}

/** The history takes no reason: none is owed, or an entry waits for the version that the addition becomes a part of. */
function noEntryFor(why: string, stored: number, { data: { history }, ...claim }: SoundFile<'claims'>): Refusal {
  const { path, frontMatter } = claim;
  if (stored === 0)
    return new Refusal('The claim was never published, so that its history says nothing of what is added', {
      details: [`in ${path}`],
      fix: 'leave out --why',
    });
  const last = history.length - 1;
  return new Refusal('An entry of the history waits for the version that this becomes a part of', {
    details: [`${path}:${String(frontMatter.locate(['history', last, 'why']).line)}  why: ${history[last]?.why ?? ''}`],
    fix: `leave out --why, and say there too:  ${why}`,
  });
}

type Words = Omit<QuotationData, 'source' | 'relation' | 'note'> | Omit<FindingData, 'source' | 'relation' | 'note'>;

/** The words of the source, or, where they are not held, what it reports in ours. */
async function wordsOf(typed: string, source: SoundFile<'sources'>, flags: Flags, world: World): Promise<Words> {
  const via = flags.text('via');
  const holder = via === undefined ? source : await namedFile('sources', via, world, USAGE);
  const isHeld = holder.data.text !== 'none';
  if (flags.text('finding') !== undefined || (!isHeld && world.ask && typed === ''))
    return findingOf(holder, flags, world);
  if (!isHeld) {
    throw new Refusal(`The text of ${holder.id} is not held, so no words can be found in it`, {
      details: [`${holder.path} says  text: none`],
      fix: `say what it reports in your words:  --finding "What it reports." --locator abstract  ; or fetch its text:  npm run add -- refresh ${holder.id}`,
    });
  }
  const words = typed.trim() === '' ? await world.ask?.line('The words, as they stand in the source') : typed;
  if (words === undefined) throw new Refusal('Evidence needs the words of the source', { fix: USAGE, exitCode: 2 });
  const place = { id: holder.id, path: holder.path, body: holder.frontMatter.body };
  return {
    ...(await findWords(words, place, flags.text('place'), world)),
    ...(via !== undefined && { via: holder.id }),
    ...(flags.on('own-remark') && { ownRemark: true }),
  };
}

async function findingOf({ id, path, data }: SoundFile<'sources'>, flags: Flags, { ask }: World): Promise<Words> {
  if (data.text === 'held') {
    throw new Refusal(`The text of ${id} is held, so it is quoted rather than paraphrased`, {
      details: [`${path} says  text: held`],
      fix: `quote it:  ${USAGE}`,
    });
  }
  const finding =
    flags.text('finding') ?? (await ask?.line('Its text is not held. What does it report, in your words?'));
  if (finding === undefined)
    throw new Refusal('A finding needs a sentence', { fix: 'add  --finding "What it reports."', exitCode: 2 });
  const locator = flags.text('locator') ?? (await ask?.line('Where in the source?', { initial: 'abstract' }));
  return { finding, locator: locator ?? toDo('say where in the source: “abstract”, “section 4”') };
}

async function relationOf(flags: Flags, { ask }: World): Promise<Relation> {
  const choices = RELATIONS.map((value) => ({ value, hint: TERMS[value].meaning }));
  const given = flags.text('relation') as Relation | undefined;
  const chosen = given ?? (await ask?.one('How do the words bear on the claim?', choices));
  if (chosen) return chosen;
  throw new Refusal('The evidence does not say how it bears on the claim', {
    details: choices.map(({ value, hint }) => `${value.padEnd(10)} ${hint}`),
    fix: 'add one of these, as in  --relation supports',
    exitCode: 2,
  });
}

async function noteOf(flags: Flags, { ask }: World): Promise<string> {
  const given = flags.text('note') ?? (await ask?.line('Why does it bear on the claim? (Enter leaves it to do)'));
  return given ?? toDo('say why it bears on the claim');
}
