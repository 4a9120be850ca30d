import type { BuiltPage, BuiltSite } from '../digest/built-site.ts';
import { decodePercent } from '../digest/decode-percent.ts';
import { countOf } from '../digest/wording.ts';
import type { Permalink } from '../digest/permalinks.ts';
import type { Finding } from './finding.ts';

/**
 * Everything wrong in a built site: a page that is empty or that a browser reads otherwise than it is written, an id that
 * stands twice, a picture without words, a link or a fragment that leads nowhere, a file that is not what its name says.
 */
export function checkBuiltSite(site: BuiltSite, permalinks: readonly Permalink[]): Finding[] {
  const idsByFile = new Map(site.pages.map(({ file, ids }) => [file, new Set(ids.map(({ id }) => id))]));
  const targetOf = createTargets(site.base);
  const findings = site.pages.flatMap((page) => [
    ...emptiness(page),
    ...style(page),
    ...wholeness(page),
    ...doubledIds(page),
    ...deadLinks(page, site, idsByFile, targetOf),
  ]);
  findings.push(...site.fragments.flatMap(wholeness), ...site.unreadable.map(unreadableFile));
  const moved = new Set(site.pages.filter(({ isMoved }) => isMoved).map(({ file }) => file));
  findings.push(...lostPermalinks(permalinks, site, idsByFile, moved));
  return onceEach(findings);
}

/** A fault of the layout stands on every page: it is reported at the first, with the number of the others. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ rule, reason, details }) => [rule, reason, ...details].join('\n'));
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const more = others.length === 0 ? [] : [`and at ${countOf(others.length, 'more place')}`];
    return [{ ...first, details: [...first.details, ...more] }];
  });
}

/** Every address of the ledger has its page, and the fragment’s element on it. */
function lostPermalinks(
  permalinks: readonly Permalink[],
  { files }: BuiltSite,
  idsByFile: ReadonlyMap<string, ReadonlySet<string>>,
  moved: ReadonlySet<string>,
): Finding[] {
  return permalinks.flatMap(({ address, date }) => {
    const [path = '', fragment] = address.slice(1).split('#', 2);
    const file = `${path}index.html`;
    // A page that has moved keeps the fragment on its way to the new address.
    if (files.has(file) && (fragment === undefined || moved.has(file) || idsByFile.get(file)?.has(fragment))) return [];
    const at = { rule: 'permalinks-are-kept', file: 'content/permalinks.txt', line: 1, column: 1 };
    return [
      {
        ...at,
        reason: `The address ${address} leads nowhere in the built site`,
        details: [`it has been public since ${date}`],
        fix: 'restore the page or the element',
      },
    ];
  });
}

const OUR_FAULT = 'this is a fault of the site’s code, not of the content: please report it';

function emptiness({ file, heading, hasWords }: BuiltPage): Finding[] {
  const at = { rule: 'page-is-whole', file, line: 1, column: 1, details: [], fix: OUR_FAULT };
  if (heading === null || heading === '') return [{ ...at, reason: 'The page has no heading' }];
  return hasWords ? [] : [{ ...at, reason: 'The page says nothing below its heading' }];
}

function style({ file, hasFormulas, hasFormulaStyle }: BuiltPage): Finding[] {
  if (!hasFormulas || hasFormulaStyle) return [];
  const reason = 'The page has formulas and not the style sheet that lays them out';
  return [{ rule: 'page-is-whole', file, line: 1, column: 1, reason, details: [], fix: OUR_FAULT }];
}

function wholeness({ file, unclosed, wordlessPictures, hasTypesettingError }: BuiltPage): Finding[] {
  const at = { file, details: [], fix: OUR_FAULT };
  return [
    ...unclosed.map(({ name, line, column }) => ({
      ...at,
      rule: 'page-is-whole',
      line,
      column,
      reason: `An element <${name}> is not closed by a tag of its own before this`,
    })),
    ...wordlessPictures.map(({ name, line, column }) => ({
      ...at,
      rule: 'pictures-have-words',
      line,
      column,
      reason: `A picture <${name}> has no words for those who do not see it`,
    })),
    ...(hasTypesettingError
      ? [{ ...at, rule: 'page-is-whole', line: 1, column: 1, reason: 'A formula on the page is not typeset' }]
      : []),
  ];
}

function unreadableFile({ file, line, column, reason }: BuiltSite['unreadable'][number]): Finding {
  return { rule: 'files-can-be-read', file, line, column, reason, details: [], fix: OUR_FAULT };
}

function doubledIds({ file, ids }: BuiltPage): Finding[] {
  const first = new Map<string, number>();
  return ids.flatMap(({ id, line, column }) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, line);
      return [];
    }
    const details = [`the first is on line ${String(earlier)}`];
    return [
      {
        rule: 'ids-on-page-are-unique',
        file,
        line,
        column,
        reason: `The id “${id}” stands twice on the page`,
        details,
        fix: 'rename one of the two headings or elements',
      },
    ];
  });
}

function deadLinks(
  { file, links }: BuiltPage,
  { base, files }: BuiltSite,
  idsByFile: ReadonlyMap<string, ReadonlySet<string>>,
  targetOf: (address: string, from: URL) => Target | null,
): Finding[] {
  const from = new URL(base + file, ORIGIN);
  return links.flatMap(({ address, line, column }) => {
    const target = targetOf(address, from);
    if (!target) return [];
    const at = {
      rule: 'links-lead-somewhere',
      file,
      line,
      column,
      details: [`found  ${address}`],
      fix: 'correct the address, or the page that it names',
    };
    if (target.file === null) return [{ ...at, reason: `A link leaves the site’s base path ${base}` }];
    if (!files.has(target.file)) return [{ ...at, reason: 'A link leads to no page' }];
    const { fragment } = target;
    if (fragment === '' || idsByFile.get(target.file)?.has(fragment)) return [];
    return [{ ...at, reason: `A link leads to “#${fragment}”, which the page ${target.file} does not have` }];
  });
}

/** Where a link leads within the site’s host: to a file of the site, or to none as it leaves the base path. */
interface Target {
  file: string | null;
  fragment: string;
}

/** What gives the target of an address that stands on the page `from`; null where it leads to another host. */
function createTargets(base: string): (address: string, from: URL) => Target | null {
  const targetOf = (address: string, from: URL): Target | null => {
    const { origin, pathname, hash } = new URL(address, from);
    if (origin !== ORIGIN) return null;
    if (!pathname.startsWith(base)) return { file: null, fragment: '' };
    const path = decoded(pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    return { file, fragment: decoded(hash.slice(1)) };
  };
  const known = new Map<string, Target | null>();
  return (address, from) => {
    // From the root on, an address is the same wherever it stands; most stand on many pages.
    if (!address.startsWith('/')) return targetOf(address, from);
    const earlier = known.get(address);
    if (earlier !== undefined) return earlier;
    const target = targetOf(address, from);
    known.set(address, target);
    return target;
  };
}

/** A part of an address as browsers look for it: one that cannot be decoded is taken as it stands. */
function decoded(part: string): string {
  return decodePercent(part) ?? part;
}

/** Stands for the site’s own host; no real site has it. */
const ORIGIN = 'https://site.invalid';
