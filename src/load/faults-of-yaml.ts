import type { Document, YAMLError } from 'yaml';
import type { Place, Problem } from '../digest/content-file.ts';
import { faultsOfBraces } from './faults-of-braces.ts';
import { faultsOfEmphasis } from './faults-of-emphasis.ts';
import { faultsOfEscapes } from './faults-of-escapes.ts';
import { faultsOfItems } from './faults-of-items.ts';
import { faultsOfLayout } from './faults-of-layout.ts';
import { explainErrors, isUnclosed } from './explain-errors.ts';
import { refusedFeatures } from './refused-features.ts';
import type { YamlFault } from './yaml-fault.ts';

/** So many of the parser’s errors are told. A file with more is broken in one way that the first ones show. */
const MOST = 100;

/** What keeps YAML from being read, and what front matter may not use of it, in plainer words than the parser’s. */
export function faultsOfYaml(document: Document, yaml: string, placeAt: (offset: number) => Place): Problem[] {
  const { telling, isUntold } = distinct(
    [
      ...faultsOfItems(document, yaml),
      ...faultsOfEscapes(document, yaml),
      ...faultsOfEmphasis(document, yaml),
      ...faultsOfBraces(document, yaml),
    ],
    yaml.length,
  );
  // What stands behind a tab is read as part of what is before it, and nothing is where the parser has given up.
  const tab = document.errors.find(({ code }) => code === 'TAB_AS_INDENT')?.pos[0] ?? Infinity;
  const isGivenUp = ({ message }: YAMLError, at: number) =>
    message.includes('in YAML stream') && (at > 0 || telling.length > 0);
  const quotation = document.errors.find(({ message }) => message.startsWith('Missing closing'))?.pos[0] ?? Infinity;
  // Of a bracket behind a quotation mark that is not closed, or in another bracket, nothing is told.
  const isClosedToo = ({ message, pos: [at] }: YAMLError, before: YAMLError | undefined) =>
    isUnclosed(message) && (at >= quotation || (before?.pos[0] === at && isUnclosed(before.message)));
  const errors = document.errors
    .filter(
      (error, at, all) =>
        error.pos[0] <= tab && isUntold(error.pos[0]) && !isGivenUp(error, at) && !isClosedToo(error, all[at - 1]),
    )
    .slice(0, MOST);
  const { faults, rest } = faultsOfLayout(yaml, errors);
  return [
    ...[...telling, ...faults].map(({ offset, reason, fix }) => ({ ...placeAt(offset), reason, fix })),
    ...explainErrors(rest, document, yaml, placeAt),
    ...refusedFeatures(document, yaml).flatMap(({ offset, reason, fix }) =>
      isUntold(offset) ? [{ ...placeAt(offset), reason, fix }] : [],
    ),
  ];
}

/** The faults without those within what another, of those before, tells of, or around it; and where none of them tells of anything. */
function distinct(
  faults: readonly YamlFault[],
  length: number,
): { telling: YamlFault[]; isUntold: (at: number) => boolean } {
  // An error may stand behind the last line.
  const [told, placed] = [new Uint8Array(length + 2), new Uint8Array(length + 2)];
  const isUntold = (at: number) => told[at] !== 1;
  const telling = faults.filter(({ offset, start, end }) => {
    if (!isUntold(offset) || placed.subarray(start, end).includes(1)) return false;
    told.fill(1, start, end);
    placed[offset] = 1;
    return true;
  });
  return { telling, isUntold };
}
