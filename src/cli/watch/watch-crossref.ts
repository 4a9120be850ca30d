import { z } from 'zod';
import { isArxivDoi } from '../../digest/arxiv.ts';
import type { Graph } from '../../digest/graph.ts';
import type { Network } from '../add/network.ts';
import { readJson } from '../add/read-json.ts';
import { Refusal } from '../add/refusal.ts';
import type { Lookout } from './news.ts';

const related = z.array(z.object({ id: z.string() })).optional();

/** The parts of a work that are looked at (https://www.crossref.org/documentation/retrieve-metadata/rest-api/). */
const record = z.object({
  message: z.object({
    'updated-by': z.array(z.object({ type: z.string().optional(), DOI: z.string().optional() })).default([]),
    relation: z.object({ 'is-preprint-of': related }).default({}),
  }),
});

/**
 * Asks Crossref after every work with a DOI of its own: retractions, corrections, publications of preprints. Of those
 * with a DOI that arXiv has given out, arXiv is asked.
 */
export async function watchCrossref(graph: Graph, network: Network): Promise<Lookout> {
  const lookout: Lookout = { news: [], remarks: [] };
  for (const { id: source, data } of graph.sources.values()) {
    if (!('doi' in data) || data.doi === undefined || isArxivDoi(data.doi)) continue;
    try {
      const { status, text } = await network.read(`https://api.crossref.org/works/${encodeURIComponent(data.doi)}`, {
        service: 'Crossref',
        accept: 'application/json',
        cap: 5_000_000,
      });
      if (status === 404) continue;
      if (status !== 200) throw new Refusal(`Crossref answered with status ${String(status)}`, { fix: 'try again' });
      const { message } = readJson('Crossref', text, record);
      for (const { type = 'update', DOI } of message['updated-by'])
        lookout.news.push({ source, what: `${type.replace(/[^a-z ]+/gi, ' ')}, as Crossref says`, words: DOI ?? null });
      for (const { id } of message.relation['is-preprint-of'] ?? [])
        if (data.kind === 'preprint') lookout.news.push({ source, what: 'published, as Crossref says', words: id });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      lookout.remarks.push(`${source} (${data.doi}): ${error.message}`);
    }
  }
  return lookout;
}
