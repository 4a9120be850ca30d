import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { RelaxNGValidator, XmlDocument, XmlValidateError } from 'libxml2-wasm';
import { readFileSync } from 'node:fs';
import { ATOM } from './read-feed.ts';

/** What an Atom feed must be beyond its schema (sections of RFC 4287, and ours for addresses), as paths to what is not so. */
const RULES: Record<string, string> = {
  'no author (4.1.1)': '/a:feed[not(a:author) and a:entry[not(a:author)]]',
  'no alternate link and no content (4.1.2)':
    "//a:entry[not(a:content) and not(a:link[not(@rel) or @rel='alternate'])]",
  'two alternate links of one type (4.1.1, 4.1.2)':
    "//a:link[@rel='alternate' and @type = preceding-sibling::a:link[@rel='alternate']/@type]",
  'an id that another entry has (4.1.1)': '//a:entry[a:id = preceding-sibling::a:entry/a:id]',
  'an id that is no absolute IRI (4.2.6)': "//a:id[not(contains(., ':')) or contains(., ' ')]",
  'no link to itself (4.1.1)': "/a:feed[not(a:link[@rel='self'])]",
  'an address that is not absolute':
    "//a:link[not(starts-with(@href, 'http'))] | //h:a[not(starts-with(@href, 'http'))]",
};

/** What is wrong with an Atom feed, by the schema of RFC 4287 and by {@link RULES}. Throws at what is no XML. */
export function faultsOfAtom(text: string): string[] {
  const document = XmlDocument.fromString(text);
  try {
    const broken = Object.entries(RULES).flatMap(([rule, path]) => document.find(path, ATOM).map(() => rule));
    return [...faultsBySchema(document), ...broken];
  } finally {
    document.dispose();
  }
}

function faultsBySchema(document: XmlDocument): string[] {
  const schema = XmlDocument.fromBuffer(readFileSync(new URL('./fixtures/atom.rng', import.meta.url)));
  // A later libxml2 may lack RELAX NG, in which Atom is defined; the version pinned here has it.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const validator = RelaxNGValidator.fromDoc(schema);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ message }) => message.trim());
  } finally {
    validator.dispose();
    schema.dispose();
  }
}

/** The MUSTs of https://jsonfeed.org/version/1.1 that concern us, and absolute addresses. */
const JSON_FEED = {
  type: 'object',
  required: ['version', 'title', 'items', 'feed_url', 'home_page_url'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string', minLength: 1 },
    home_page_url: { $ref: '#/$defs/address' },
    feed_url: { $ref: '#/$defs/address' },
    description: { type: 'string' },
    icon: { $ref: '#/$defs/address' },
    favicon: { $ref: '#/$defs/address' },
    authors: { type: 'array', items: { type: 'object', required: ['name'] } },
    language: { type: 'string' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'content_html'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', minLength: 1 },
          url: { $ref: '#/$defs/address' },
          title: { type: 'string' },
          content_html: { type: 'string', minLength: 1 },
          date_published: { type: 'string', format: 'date-time' },
        },
      },
    },
  },
  $defs: { address: { type: 'string', format: 'uri', pattern: '^https?://' } },
};

/** What is wrong with a JSON Feed. */
export function faultsOfJsonFeed(text: string): string[] {
  const ajv = new Ajv2020({ allErrors: true });
  formats(ajv);
  const validate = ajv.compile(JSON_FEED);
  const feed = JSON.parse(text) as { items?: { id?: string }[] };
  const faults = validate(feed)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
  const ids = (feed.items ?? []).map(({ id }) => id);
  return [...faults, ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${String(id)} is there twice`)];
}
