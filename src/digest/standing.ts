import type { Relation } from '../schema/evidence.ts';
import { countOf, numberWord, sentence } from './wording.ts';

export const STANDINGS = ['supported', 'reported', 'asserted', 'contested', 'disputed', 'open', 'withdrawn'] as const;
export type StandingName = (typeof STANDINGS)[number];

/** What the words mean and when each applies. The method page prints this table; `deriveStanding` carries it out. */
export const STANDING_RULES: Record<StandingName, { label: string; when: string }> = {
  withdrawn: { label: 'Withdrawn', when: 'The digest no longer makes the claim; its page says why.' },
  contested: { label: 'Contested', when: 'At least one origin disputes it, and at least one supports or states it.' },
  disputed: { label: 'Disputed', when: 'Origins dispute it, and none supports or states it.' },
  supported: {
    label: 'Supported',
    when: 'At least one origin supports it in words that we hold, and none disputes it.',
  },
  reported: {
    label: 'Reported',
    when: 'Origins support it, but only in our paraphrase, because their text is not held.',
  },
  asserted: { label: 'Asserted', when: 'Origins only state it; none gives a reason or a result.' },
  open: { label: 'Open', when: 'Nothing here supports, states or disputes it.' },
};

/** The order in which the rules are tried: the first that fits gives the standing. */
export const RULE_ORDER = [
  'withdrawn',
  'contested',
  'disputed',
  'supported',
  'reported',
  'asserted',
  'open',
] as const satisfies StandingName[];

/** One piece of evidence as the rules see it. `origins` is empty where the piece is shown but not counted. */
export interface Witness {
  relation: Relation;
  origins: readonly string[];
  /** Whose words are held: its origin’s own, those of somebody who retells it, or nobody’s, where it is our paraphrase. */
  words: 'own' | 'retold' | 'none';
}

export interface Standing {
  name: StandingName;
  /** True where an origin limits the claim; false where it is withdrawn, whatever its evidence says. */
  qualified: boolean;
  /** Why, in one sentence. */
  reason: string;
  /** Ids of the origins that support, state, dispute or qualify the claim. An origin counts once for each relation. */
  origins: Record<Exclude<Relation, 'mentions'>, string[]>;
}

interface Circumstances {
  withdrawn: boolean;
  /** Origins that share authors, by id: two of one circle are not called independent of each other. */
  circles: readonly (readonly string[])[];
}

/** Derives a standing from the evidence by the published rules. Each origin counts once, however often it is retold or quoted. */
export function deriveStanding(witnesses: readonly Witness[], { withdrawn, circles }: Circumstances): Standing {
  const originsThat = (relation: Relation, ...words: Witness['words'][]) => {
    const fitting = witnesses.filter((w) => w.relation === relation && (words.length === 0 || words.includes(w.words)));
    return [...new Set(fitting.flatMap((w) => w.origins))].sort();
  };
  const origins = {
    supports: originsThat('supports'),
    states: originsThat('states'),
    disputes: originsThat('disputes'),
    qualifies: originsThat('qualifies'),
  };
  const inOwnWords = originsThat('supports', 'own');
  const inWords = originsThat('supports', 'own', 'retold');
  const fits: Record<StandingName, boolean> = {
    withdrawn,
    contested: origins.disputes.length > 0 && origins.supports.length + origins.states.length > 0,
    disputed: origins.disputes.length > 0,
    supported: inWords.length > 0,
    reported: origins.supports.length > 0,
    asserted: origins.states.length > 0,
    open: true,
  };
  const name = RULE_ORDER.find((rule) => fits[rule]) ?? 'open';
  const qualified = name !== 'withdrawn' && origins.qualifies.length > 0;
  return { name, qualified, reason: explain(name, origins, { inOwnWords, inWords }, circles), origins };
}

/** “Supported”, or “Supported, qualified”. */
export function standingInWords({ name, qualified }: Pick<Standing, 'name' | 'qualified'>): string {
  return STANDING_RULES[name].label + (qualified ? ', qualified' : '');
}

/** The one sentence: who supports, states, disputes and qualifies the claim, each origin counted once in each clause. */
function explain(
  name: StandingName,
  origins: Standing['origins'],
  { inOwnWords, inWords }: { inOwnWords: string[]; inWords: string[] },
  circles: Circumstances['circles'],
): string {
  if (name === 'withdrawn') return 'The digest no longer makes this claim.';
  const retold = inWords.filter((id) => !inOwnWords.includes(id));
  const inParaphrase = origins.supports.filter((id) => !inWords.includes(id));
  const stating = origins.states.filter((id) => !origins.supports.includes(id));
  const clauses: string[] = [];
  const named = new Set<string>();
  const add = (ids: string[], [one, many]: [one: string, many: string]) => {
    if (ids.length === 0) return;
    const again = ids.filter((id) => named.has(id)).length;
    const more = ids.length - again;
    const verb = (again || more) === 1 ? one : many;
    if (again > 0) {
      // What already has a clause is said to be that, or one origin would be taken for two.
      const who = named.size === 1 ? 'the same one' : `${numberWord(again)} of these`;
      clauses.push(
        `${who} ${verb}${more === 0 ? '' : `, and so ${more === 1 ? 'does' : 'do'} ${numberWord(more)} more`}`,
      );
    } else clauses.push(`${clauses.length === 0 ? countOrigins(ids, circles) : numberWord(more)} ${verb}`);
    for (const id of ids) named.add(id);
  };
  add(inOwnWords, ['supports it in its own words', 'support it in their own words']);
  if (inOwnWords.length > 0) add(retold, ['more in the words of a retelling', 'more in the words of retellings']);
  else add(retold, ['supports it in the words of a retelling', 'support it in the words of retellings']);
  if (inWords.length > 0) add(inParaphrase, ['more only in our paraphrase', 'more only in our paraphrase']);
  else
    add(inParaphrase, [
      'supports it, but only in our paraphrase, since the text is not held',
      'support it, but only in our paraphrase, since their texts are not held',
    ]);
  add(stating, ['states it', 'state it']);
  add(origins.disputes, ['disputes it', 'dispute it']);
  add(origins.qualifies, ['qualifies it', 'qualify it']);
  return clauses.length === 0 ? 'Nothing here supports, states or disputes it.' : sentence(clauses.join('; '));
}

/** “one origin”, “two independent origins”, or “two origins” where they share authors. */
function countOrigins(ids: readonly string[], circles: Circumstances['circles']): string {
  const tied = circles.some((circle) => ids.filter((id) => circle.includes(id)).length > 1);
  return ids.length === 1 ? 'one origin' : countOf(ids.length, tied ? 'origin' : 'independent origin');
}
