import { visit } from 'unist-util-visit';
import { resolveContentLink } from '../digest/content-link.ts';
import { nearestId } from './nearest-id.ts';
import { atBody, type Report, type Rule } from './rule.ts';

export const markdownLinksResolve: Rule = {
  name: 'markdown-links-resolve',
  protects: 'Readers from a link that leads nowhere, on the site or on GitHub.',
  *check({ files, body }) {
    const paths = files.map(({ path }) => path);
    for (const file of files) {
      const reports: Report[] = [];
      visit(body(file), ['link', 'image', 'definition'], (node) => {
        if (node.type === 'image') {
          reports.push(
            atBody(file, node.position?.start, {
              reason: 'An image in content',
              fix: 'describe it in words, or link to it; the digest holds texts',
            }),
          );
        } else if (node.type === 'link' || node.type === 'definition') {
          const problem = judge(node.url, file.path, paths);
          if (problem) reports.push(atBody(file, node.position?.start, problem));
        }
      });
      yield* reports;
    }
  },
};

function judge(
  address: string,
  from: string,
  paths: readonly string[],
): Pick<Report, 'reason' | 'details' | 'fix'> | null {
  if (/^(?:https?:\/\/|mailto:)/i.test(address)) {
    return URL.canParse(address)
      ? null
      : { reason: 'A link has a broken address', details: [`found  ${address}`], fix: 'write the full address' };
  }
  const target = resolveContentLink(address, from);
  if (target === null) {
    return {
      reason: 'A link is neither an address nor a content file',
      details: [`found  ${address}`],
      fix: 'write https://…, or the path of a content file as in ../claims/a-claim.md',
    };
  }
  if (paths.includes(target.file)) return null;
  const nearest = nearestId(target.file, paths);
  return {
    reason: `A link leads to ${target.file}, which does not exist`,
    details: [],
    fix: nearest === null ? 'correct the path' : `did you mean ${nearest}?`,
  };
}
