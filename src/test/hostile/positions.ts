import type { Position } from './carrier.ts';

/** Every text of the front matter, whatever it becomes: prose, an attribute, an address, an id. */
const FIELDS: readonly Position[] = [
  ...fields('claim', [
    'statement',
    'kind',
    'topics.0',
    'evidence.0.source',
    'evidence.0.relation',
    'evidence.0.exact',
    'evidence.0.note',
    'evidence.1.finding',
    'evidence.1.locator',
    'evidence.1.note',
    'evidence.2.exact',
    'evidence.2.prefix',
    'evidence.2.suffix',
    'evidence.2.via',
    'links.0.to',
    'links.0.type',
    'links.0.note',
    'withdrawn.date',
    'withdrawn.why',
    'withdrawn.successor',
    'history.0.date',
    'history.0.changed.0',
    'history.0.why',
    'aliases.0',
  ]),
  ...fields('source', [
    'kind',
    'title',
    'shortTitle',
    'authors.0.name',
    'authors.0.handle',
    'containerTitle',
    'published',
    'url',
    'text',
    'extent',
    'summary',
    'licence',
    'doubts.0.about',
    'doubts.0.note',
    'warnings.0.text',
    'notes.0',
    'provenance.from',
    'provenance.sha256',
    'provenance.seenAt.0',
    'arxiv',
    'doi',
    'publishedTitle',
    'venueUrl',
    'page',
    'categories.0',
    'code',
  ]),
  ...fields('video', ['candidates.0.title', 'candidates.0.url', 'candidates.0.why']),
  ...fields('topic', ['title', 'question']),
  ...fields('essay', ['title', 'description']),
];

/** Fields whose form the schema fixes, with a text of that form around the attack. */
const FITTED: readonly Position[] = [
  { name: 'a statement', file: 'claim', path: 'statement', wrap: (text) => `${text}.` },
  { name: 'a question', file: 'topic', path: 'question', wrap: (text) => `${text}?` },
  { name: 'the path of an address', file: 'source', path: 'url', wrap: (text) => `https://example.org/${text}` },
  { name: 'a DOI', file: 'source', path: 'doi', wrap: (text) => `10.1000/${text}` },
  { name: 'a short title', file: 'source', path: 'shortTitle', wrap: (text) => text.slice(0, 48) },
  { name: 'an unknown key', file: 'claim', path: 'unknown', wrap: (text) => ({ [text]: text }) },
];

/** What stands below the front matter, and every construct of Markdown that takes a text. */
const BODIES: readonly Position[] = [
  ...fields('claim', ['body']),
  ...fields('source', ['body']),
  ...fields('topic', ['body']),
  ...fields('essay', ['body']),
  ...Object.entries({
    'the address of a link': (text: string) => `[a](${text})`,
    'the address of a link in angle brackets': (text: string) => `[a](<${text}>)`,
    'the title of a link': (text: string) => `[a](https://example.org "${text}")`,
    'the words of a link': (text: string) => `[${text}](https://example.org)`,
    'an autolink': (text: string) => `<${text}>`,
    'a definition': (text: string) => `[a]\n\n[a]: ${text}`,
    'the address of an image': (text: string) => `![a](${text})`,
    'the description of an image': (text: string) => `![${text}](a.png)`,
    'code in a line': (text: string) => `\`${text}\``,
    'a block of code': (text: string) => `~~~~\n${text}\n~~~~`,
    'the language of a block of code': (text: string) => `~~~~${text}\na\n~~~~`,
    'a formula': (text: string) => `$${text}$`,
    'a formula as text': (text: string) => `$\\text{${text}}$`,
    'a formula in lines of its own': (text: string) => `$$\n${text}\n$$`,
    'a heading': (text: string) => `# ${text}`,
    'a cell': (text: string) => `| a |\n| - |\n| ${text} |`,
    'a quotation': (text: string) => `> ${text}`,
    'an item of a list': (text: string) => `- ${text}`,
    'damaged words': (text: string) => `:sic[${text}]{reading="a"}`,
    'our reading of damaged words': (text: string) => `:sic[a]{reading="${text}"}`,
    'a gap': (text: string) => `::gap[${text}]`,
    emphasis: (text: string) => `**${text}**`,
  }).map(([name, wrap]): Position => ({ name, file: 'source', path: 'body', wrap })),
];

export const POSITIONS: readonly Position[] = [...FIELDS, ...FITTED, ...BODIES];

function fields(file: Position['file'], paths: readonly string[]): Position[] {
  return paths.map((path) => ({ name: `${file} ${path}`, file, path }));
}
