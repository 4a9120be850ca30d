import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { resolveContentLink } from '../digest/content-link.ts';
import { decodePercent } from '../digest/decode-percent.ts';
import { placeBehind } from '../digest/place-of.ts';
import { mayLink } from '../markdown/may-link.ts';
import { parseInlineMarkdown } from '../markdown/parse-markdown.ts';
import { mendOfAddress } from '../schema/web-address.ts';
import { displacedFiles } from './displaced-files.ts';
import { excerpt } from './excerpt.ts';
import { idsListed } from './ids-listed.ts';
import { isOfAnother } from './is-of-another.ts';
import { createNearestId } from './nearest-id.ts';
import { createHasPlace } from './places-on-pages.ts';
import { isPublished, restoringFile } from './published-file.ts';
import { atBody, atValue, type Report, type Rule } from './rule.ts';
import { isQuoted, markdownValues } from './text-values.ts';

/** What links are held to: the paths of all files, with those that they had before, by what each is called now; what names the one that was most likely meant; the places on their pages; and the ledger. */
interface Known {
  paths: ReadonlyMap<string, string>;
  nearest: (wanted: string) => string | null;
  hasPlace: (file: string, fragment: string) => boolean;
  ledger: string;
}

type Problem = Pick<Report, 'reason' | 'details' | 'fix'>;

/** What a page shows as it is written, where nothing defines it: a footnote, and the name behind the words of a link. */
const FOOTNOTE = /(?<!\\)\[\^[^\][\s]+\]/g;
const NAMED_LINK = /(?<!\\)\]\[[^\][]*\]/g;

export const markdownLinksResolve: Rule = {
  name: 'markdown-links-resolve',
  protects: 'Readers from a link that leads nowhere, on the site or on GitHub.',
  *check({ files, strays, graph, body, isProse, ledger, versions }) {
    const paths = new Map(
      [...files.map(({ path }) => path), ...displacedFiles({ files, strays })].map((path) => [path, path]),
    );
    for (const file of files) {
      for (const alias of idsListed(file, 'aliases')) {
        const path = `${file.path.slice(0, file.path.lastIndexOf('/'))}/${alias}.md`;
        // That a claim took another for an earlier name of its own, another rule tells.
        const now = isOfAnother(alias, file, { graph, versions }) ? path : file.path;
        if (!paths.has(path)) paths.set(path, now);
      }
    }
    const known = { paths, nearest: createNearestId(paths.values()), hasPlace: createHasPlace(graph, ledger), ledger };
    for (const file of files) {
      const reports: Report[] = [];
      const markdown = file.frontMatter.body;
      const isOurs = file.collection !== 'sources';
      if (!isProse(file) && mayHave(markdown))
        visit(body(file), (node) => {
          const problem = judge(node, file.path, known);
          if (problem) reports.push(atBody(file, node.position?.start, problem));
          for (const [before, lost] of judgeWords(node, markdown, isOurs))
            reports.push(atBody(file, node.position && placeBehind(node.position.start, before), lost));
        });
      for (const { path, text } of markdownValues(file)) {
        if (!text.includes('[') || !mayHave(text)) continue;
        visit(parseInlineMarkdown(text), (node) => {
          const problem = judge(node, file.path, known) ?? judgeInLine(node, file.path);
          if (problem) reports.push(atValue(file, path, problem));
          for (const [, lost] of judgeWords(node, text, !isQuoted(path))) reports.push(atValue(file, path, lost));
        });
      }
      yield* reports;
    }
  },
};

function judge(node: Nodes, from: string, known: Known): Problem | null {
  if (node.type === 'image' || node.type === 'imageReference') {
    const fix = 'describe it in words, or link to it; the digest holds texts';
    return { reason: 'An image in content', details: [], fix };
  }
  if (node.type === 'definition' && node.identifier.startsWith('^')) {
    const fix = 'say it in the text; in the text of a source, write \\[^ for [^';
    return { reason: 'A footnote, whose words would be lost', details: [`found  ${excerpt(node.url)}`], fix };
  }
  return node.type === 'link' || node.type === 'definition' ? judgeAddress(node.url, from, known) : null;
}

/** False where Markdown has nothing that this rule looks at. */
function mayHave(markdown: string): boolean {
  return mayLink(markdown) || markdown.search(FOOTNOTE) !== -1 || markdown.search(NAMED_LINK) !== -1;
}

/** Text that was meant for something else, with what stands before it in its run; of a source, whose words may have any brackets, footnotes alone. */
function* judgeWords(node: Nodes, markdown: string, isOurs: boolean): Generator<[before: string, Problem]> {
  if (node.type !== 'text') return;
  const written = markdown.slice(node.position?.start.offset, node.position?.end.offset);
  const footnotes = [...written.matchAll(FOOTNOTE)];
  for (const { index, 0: footnote } of footnotes) {
    const problem = {
      reason: 'A footnote, which a page shows as it is written',
      details: [`found  ${excerpt(footnote)}`],
      fix: 'say it in the text; in the text of a source, write \\[^ for [^',
    };
    yield [written.slice(0, index), problem];
  }
  if (!isOurs) return;
  const reported = new Set(footnotes.map(({ index }) => index));
  for (const { index, 0: name } of written.matchAll(NAMED_LINK)) {
    // A footnote behind words in brackets.
    if (reported.has(index + 1)) continue;
    const problem = {
      reason: 'A link whose address is defined nowhere',
      details: [`found  ${excerpt(name)}`],
      fix: 'put the address in parentheses behind the words, as in [words](../claims/a-claim.md); where brackets are meant, write \\][ for ][',
    };
    yield [written.slice(0, index), problem];
  }
}

/** The lines of the front matter stand on many pages, so that a path has no one place to start from. */
function judgeInLine(node: Nodes, from: string): Problem | null {
  if (node.type !== 'link' || resolveContentLink(node.url, from) === null) return null;
  return {
    reason: 'A link to a content file stands in the front matter, where it leads nowhere',
    details: [`found  ${excerpt(node.url)}`],
    fix: 'move it below the front matter, or name the file in words',
  };
}

function judgeAddress(
  address: string,
  from: string,
  { paths, nearest: guess, hasPlace, ledger }: Known,
): Problem | null {
  if (/^https?:/i.test(address)) {
    const fix = mendOfAddress(address);
    return fix === null
      ? null
      : { reason: 'A link has a broken address', details: [`found  ${excerpt(address)}`], fix };
  }
  if (/^mailto:[^\s@?]+@[^\s@?]+$/i.test(address)) return null;
  const target = resolveContentLink(address, from);
  if (target === null) {
    return {
      reason: 'A link is neither an address nor a content file',
      details: [`found  ${excerpt(address)}`],
      fix: 'write https://…, or the path of a content file as in ../claims/a-claim.md',
    };
  }
  const now = paths.get(target.file);
  if (now !== undefined && now !== target.file)
    return { reason: `A link leads to ${target.file}, which has another name now`, details: [], fix: `link to ${now}` };
  if (now !== undefined) {
    const fragment = decodePercent(target.fragment);
    if (fragment === null)
      return {
        reason: 'A link has a broken percent escape behind the “#”',
        details: [`found  ${excerpt(address)}`],
        fix: 'correct it; a “%” that is meant as a letter is written %25',
      };
    if (hasPlace(now, fragment)) return null;
    return {
      reason: `A link leads to “#${fragment}”, which the page of ${now} does not have`,
      details: [],
      fix: 'copy the link from its place on the page again, or leave out what stands behind the path',
    };
  }
  const reason = `A link leads to ${target.file}, which does not exist`;
  const [, folder = '', id = ''] = /^content\/([^/]+)\/([^/]+)\.md$/.exec(target.file) ?? [];
  if (isPublished(ledger, folder, id)) return { reason, details: [], fix: restoringFile(folder, id) };
  const nearest = guess(target.file);
  return { reason, details: [], fix: nearest === null ? 'correct the path' : `did you mean ${nearest}?` };
}
