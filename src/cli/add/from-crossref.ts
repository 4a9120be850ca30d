import { DomUtils, parseDocument } from 'htmlparser2';
import { z } from 'zod';
import { asMarkdown } from '../../markdown/quote-as-markdown.ts';
import { textAsMarkdown } from '../../compose/text-as-markdown.ts';
import { doiUrl } from '../../digest/doi.ts';
import { normaliseText } from '../../digest/normalise-text.ts';
import type { FoundSource } from './found-source.ts';
import { openLicence } from './licence.ts';
import type { Network } from './network.ts';
import { plainWords } from './plain-words.ts';
import { readJson } from './read-json.ts';
import { Refusal } from './refusal.ts';

const parts = z.object({ 'date-parts': z.array(z.array(z.number().nullable())) });

/** The parts of a work that are used (https://api.crossref.org/swagger-ui/index.html). */
const record = z.object({
  message: z.object({
    DOI: z.string(),
    type: z.string().optional(),
    title: z.array(z.string()).default([]),
    author: z
      .array(z.object({ given: z.string().optional(), family: z.string().optional(), name: z.string().optional() }))
      .default([]),
    'container-title': z.array(z.string()).default([]),
    event: z.object({ name: z.string().optional() }).nullish(),
    published: parts.optional(),
    issued: parts.optional(),
    page: z.string().optional(),
    abstract: z.string().optional(),
    license: z.array(z.object({ URL: z.string() })).default([]),
    resource: z.object({ primary: z.object({ URL: z.url() }) }).nullish(),
    'updated-by': z.array(z.object({ type: z.string().optional(), DOI: z.string().optional() })).default([]),
  }),
});

/** Asks Crossref for a DOI. Null where Crossref does not have it: another agency may. */
export async function fromCrossref(doi: string, network: Network): Promise<FoundSource | null> {
  const address = `https://api.crossref.org/works/${encodeURIComponent(doi)}`;
  const { status, text } = await network.read(address, {
    service: 'Crossref',
    accept: 'application/json',
    cap: 5_000_000,
  });
  if (status === 404) return null;
  if (status !== 200) {
    throw new Refusal(`Crossref did not answer with a record (status ${String(status)})`, {
      fix: 'try again in a few minutes, or start the file by hand with  --offline',
    });
  }
  const { message } = readJson('Crossref', text, record);
  if (message.DOI.toLowerCase() !== doi) {
    throw new Refusal(`Crossref answered with another work than ${doi}`, {
      details: [`it says  ${message.DOI.slice(0, 100)}`],
      fix: 'compare the DOI with the work’s page',
    });
  }
  return describe(message, doi, address);
}

function describe(message: z.infer<typeof record>['message'], doi: string, address: string): FoundSource {
  const { title, author, event, page, license } = message;
  const container = message['container-title'][0] ?? event?.name;
  const published = dateOf(message.published ?? message.issued);
  // “Some of our members have been submitting abstracts to Crossref. These are copyrighted.”
  // (https://www.crossref.org/documentation/retrieve-metadata/rest-api/rest-api-metadata-license-information/)
  const licence = openLicence(license.map(({ URL }) => URL));
  const abstract = message.abstract === undefined ? null : abstractOf(message.abstract);
  const held = licence !== null && abstract !== null && abstract !== '';
  const updates = message['updated-by'].map(
    ({ type = 'update', DOI = '' }) => `Crossref says that there is ${oneOf(type)} of it: ${plainWords(DOI)}.`,
  );
  const textNotTaken =
    licence === null
      ? 'Crossref has its abstract, but no licence that lets others pass it on, so the text is not held.'
      : 'Its abstract has formulas that Crossref gives as MathML alone, so the text is not held.';
  return {
    draft: {
      kind: message.type === 'posted-content' ? 'preprint' : 'paper',
      title: title[0] === undefined ? undefined : plainWords(title[0]),
      authors:
        author.length === 0
          ? undefined
          : author.map(({ given, family, name }) => ({
              name: plainWords(name ?? [given, family].filter(Boolean).join(' ')),
            })),
      containerTitle: container === undefined ? undefined : plainWords(container),
      ...(published !== null && { published }),
      url: message.resource?.primary.URL ?? doiUrl(doi),
      doi,
      ...(page !== undefined && /^\d+([-–]\d+)?$/.test(page) && { page }),
      ...(held ? { text: 'partial' as const, extent: 'the abstract', body: abstract } : { text: 'none' as const }),
      licence,
      doubts:
        licence === null
          ? [{ about: 'licence', level: 'unknown', note: 'Crossref names none under which a text could be held.' }]
          : [],
      notes: updates.map(asMarkdown),
    },
    from: held ? 'Crossref’s API. The text is the abstract.' : 'Crossref’s API. No text of the work is held.',
    seenAt: [doiUrl(doi), address],
    remarks: updates,
    ...(message.abstract !== undefined && !held && { textNotTaken }),
  };
}

/** “an expression of concern”, of Crossref’s name for a kind of update. */
function oneOf(type: string): string {
  const words = plainWords(type).replaceAll('_', ' ');
  return `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;
}

/** JATS as Markdown, without its heading; null where it has mathematics that only MathML gives. */
function abstractOf(jats: string): string | null {
  const document = parseDocument(jats, { xmlMode: true });
  if (DomUtils.findOne(({ name }) => /(?:^|:)math$/.test(name), document.children)) return null;
  const blocks = DomUtils.findAll(({ name }) => /(?:^|:)p$/.test(name), document.children);
  const texts = blocks.length > 0 ? blocks.map(DomUtils.textContent) : [DomUtils.textContent(document.children)];
  return textAsMarkdown(texts.map(normaliseText).join('\n\n'));
}

/** As much of a date as is known; null where there is no year. */
function dateOf(date: z.infer<typeof parts> | undefined): string | null {
  const [year, ...rest] = (date?.['date-parts'][0] ?? []).filter((part) => part !== null);
  if (year === undefined) return null;
  return [String(year).padStart(4, '0'), ...rest.slice(0, 2).map((part) => String(part).padStart(2, '0'))].join('-');
}
