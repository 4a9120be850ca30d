import type { Claim, Graph } from '../graph.ts';
import type { Change, ClaimChange, LinkChange, StandingIs, Withdrawal } from './change.ts';
import { changeOf, pairEvidence } from './evidence-pairs.ts';
import { historyChanges } from './history-changes.ts';
import type { Reader } from './reader.ts';
import { versionChanges } from './version-changes.ts';

/** What changed about the claims and their evidence and links, claim by claim, but for their standings. `before` has the names of `after`. */
export function claimChanges(before: Graph, after: Graph, reader: Reader): Change[] {
  const links = Map.groupBy(linkChanges(before, after), ({ claim }) => claim);
  return [...new Set([...before.claims.keys(), ...after.claims.keys()])].sort().flatMap((id): Change[] => {
    const old = before.claims.get(id);
    const now = after.claims.get(id);
    const evidence = pairEvidence(old, now).flatMap((pair) => changeOf(pair, reader) ?? []);
    return [
      ...(old && now ? alterations(old, now, reader) : []),
      ...(now && !old ? [{ change: 'claim-added', ...summary(now, reader) } as const] : []),
      ...(old && !now ? [{ change: 'claim-removed', ...summary(old, reader) } as const] : []),
      ...(old && now ? historyChanges(old, now) : []),
      ...versionChanges(old, now, reader),
      ...evidence,
      ...(links.get(id) ?? []),
    ];
  });
}

export function standingOf({ standing: { name, qualified, reason } }: Pick<Claim, 'standing'>): StandingIs {
  return { name, qualified, reason };
}

function summary({ id, data, body, ...claim }: Claim, { line, text }: Reader) {
  const { kind, topics, history } = data;
  const said = { statement: line(data.statement), kind, standing: standingOf(claim), scope: text(body) };
  return { claim: id, ...said, topics, published: history[0]?.date ?? '' };
}

function alterations(before: Claim, after: Claim, reader: Reader): ClaimChange[] {
  const changes: ClaimChange[] = [];
  const claim = after.id;
  const [was, is] = [before.data, after.data];
  const said = { from: reader.line(was.statement), to: reader.line(is.statement) };
  if (said.from !== said.to) changes.push({ change: 'claim-reworded', claim, ...said });
  if (was.kind !== is.kind) changes.push({ change: 'kind-changed', claim, from: was.kind, to: is.kind });
  const scope = { from: reader.text(before.body), to: reader.text(after.body) };
  if (scope.from !== scope.to) changes.push({ change: 'scope-changed', claim, ...scope });
  return [...changes, ...withdrawalChanges(before, after, reader), ...topicChanges(before, after)];
}

function withdrawalChanges({ data: was }: Claim, { id: claim, data: is }: Claim, { line }: Reader): ClaimChange[] {
  const [from, to] = [was.withdrawn, is.withdrawn].map(
    (one) => one && { date: one.date, why: line(one.why), successor: one.successor ?? null },
  );
  if (!from) return to ? [{ change: 'claim-withdrawn', claim, ...to }] : [];
  if (!to) return [{ change: 'claim-reinstated', claim, ...from }];
  const changes: ClaimChange[] = [];
  const [told, tells] = [from, to].map(({ date, why }) => ({ date, why })) as [Withdrawal, Withdrawal];
  if (told.date !== tells.date || told.why !== tells.why)
    changes.push({ change: 'withdrawal-altered', claim, from: told, to: tells });
  if (from.successor !== to.successor)
    changes.push({ change: 'successor-changed', claim, from: from.successor, to: to.successor });
  return changes;
}

function topicChanges({ data: was }: Claim, { id: claim, data: is }: Claim): ClaimChange[] {
  const unfiled = was.topics.filter((topic) => !is.topics.includes(topic));
  const filed = is.topics.filter((topic) => !was.topics.includes(topic));
  const [from, to] = [was.topics[0], is.topics[0]];
  return [
    ...filed.map((topic) => ({ change: 'claim-filed', claim, topic }) as const),
    ...unfiled.map((topic) => ({ change: 'claim-unfiled', claim, topic }) as const),
    ...(from !== undefined && to !== undefined && from !== to
      ? [{ change: 'main-topic-changed', claim, from, to } as const]
      : []),
  ];
}

function linkChanges(before: Graph, after: Graph): LinkChange[] {
  const [old, now] = [linksOf(before), linksOf(after)];
  return [
    ...[...now].flatMap(([key, link]) => (old.has(key) ? [] : [{ change: 'link-added', ...link } as const])),
    ...[...old].flatMap(([key, link]) => (now.has(key) ? [] : [{ change: 'link-removed', ...link } as const])),
  ];
}

/** Links by what they say; a tension says the same from whichever claim it is written in. */
function linksOf(graph: Graph): Map<string, Omit<LinkChange, 'change'>> {
  const links = new Map<string, Omit<LinkChange, 'change'>>();
  for (const { id: claim, data } of graph.claims.values()) {
    for (const { to, type } of data.links) {
      const ends = type === 'in-tension-with' ? [claim, to].sort() : [claim, to];
      const key = [type, ...ends].join(' ');
      if (!links.has(key)) links.set(key, { claim, to, type });
    }
  }
  return links;
}
