import type { ContentFile } from '../digest/content-file.ts';
import { evidenceId } from '../digest/evidence.ts';
import type { Graph } from '../digest/graph.ts';
import type { ClaimData } from '../schema/claim.ts';
import type { EvidenceData } from '../schema/evidence.ts';
import { quotationInSource } from './quotation-in-source.ts';
import { atValue, valid, type Report, type Rule } from './rule.ts';

export const claimHasEvidence: Rule = {
  name: 'claim-has-evidence',
  protects: 'The tie between claims and sources: no claim stands alone, and no piece of evidence is counted twice.',
  *check(inspection) {
    for (const file of valid(inspection, 'claims')) {
      if (file.data.evidence.length === 0) {
        yield atValue(file, ['evidence'], {
          reason: 'The claim has no evidence',
          details: ['expected at least one piece'],
          fix: 'add a `source`, a `relation`, its words as `exact`, and a `note`',
        });
      }
      yield* twiceCounted(file, inspection.graph);
      const first = new Map<string, number>();
      for (const [at, evidence] of file.data.evidence.entries()) {
        const id = placeOf(evidence, inspection.graph);
        const earlier = first.get(id);
        if (earlier === undefined) first.set(id, at);
        else {
          yield atValue(file, ['evidence', at], {
            reason: 'The same words of the same source stand twice as evidence',
            details: [`the first is on line ${String(file.frontMatter.locate(['evidence', earlier]).line)}`],
            fix: 'keep one of the two',
          });
        }
      }
    }
  },
};

/** Words that count twice: as those of the source that holds them, and, `via` it, as those of another that it quotes. */
function* twiceCounted(file: ContentFile<'claims'> & { data: ClaimData }, graph: Graph): Generator<Report> {
  const places = file.data.evidence.flatMap((evidence, at) => {
    const quoted = evidence.relation === 'mentions' ? null : quotationInSource(evidence, graph);
    if (quoted?.resolution.outcome !== 'found') return [];
    return [{ at, source: evidence.source, holder: quoted.holder.id, ...quoted.resolution.span }];
  });
  for (const own of places.filter(({ source, holder }) => source === holder)) {
    const passedOn = places.find(
      (other) =>
        other.holder === own.holder && other.source !== own.holder && other.start <= own.start && own.end <= other.end,
    );
    if (passedOn === undefined) continue;
    yield atValue(file, ['evidence', own.at], {
      reason: `The same words count as those of ${own.source} and as those of ${passedOn.source}, which it quotes`,
      details: [`the other piece is on line ${String(file.frontMatter.locate(['evidence', passedOn.at]).line)}`],
      fix: 'keep the one whose words they are, or say `relation: mentions` in the other',
    });
  }
}

/** The same for words that stand at one place, however they are marked up and told apart from others. */
function placeOf(evidence: EvidenceData, graph: Graph): string {
  const quoted = quotationInSource(evidence, graph);
  if (quoted?.resolution.outcome !== 'found') return evidenceId(evidence);
  const { start, end } = quoted.resolution.span;
  return [evidence.source, quoted.holder.id, start, end].join(' ');
}
