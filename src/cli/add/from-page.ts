import { DomUtils, parseDocument } from 'htmlparser2';
import { parseArxivId } from '../../digest/arxiv.ts';
import { canonicalUrl } from '../../digest/canonical-url.ts';
import { parseDoi } from '../../digest/doi.ts';
import { partialDate } from '../../schema/fields.ts';
import type { SourceKind } from '../../schema/source.ts';
import type { FoundSource } from './found-source.ts';
import { readLinkedData, type PageFacts } from './linked-data.ts';
import type { Network } from './network.ts';
import { plainWords } from './plain-words.ts';
import { Refusal } from './refusal.ts';

/** Sites on which a page is a post, and where a page is a recording. */
const POSTS = /(?:^|\.)(?:x|twitter|linkedin|threads|facebook|reddit)\.(?:com|net)$|(?:^|\.)bsky\.app$/;
const VIDEOS = /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com)$/;

/** Reads what a page says of itself: `citation_*` (as Google Scholar asks for), OpenGraph and JSON-LD. Its text is not taken. */
export async function fromPage(address: string, network: Network): Promise<FoundSource> {
  const service = URL.canParse(address) ? new URL(address).host : address;
  const answer = await network.read(address, { service, accept: 'text/html,application/xhtml+xml', cap: 5_000_000 });
  if (answer.status !== 200) {
    const gone = answer.status === 404 || answer.status === 410;
    throw new Refusal(`${service} answers with status ${String(answer.status)} in place of the page`, {
      fix: gone
        ? 'open the address in a browser, and copy it again'
        : 'if a browser opens the page, start the file by hand with  --offline',
    });
  }
  if (!/<(?:html|head|meta|title|body)[\s>]/i.test(answer.text)) {
    throw new Refusal(`${service} did not answer with a page`, {
      details: ['expected HTML'],
      fix: 'name the page that describes the work rather than its PDF or data',
    });
  }
  return describe(answer.text, answer.address);
}

function describe(html: string, address: string): FoundSource {
  const document = parseDocument(html);
  const metas = DomUtils.getElementsByTagName('meta', document.children).map(({ attribs }) => ({
    name: (attribs['name'] ?? attribs['property'] ?? attribs['itemprop'] ?? '').toLowerCase(),
    content: plainWords(attribs['content'] ?? ''),
  }));
  const all = (...names: string[]) =>
    names
      .map((name) => metas.filter((meta) => meta.name === name && meta.content !== '').map(({ content }) => content))
      .find((found) => found.length > 0) ?? [];
  const first = (...names: string[]) => all(...names)[0];
  const linked = readLinkedData(document);
  const heading = DomUtils.getElementsByTagName('title', document.children)[0];

  const title =
    first('citation_title') ??
    linked.title ??
    first('og:title', 'twitter:title', 'dc.title') ??
    (heading && plainWords(DomUtils.textContent(heading)));
  const named = all('author', 'article:author', 'dc.creator').filter((name) => !/^https?:/.test(name));
  const signatures = [all('citation_author').map(nameInOrder), linked.authors, named];
  const authors = [...new Set(signatures.find((names) => names.length > 0))];
  const container =
    first('citation_journal_title', 'citation_conference_title') ?? linked.container ?? first('og:site_name');
  const published = dateOf(
    first('citation_publication_date', 'citation_date', 'citation_online_date') ??
      linked.published ??
      first('article:published_time', 'dc.date', 'date'),
  );
  const kind = kindOf(
    first('citation_journal_title', 'citation_conference_title') !== undefined,
    linked,
    first('og:type'),
    new URL(address).host,
  );
  const doi = parseDoi(first('citation_doi', 'dc.identifier') ?? '');
  const arxiv = parseArxivId(first('citation_arxiv_id') ?? '')?.id;
  const work = kind === 'paper' || kind === 'preprint';
  const original = originalOf(document, address);
  return {
    draft: {
      kind,
      title: title === '' ? undefined : title,
      authors: authors.length === 0 ? undefined : authors.map((name) => ({ name })),
      containerTitle: container,
      ...(published !== null && { published }),
      url: original,
      ...(work && doi !== null && { doi }),
      ...(work && arxiv !== undefined && { arxiv }),
      text: 'none',
      licence: linked.licence,
      doubts: linked.licence === null ? [{ about: 'licence', level: 'unknown', note: 'The page names none.' }] : [],
    },
    from: 'What the page says of itself. No text of it is held.',
    seenAt: [original],
    remarks: [
      ...(arxiv === undefined ? [] : [`arXiv has it too, with its abstract:  npm run add -- ${arxiv}`]),
      ...(arxiv === undefined && doi !== null ? [`Crossref may know more of it:  npm run add -- ${doi}`] : []),
    ],
    textNotTaken:
      'The page’s text was not taken. Where you may pass it on, paste it below the front matter, or run again with  --replace --text file.md',
  };
}

/** The page’s own canonical address, where it is on the same host; a page may not choose another. */
function originalOf(document: ReturnType<typeof parseDocument>, address: string): string {
  const links = DomUtils.getElementsByTagName('link', document.children);
  const href = links.find(({ attribs }) => attribs['rel']?.toLowerCase() === 'canonical')?.attribs['href'] ?? '';
  if (!URL.canParse(href, address)) return address;
  const canonical = new URL(href, address);
  const bare = (host: string) => host.replace(/^www\./, '');
  return canonicalUrl(canonical.href) !== null && bare(canonical.host) === bare(new URL(address).host)
    ? canonical.href
    : address;
}

function kindOf(
  hasVenue: boolean,
  { kind }: PageFacts,
  type: string | undefined,
  host: string,
): SourceKind | undefined {
  if (hasVenue) return 'paper';
  if (POSTS.test(host)) return 'post';
  if (VIDEOS.test(host) || type?.startsWith('video')) return 'video';
  return kind;
}

/** `citation_author` may have the family name first. */
function nameInOrder(name: string): string {
  return name.replace(/^([^,]+), ([^,]+)$/, '$2 $1');
}

/** The date as far as it is one: `2026/05/04`, `2026-05-04T10:00:00Z` and `2026` alike. */
function dateOf(text: string | undefined): string | null {
  const date = /^\d{4}(?:[-/]\d{1,2}(?:[-/]\d{1,2})?)?/.exec(text ?? '')?.[0];
  const padded = date
    ?.split(/[-/]/)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return partialDate.safeParse(padded).data ?? null;
}
