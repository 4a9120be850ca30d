import { createAddresses } from '../addresses.ts';
import type { Corpus, Document } from '../corpus.ts';
import { buildGraph, type Graph } from '../graph.ts';

/** New ids by old ones: what has another name in the later graph. */
export interface Renames {
  claims: ReadonlyMap<string, string>;
  sources: ReadonlyMap<string, string>;
  topics: ReadonlyMap<string, string>;
}

/** Finds what was renamed: an id that is gone while a new document has it as an alias, or the other way round where a rename is undone. */
export function findRenames(before: Graph, after: Graph): Renames {
  return {
    claims: renamesOf(before.claims, after.claims),
    sources: renamesOf(before.sources, after.sources),
    topics: renamesOf(before.topics, after.topics),
  };
}

/**
 * The earlier graph in the names of the later one, so that nothing differs by its name alone. What is renamed keeps the
 * name that it had as an alias, by which a claim keeps its stored versions and the evidence of a source its ids.
 */
export function rename(before: Graph, { claims, sources, topics }: Renames): Graph {
  const claim = (id: string) => claims.get(id) ?? id;
  const source = (id: string) => sources.get(id) ?? id;
  const topic = (id: string) => topics.get(id) ?? id;
  const corpus: Corpus = {
    essays: [],
    claims: [...before.claims.values()].map(({ id, file, data, body }) => ({
      id: claim(id),
      file,
      body,
      data: {
        ...data,
        aliases: namesBefore(id, data.aliases, claims),
        topics: data.topics.map(topic),
        links: data.links.map((link) => ({ ...link, to: claim(link.to) })),
        evidence: data.evidence.map((piece) => ({
          ...piece,
          source: source(piece.source),
          ...('via' in piece && piece.via !== undefined && { via: source(piece.via) }),
        })),
        ...(data.withdrawn?.successor !== undefined && {
          withdrawn: { ...data.withdrawn, successor: claim(data.withdrawn.successor) },
        }),
      },
    })),
    sources: [...before.sources.values()].map(({ id, file, data, body }) => ({
      id: source(id),
      file,
      body,
      data: {
        ...data,
        aliases: namesBefore(id, data.aliases, sources),
        derivedFrom: data.derivedFrom.map(source),
        cites: data.cites.map(source),
      },
    })),
    topics: [...before.topics.values()].map(({ id, file, data, body }) => ({ id: topic(id), file, body, data })),
  };
  const stored = new Map([...before.claims.values()].map(({ firstName, stored }) => [firstName, stored]));
  // No other name of a source has a day here, so that it keeps the first name that it had.
  const issued = new Map([...before.sources.values()].map(({ firstName }) => [AT.source(firstName), FIRST_DAY]));
  return buildGraph(corpus, stored, issued);
}

const AT = createAddresses({ site: null, base: '/' });
const FIRST_DAY = '0000-01-01';

function namesBefore(id: string, aliases: string[], renames: ReadonlyMap<string, string>): string[] {
  return renames.has(id) ? [...aliases, id] : aliases;
}

type Named = Pick<Document<{ aliases: string[] }>, 'id' | 'data'>;

/** New ids by old ones, of one kind of file. */
export function renamesOf(before: ReadonlyMap<string, Named>, after: ReadonlyMap<string, Named>): Map<string, string> {
  const gone = [...before.values()].filter(({ id }) => !after.has(id));
  const come = [...after.values()].filter(({ id }) => !before.has(id));
  const renames = new Map<string, string>();
  for (const old of gone) {
    const heir = come.find(({ id, data }) => data.aliases.includes(old.id) || old.data.aliases.includes(id));
    if (heir && ![...renames.values()].includes(heir.id)) renames.set(old.id, heir.id);
  }
  return renames;
}
