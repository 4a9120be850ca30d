/** Media types of the files beside pages that hosts guess wrongly or not at all, by the ending of their names. */
export const MEDIA_TYPES = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  'csl.json': 'application/vnd.citationstyles.csl+json',
  jsonld: 'application/ld+json',
  jsonl: 'application/jsonl',
  trig: 'application/trig',
  md: 'text/markdown',
} as const;

/** Those of both forms of a feed (RFC 4287, https://jsonfeed.org/version/1.1). */
export const FEED_TYPES = { 'feed.xml': 'application/atom+xml', 'feed.json': 'application/feed+json' } as const;
