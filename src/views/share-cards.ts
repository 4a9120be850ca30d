import { authorsInShort } from '../digest/authors.ts';
import { SOURCE_KINDS, TEXT_STATES } from '../digest/vocabulary.ts';
import { countOf, sentence } from '../digest/wording.ts';
import { plainTextOf } from '../markdown/plain-text.ts';
import { site } from '../site.ts';
import type { Digest } from './digest.ts';
import { viewStandingMark, type StandingMark } from './claim-line.ts';

/** What the picture of a page in link previews says, and where the picture lies. */
export interface ShareCardView {
  /** Address of the picture. */
  href: string;
  title: string;
  label: string;
  line: string;
  standing: StandingMark['name'] | null;
}

/** A card for every claim, source, topic and page that can be shared. */
export function viewShareCards({ graph, addresses }: Digest): ShareCardView[] {
  const counts = sentence(`${countOf(graph.claims.size, 'claim')}, tied to ${countOf(graph.sources.size, 'source')}`);
  const pages = [
    { path: addresses.page('home'), title: site.question, line: site.tagline },
    {
      path: addresses.page('claims'),
      title: 'Claims',
      line: `${countOf(graph.claims.size, 'claim')}, each with its standing`,
    },
    {
      path: addresses.page('sources'),
      title: 'Sources',
      line: `${countOf(graph.sources.size, 'source')}, and what is held of each`,
    },
    { path: addresses.page('topics'), title: 'Topics', line: countOf(graph.topics.size, 'leading question') },
    {
      path: addresses.page('map'),
      title: 'Map',
      line: 'How the claims bear on one another, and which source bears on which',
    },
    { path: addresses.page('search'), title: 'Search', line: site.question },
    { path: addresses.page('changes'), title: 'Changes', line: 'What was added, changed and withdrawn' },
    {
      path: addresses.page('method'),
      title: 'Method',
      line: 'How a claim is written, and how its standing is derived',
    },
    {
      path: addresses.page('contribute'),
      title: 'Contribute',
      line: 'Add a source, a claim or a piece of evidence, from the browser',
    },
    { path: addresses.page('data'), title: 'Data', line: 'The whole graph, in the formats that your tools read' },
  ].map(({ path, title, line }) => ({
    href: addresses.shareImage(path),
    title,
    label: path === addresses.page('home') ? site.tagline : site.question,
    line: path === addresses.page('home') ? counts : sentence(line),
    standing: null,
  }));
  const claims = [...graph.claims.values()].map((claim) => {
    const { name, label } = viewStandingMark(claim);
    return {
      href: addresses.shareImage(addresses.claim(claim.id)),
      title: plainTextOf(claim.data.statement),
      label,
      line: claim.standing.reason,
      standing: name,
    };
  });
  const sources = [...graph.sources.values()].map(({ id, data, evidence }) => ({
    href: addresses.shareImage(addresses.source(id)),
    title: data.title ?? data.shortTitle,
    label: `${SOURCE_KINDS[data.kind].label}, ${authorsInShort(data)}`,
    line: `${TEXT_STATES[data.text].label}. Used by ${countOf(new Set(evidence.map(({ claim }) => claim)).size, 'claim')}.`,
    standing: null,
  }));
  const topics = [...graph.topics.values()].map(({ id, data, claims: filed }) => ({
    href: addresses.shareImage(addresses.topic(id)),
    title: data.question,
    label: data.title,
    line: sentence(countOf(filed.length, 'claim')),
    standing: null,
  }));
  return [...pages, ...claims, ...sources, ...topics];
}
