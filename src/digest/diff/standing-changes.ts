import type { Graph } from '../graph.ts';
import type { Change, EvidenceChange, StandingChange, StandingIs } from './change.ts';
import { standingOf } from './claim-changes.ts';
import { changeOf } from './evidence-pairs.ts';
import type { Reader } from './reader.ts';
import { inputsOf, STANDING_FIELDS, standingWith, type Inputs } from './standing-inputs.ts';

/**
 * The claims whose standing is another, or stands for another reason, and because of what: those of the other `changes`
 * without which the later standing would be another; where there is none, those that alone would have changed the
 * earlier one; else all that touch it. Only evidence, the withdrawal and fields of sources can be causes: a standing
 * does not depend on other claims.
 */
export function standingChanges(
  before: Graph,
  after: Graph,
  changes: readonly Change[],
  reader: Reader,
): StandingChange[] {
  return [...after.claims.values()].flatMap((now): StandingChange[] => {
    const old = before.claims.get(now.id);
    if (!old) return [];
    const [from, to] = [standingOf(old), standingOf(now)];
    if (same(from, to)) return [];
    const inputs = inputsOf(before, after, old, now);
    const touching = touchingChanges(inputs, changes, reader);
    const needed = touching.filter(
      ({ key }) =>
        !same(
          to,
          standingWith(inputs, (other) => (other === key ? 'before' : 'after')),
        ),
    );
    const enough = touching.filter(
      ({ key }) =>
        !same(
          from,
          standingWith(inputs, (other) => (other === key ? 'after' : 'before')),
        ),
    );
    const causes = [needed, enough].find(({ length }) => length > 0) ?? touching;
    const because = causes.map(({ change }) => change);
    return [{ change: 'standing-changed', claim: now.id, from, to, because }];
  });
}

/** The changes of these inputs, each with the key under which {@link standingWith} asks for its side. */
function touchingChanges(
  inputs: Inputs,
  changes: readonly Change[],
  reader: Reader,
): { key: string; change: Change }[] {
  const touching: { key: string; change: Change }[] = [];
  const add = (key: string, change: Change | null | undefined) => {
    if (change) touching.push({ key, change });
  };
  const { id } = inputs.claims.after;
  add(
    'withdrawn',
    changes.find((one) => (one.change === 'claim-withdrawn' || one.change === 'claim-reinstated') && one.claim === id),
  );
  for (const [at, pair] of inputs.evidence.entries()) {
    const change = changeOf(pair, reader);
    if (change && bears(change)) add(`evidence ${String(at)}`, change);
  }
  for (const source of inputs.sources) {
    const ofSource = changes.filter((one) => 'source' in one && one.source === source.id);
    add(
      `source ${source.id}`,
      ofSource.find(({ change }) => change === 'source-added' || change === 'source-removed'),
    );
    for (const field of STANDING_FIELDS)
      add(
        `${field} ${source.id}`,
        ofSource.find((one) => one.change === 'source-altered' && one.field === field),
      );
  }
  return touching;
}

/** Whether a change of evidence can bear on a standing: its words cannot, nor what only mentions the claim. */
function bears(change: EvidenceChange): boolean {
  return change.change === 'evidence-altered'
    ? change.fields.includes('relation') || change.fields.includes('ownRemark')
    : change.piece.relation !== 'mentions';
}

function same(a: StandingIs, b: StandingIs): boolean {
  return a.name === b.name && a.qualified === b.qualified && a.reason === b.reason;
}
