import type { XmlElement } from '@rgrove/parse-xml';
import { textAsMarkdown } from '../../compose/text-as-markdown.ts';
import { asMarkdown } from '../../markdown/quote-as-markdown.ts';
import { arxivUrl, doiOfArxiv, formatArxivId, type ArxivId } from '../../digest/arxiv.ts';
import { normaliseText } from '../../digest/normalise-text.ts';
import { askArxiv, feedOf, isWithdrawn, paperOf } from './arxiv-api.ts';
import type { FoundSource } from './found-source.ts';
import type { Network } from './network.ts';
import { childrenOf, readXml, textOf } from './read-xml.ts';
import { Refusal } from './refusal.ts';

/**
 * “You are free to use descriptive metadata about arXiv e-prints under the terms of … CC0 1.0”, and
 * descriptive metadata includes the abstract (https://info.arxiv.org/help/api/tou.html).
 */
const LICENCE = 'CC0 1.0 (arXiv’s terms for its metadata, to which abstracts belong)';

const LATER = 'try again in a few minutes, or start the file by hand with  --offline';

/** Asks arXiv’s API for a paper, in the version that is named or else the newest. */
export async function fromArxiv(wanted: ArxivId, network: Network): Promise<FoundSource> {
  const named = formatArxivId(wanted);
  const address = feedOf([named]);
  const { status, text } = await askArxiv(address, 1_000_000, network);
  const entry = entryOf(text, status, named);
  const id = paperOf(entry);
  if (id === null && textOf(entry, 'title') === 'Error') throw unknown(named, textOf(entry, 'summary'));
  if (id?.id !== wanted.id || (wanted.version !== null && id.version !== wanted.version)) {
    throw new Refusal(`arXiv answered with another paper than ${named}`, {
      details: [`it says  ${(textOf(entry, 'id') ?? 'nothing').slice(0, 100)}`],
      fix: LATER,
    });
  }
  return describe(entry, id, address);
}

/** The one entry of the feed. */
function entryOf(text: string, status: number, named: string): XmlElement {
  const feed = readXml(text, 'feed');
  if (feed === null) {
    const start = normaliseText(text.slice(0, 80));
    throw new Refusal(`arXiv did not answer with a feed (status ${String(status)})`, {
      details: start === '' ? ['its answer is empty'] : [`its answer starts  ${start}`],
      fix: LATER,
    });
  }
  const [entry] = childrenOf(feed, 'entry');
  if (!entry) throw unknown(named, null);
  return entry;
}

function unknown(named: string, why: string | null): Refusal {
  return new Refusal(`arXiv has no paper ${named}`, {
    details: why === null ? [] : [`it says  ${normaliseText(why).slice(0, 200)}`],
    fix: 'compare the identifier, and its version, with the paper’s page on arxiv.org',
  });
}

function describe(entry: XmlElement, id: ArxivId, address: string): FoundSource {
  const comment = textOf(entry, 'arxiv:comment');
  const abstract = textOf(entry, 'summary') ?? '';
  if (isWithdrawn(abstract, comment)) {
    throw new Refusal(`arXiv:${id.id} has been withdrawn`, {
      details: [`arXiv says  ${normaliseText(comment ?? abstract).slice(0, 200)}`],
      fix: `name the version that is meant and stood before, as in ${id.id}v1`,
    });
  }
  const published = dayOf(textOf(entry, 'published'));
  const updated = dayOf(textOf(entry, 'updated'));
  const venue = textOf(entry, 'arxiv:journal_ref');
  const doi = textOf(entry, 'arxiv:doi');
  const code = /https:\/\/github\.com\/[\w.-]+\/[\w-]+(?:\.[\w-]+)*/.exec(`${abstract} ${comment ?? ''}`)?.[0];
  const version = `version ${String(id.version ?? 1)}`;
  return {
    draft: {
      kind: venue === null ? 'preprint' : 'paper',
      title: normaliseText(textOf(entry, 'title') ?? ''),
      authors: childrenOf(entry, 'author').flatMap((author) => {
        const name = textOf(author, 'name');
        return name === null ? [] : [{ name: normaliseText(name) }];
      }),
      containerTitle: venue === null ? 'arXiv' : normaliseText(venue),
      ...(published !== null && { published }),
      ...(updated !== null && updated !== published && { revised: updated }),
      url: `https://arxiv.org/abs/${id.id}`,
      arxiv: `${id.id}v${String(id.version ?? 1)}`,
      doi: doi ?? doiOfArxiv(id.id),
      categories: categoriesOf(entry),
      code,
      text: 'partial',
      extent: 'the abstract',
      body: textAsMarkdown(abstract),
      licence: LICENCE,
      doubts: [
        ...(venue === null
          ? [{ about: 'venue', level: 'unknown' as const, note: 'arXiv names none.' }]
          : [{ about: 'venue', level: 'reported' as const, note: 'As arXiv has it.' }]),
        ...(doi === null
          ? [
              {
                about: 'DOI',
                level: 'inferred' as const,
                note: 'Follows the arXiv pattern 10.48550/arXiv. and the identifier.',
              },
            ]
          : []),
        ...(code === undefined ? [{ about: 'code', level: 'unknown' as const }] : []),
      ],
      notes: comment === null ? [] : [`The authors’ comment on arXiv: “${asMarkdown(normaliseText(comment))}”.`],
    },
    from: `arXiv’s API. The text is the abstract of ${version}.`,
    seenAt: [arxivUrl({ ...id, version: id.version ?? 1 }), address],
    remarks: [],
  };
}

/** Primary category first, the others in arXiv’s order. */
function categoriesOf(entry: XmlElement): string[] {
  const terms = [...childrenOf(entry, 'arxiv:primary_category'), ...childrenOf(entry, 'category')].flatMap(
    ({ attributes }) => attributes['term'] ?? [],
  );
  return [...new Set(terms)].filter((term) => /^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(term));
}

/** The day, in UTC, of a time in Atom’s form. */
function dayOf(time: string | null): string | null {
  return /^\d{4}-\d{2}-\d{2}(?=T)/.exec(time ?? '')?.[0] ?? null;
}
