import { z } from 'zod';
import { textAsMarkdown } from '../../compose/text-as-markdown.ts';
import { arxivOfDoi, doiOfArxiv } from '../../digest/arxiv.ts';
import { doiUrl } from '../../digest/doi.ts';
import type { FoundSource } from './found-source.ts';
import { openLicence } from './licence.ts';
import type { Network } from './network.ts';
import { plainWords } from './plain-words.ts';
import { readJson } from './read-json.ts';
import { Refusal } from './refusal.ts';

/** The parts of a record that are used (https://support.datacite.org/docs/api-get-doi). */
const record = z.object({
  data: z.object({
    attributes: z.object({
      doi: z.string(),
      titles: z.array(z.object({ title: z.string() })).default([]),
      creators: z
        .array(z.object({ name: z.string(), givenName: z.string().nullish(), familyName: z.string().nullish() }))
        .default([]),
      publisher: z.union([z.string(), z.object({ name: z.string() })]).nullish(),
      publicationYear: z.number().nullish(),
      types: z.object({ resourceTypeGeneral: z.string().nullish() }).nullish(),
      dates: z.array(z.object({ date: z.string(), dateType: z.string().nullish() })).default([]),
      subjects: z.array(z.object({ subject: z.string() })).default([]),
      descriptions: z.array(z.object({ description: z.string(), descriptionType: z.string().nullish() })).default([]),
      rightsList: z.array(z.object({ rightsUri: z.string().nullish() })).default([]),
      url: z.url().nullish(),
    }),
  }),
});

/** Asks DataCite, which registers the DOIs of arXiv, Zenodo and others, for a DOI. */
export async function fromDatacite(doi: string, network: Network): Promise<FoundSource> {
  const address = `https://api.datacite.org/dois/${encodeURIComponent(doi)}`;
  const { status, text } = await network.read(address, {
    service: 'DataCite',
    accept: 'application/vnd.api+json',
    cap: 5_000_000,
  });
  if (status === 404) {
    throw new Refusal(`Neither Crossref nor DataCite knows the DOI ${doi}`, {
      fix: `open ${doiUrl(doi)} in a browser; if it leads to the work, name the address of its page instead`,
    });
  }
  if (status !== 200) {
    throw new Refusal(`DataCite did not answer with a record (status ${String(status)})`, {
      fix: 'try again in a few minutes, or start the file by hand with  --offline',
    });
  }
  const { attributes } = readJson('DataCite', text, record).data;
  if (attributes.doi.toLowerCase() !== doi) {
    throw new Refusal(`DataCite answered with another work than ${doi}`, {
      details: [`it says  ${attributes.doi.slice(0, 100)}`],
      fix: 'compare the DOI with the work’s page',
    });
  }
  return describe(attributes, doi, address);
}

function describe(attributes: z.infer<typeof record>['data']['attributes'], doi: string, address: string): FoundSource {
  const arxiv = arxivOfDoi(doi);
  const { titles, creators, publisher, types, dates, subjects, descriptions, rightsList, url } = attributes;
  const submitted = dates.find(({ dateType }) => dateType === (arxiv ? 'Submitted' : 'Issued'))?.date;
  const published = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(submitted ?? String(attributes.publicationYear ?? ''))?.[0];
  const abstract = descriptions.find(({ descriptionType }) => descriptionType === 'Abstract')?.description;
  // arXiv’s terms put the abstracts of its papers under CC0 (https://info.arxiv.org/help/api/tou.html);
  // elsewhere the licence of the work decides.
  const licence = openLicence(rightsList.map(({ rightsUri }) => rightsUri ?? ''));
  const isOfArxiv = arxiv !== null && abstract !== undefined;
  const terms = isOfArxiv ? 'CC0 1.0 (arXiv’s terms for its metadata, to which abstracts belong)' : licence;
  const held = abstract !== undefined && terms !== null;
  const container = typeof publisher === 'string' ? publisher : publisher?.name;
  return {
    draft: {
      kind: (arxiv ?? types?.resourceTypeGeneral === 'Preprint') ? 'preprint' : 'paper',
      title: titles[0] && plainWords(titles[0].title),
      authors: creators.length === 0 ? undefined : creators.map((creator) => ({ name: nameOf(creator) })),
      containerTitle: container === undefined ? undefined : plainWords(container),
      published,
      url: arxiv ? `https://arxiv.org/abs/${arxiv.id}` : (url ?? doiUrl(doi)),
      arxiv: arxiv?.id,
      doi: arxiv ? doiOfArxiv(arxiv.id) : doi,
      categories: subjects.flatMap(({ subject }) => /\(([a-z-]+(?:\.[A-Za-z-]+)?)\)$/.exec(subject)?.[1] ?? []),
      ...(held
        ? { text: 'partial' as const, extent: 'the abstract', body: textAsMarkdown(abstract) }
        : { text: 'none' as const }),
      licence: terms,
      doubts: [
        ...(arxiv
          ? [{ about: 'version of the abstract', level: 'unknown' as const, note: 'DataCite names no version.' }]
          : []),
        ...(terms === null
          ? [
              {
                about: 'licence',
                level: 'unknown' as const,
                note: 'DataCite names none under which a text could be held.',
              },
            ]
          : []),
      ],
    },
    from: held ? 'DataCite’s API. The text is the abstract.' : 'DataCite’s API. No text of the work is held.',
    seenAt: [doiUrl(doi), address],
    remarks: [],
    ...(abstract !== undefined &&
      !held && {
        textNotTaken: 'DataCite has its abstract, but no licence that lets others pass it on, so the text is not held.',
      }),
  };
}

/** The name as one writes it: DataCite puts the family name first. */
function nameOf({
  name,
  givenName,
  familyName,
}: {
  name: string;
  givenName?: string | null | undefined;
  familyName?: string | null | undefined;
}): string {
  return plainWords(
    givenName && familyName ? `${givenName} ${familyName}` : name.replace(/^([^,]+), ([^,]+)$/, '$2 $1'),
  );
}
