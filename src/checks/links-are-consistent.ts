import type { ClaimData } from '../schema/claim.ts';
import { findCircles } from './circles.ts';
import { atValue, valid, type Rule } from './rule.ts';

type Link = ClaimData['links'][number];

export const linksAreConsistent: Rule = {
  name: 'links-are-consistent',
  protects: 'The argument map: one edge for each link, and no two that say opposite things.',
  *check(inspection) {
    const { claims } = inspection.graph;
    const refining = findCircles(claims.keys(), (id) =>
      (claims.get(id)?.data.links ?? []).flatMap(({ to, type }) => (type === 'refines' ? [to] : [])),
    );
    const succeeding = findCircles(claims.keys(), (id) => [claims.get(id)?.data.withdrawn?.successor ?? []].flat());
    const seen = new Map<string, { from: string; to: string; type: Link['type']; place: () => string }[]>();
    for (const file of valid(inspection, 'claims')) {
      if (file.data.withdrawn?.successor === file.id) {
        yield atValue(file, ['withdrawn', 'successor'], {
          reason: 'The claim is withdrawn for itself',
          fix: 'name the claim that replaces it, or remove `successor`',
        });
      }
      const heir = file.data.withdrawn?.successor;
      const succession = heir === undefined ? null : succeeding(file.id, heir);
      if (succession && heir !== file.id) {
        yield atValue(file, ['withdrawn', 'successor'], {
          reason: 'The claims are withdrawn for one another in a circle',
          details: [succession.way],
          fix: 'name the claim that stands, or remove `successor`',
        });
      }
      for (const [at, { to, type }] of file.data.links.entries()) {
        const place = () => `${file.path}:${String(file.frontMatter.locate(['links', at]).line)}`;
        if (to === file.id) {
          yield atValue(file, ['links', at, 'to'], {
            reason: 'The claim is linked to itself',
            fix: 'name another claim, or remove the link',
          });
          continue;
        }
        // Two that refine each other clash, as below.
        const circle = type === 'refines' ? refining(file.id, to) : null;
        if (circle && circle.steps > 2)
          yield atValue(file, ['links', at], {
            reason: 'The claims refine one another in a circle',
            details: [circle.way],
            fix: 'remove the link from the claim that is the less exact one',
          });
        const link = { from: file.id, to, type, place };
        const between = seen.get(pairKey(file.id, to)) ?? [];
        for (const earlier of between) {
          const clash = clashOf(earlier, link);
          if (clash)
            yield atValue(file, ['links', at], {
              reason: clash,
              details: [`the other is at ${earlier.place()}`],
              fix: 'keep the one that is right',
            });
        }
        between.push(link);
        seen.set(pairKey(file.id, to), between);
      }
    }
  },
};

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Why two links between the same two claims cannot both stand, or null where they can. */
function clashOf(a: { from: string; type: Link['type'] }, b: { from: string; type: Link['type'] }): string | null {
  const sameWay = a.from === b.from;
  if (a.type === b.type && (sameWay || a.type === 'in-tension-with'))
    return `The link “${a.type}” between these claims stands twice`;
  if (a.type === b.type && (a.type === 'refines' || a.type === 'answers'))
    return `Two claims cannot each be the one that “${a.type}” the other`;
  const types = new Set([a.type, b.type]);
  if (types.has('supports') && types.has('in-tension-with'))
    return 'One link says that one of these claims supports the other, another that they are in tension';
  return null;
}
