import type { Addresses } from '../digest/addresses.ts';
import { site } from '../site.ts';

/** An export and what it is good for. */
export interface ExportLine {
  name: string;
  href: string;
  what: string;
}

/** The exports of the whole digest, those of single pages, and examples that run. */
export function viewDataPage(addresses: Addresses) {
  const asset = (path: string) => addresses.asset(path);
  const graph = addresses.absolute(asset('graph.json'));
  const whole: ExportLine[] = [
    {
      name: 'graph.json',
      href: asset('graph.json'),
      what: 'Everything: claims, evidence, links, sources, topics, standings and versions.',
    },
    {
      name: 'JSON Schema',
      href: asset('schemas/graph.json'),
      what: 'What graph.json may hold, with a sentence on each field.',
    },
    {
      name: 'graph.jsonld',
      href: asset('graph.jsonld'),
      what: 'Claims with their evidence, versions and links, sources and topics as JSON-LD: schema.org for claims and works, CiTO for relations, Web Annotation for quotations. Scopes, histories and the reasons for standings and links are in graph.json alone.',
    },
    { name: 'references.bib', href: asset('references.bib'), what: 'Every claim and source as BibTeX.' },
    { name: 'references.ris', href: asset('references.ris'), what: 'The same as RIS.' },
    { name: 'references.csl.json', href: asset('references.csl.json'), what: 'The same as CSL-JSON.' },
    {
      name: 'feed.xml',
      href: asset('feed.xml'),
      what: 'New sources and claims, changes of claims and of their standing with the cause, and withdrawals, as Atom.',
    },
    { name: 'feed.json', href: asset('feed.json'), what: 'The same as JSON Feed.' },
    {
      name: 'llms.txt',
      href: asset('llms.txt'),
      what: 'Every claim with its standing and its Markdown, for programs that read text.',
    },
    {
      name: 'sitemap.xml',
      href: asset('sitemap.xml'),
      what: 'The pages of claims, sources and topics, each with the day of its last change, and the main pages.',
    },
  ];
  const each: { ending: string; what: string }[] = [
    { ending: 'claims/<id>.json', what: 'a claim with its evidence, as in graph.json' },
    { ending: 'claims/<id>.jsonld', what: 'its statement, evidence and links as JSON-LD' },
    { ending: 'claims/<id>.trig', what: 'a nanopublication: assertion, provenance, publication info' },
    { ending: 'claims/<id>.md', what: 'the page as Markdown' },
    { ending: 'claims/<id>.raw.md', what: 'its file as it stands in the repository' },
    { ending: 'claims/<id>.versions.jsonl', what: 'what each version of the claim said, a line each, oldest first' },
    { ending: 'claims/<id>.bib, .ris, .csl.json', what: 'the claim and all its sources, to cite' },
    { ending: 'claims/<id>/feed.xml, feed.json', what: 'the changes of one claim' },
    { ending: 'sources/<id>.json, .jsonld, .bib, .ris, .csl.json', what: 'a source; the original is what is cited' },
    {
      ending: 'sources/<id>.md',
      what: 'its file as it stands in the repository: metadata, then the text word for word',
    },
    { ending: 'topics/<id>.json', what: 'a topic with its claims' },
    { ending: 'topics/<id>/feed.xml, feed.json', what: 'the changes of its claims' },
  ];
  const examples = [
    {
      language: 'Shell',
      text: `curl -s ${graph} | jq -r '.claims[] | select(.standing.name == "asserted") | .statement'`,
    },
    {
      language: 'JavaScript',
      text: `const { claims } = await (await fetch('${graph}')).json();
const quoted = claims.flatMap((claim) => claim.evidence.filter((piece) => piece.form === 'quotation'));
console.log(quoted.length, 'quotations');`,
    },
    {
      language: 'Python',
      text: `import json, urllib.request
graph = json.load(urllib.request.urlopen("${graph}"))
for claim in graph["claims"]:
    print(claim["standing"]["name"], claim["url"])`,
    },
  ];
  return { whole, each, examples, licence: site.licences.prose };
}
