import { nearestId } from '../../checks/nearest-id.ts';
import { composeClaim } from '../../compose/compose-claim.ts';
import { claimIdFor } from '../../compose/ids.ts';
import { CLAIM_KINDS as TERMS } from '../../digest/vocabulary.ts';
import { CLAIM_KINDS, SENTENCE_END, type ClaimKind } from '../../schema/claim.ts';
import type { Flags } from './command-line.ts';
import { isNear } from './find-duplicate.ts';
import { requireFit } from './left-to-do.ts';
import { filesOf, textUnder } from './named-content.ts';
import { putFile } from './put-file.ts';
import { Refusal } from './refusal.ts';
import { requireId } from './require-id.ts';
import { contentOf, type World } from './world.ts';

const USAGE = 'npm run add -- claim "One sentence that could turn out to be false."';

/** Starts a claim from its one sentence. */
export async function addClaim(words: readonly string[], flags: Flags, world: World): Promise<void> {
  const { ask } = world;
  const statement =
    words.length === 0
      ? await ask?.line('The claim, in one sentence', { objection: noSentence })
      : words.join(' ').trim();
  if (statement === undefined) throw new Refusal('A claim needs a sentence', { fix: USAGE, exitCode: 2 });
  const objection = noSentence(statement);
  if (objection)
    throw new Refusal(`This is no statement: ${objection}`, {
      details: [`found  ${statement.slice(0, 120)}`],
      fix: USAGE,
      exitCode: 2,
    });

  // Those too that are not finished: what `add` leaves to do keeps them from being read.
  const claims = filesOf('claims', world).filter(({ frontMatter }) => frontMatter.value !== null);
  const { topics } = contentOf(world).corpus;
  const twin = claims.find((claim) => isNear(textUnder('statement', claim) ?? '', statement));
  if (twin && !flags.on('anyway')) {
    throw new Refusal(`The claim is here already as ${twin.path}`, {
      details: [`it says  ${textUnder('statement', twin) ?? ''}`],
      fix: `add evidence to it:  npm run add -- evidence ${twin.id} …  ; where it is another claim all the same, add  --anyway`,
    });
  }
  const ids = topics.map(({ id }) => id);
  for (const topic of flags.list('topic')) {
    if (!ids.includes(topic)) throw unknownTopic(topic, ids);
  }
  const kind =
    (flags.text('kind') as ClaimKind | undefined) ??
    (await ask?.one(
      'What kind of claim is it?',
      CLAIM_KINDS.map((value) => ({ value, hint: TERMS[value].meaning })),
    ));
  const named = flags.list('topic');
  const filed =
    named.length > 0 || topics.length === 0 || !ask
      ? named
      : await ask.some(
          'Which topics does it belong to?',
          topics.map(({ id, data }) => ({ value: id, hint: data.question })),
        );
  const scope =
    flags.text('scope') ?? (await ask?.line('Where does it stop? Its scope and limits (Enter leaves it to do)'));

  const id = flags.text('id') ?? claimIdFor(statement, new Set(claims.map((claim) => claim.id)));
  requireId(id, claimIdFor(statement));
  const path = `content/claims/${id}.md`;
  const text = composeClaim({ statement, kind, topics: filed, scope, published: world.today });
  requireFit('claims', path, text);
  await putFile(world, path, text, { replace: null, isDry: flags.on('dry-run') });
  if (!flags.on('dry-run')) world.report(`Tie it to a source:  npm run add -- evidence ${id} <source> "its words"`);
}

function noSentence(statement: string): string | undefined {
  if (statement === '') return 'write one sentence';
  return SENTENCE_END.test(statement) ? undefined : 'a statement is a whole sentence and ends with a full stop';
}

function unknownTopic(topic: string, ids: readonly string[]): Refusal {
  if (ids.length === 0)
    return new Refusal(`There is no topic “${topic}”`, {
      details: ['there is none at all yet'],
      fix: `write content/topics/${topic}.md first; .github/CONTRIBUTING.md shows the form of a topic`,
      exitCode: 2,
    });
  const nearest = nearestId(topic, ids);
  return new Refusal(`There is no topic “${topic}”`, {
    details: [`the topics are  ${ids.join(', ')}`],
    fix: nearest === null ? 'choose one of these' : `did you mean “${nearest}”?`,
    exitCode: 2,
  });
}
