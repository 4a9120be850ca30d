import { addEvidence } from '../../compose/add-evidence.ts';
import { composeClaim } from '../../compose/compose-claim.ts';
import { claimIdFor, sourceIdFor } from '../../compose/ids.ts';
import type { ContributeForm } from '../../digest/addresses.ts';
import { versionEntries } from '../../digest/claim-version.ts';
import { toDo } from '../../digest/to-do.ts';
import { parseContentFile } from '../../load/parse-content-file.ts';
import { LINK_TYPES, type ClaimInput, type LinkType } from '../../schema/claim.ts';
import { evidencePieces } from './draft-evidence.ts';
import { composeSourceDraft, sourceName } from './draft-source.ts';
import { groupsOf, type Values } from './form-values.ts';

/** A file as the form would have it. */
export interface DraftFile {
  collection: 'claims' | 'sources';
  /** Relative to the repository, with forward slashes. */
  path: string;
  text: string;
  /** The file as it is now; null where it is new. */
  was: string | null;
  /** How many pieces of evidence it has now. */
  before: number;
}

/** What a draft is written from, besides what is in the form. */
export interface Surroundings {
  /** Today, YYYY-MM-DD. */
  today: string;
  /** Paths of the files that there are. */
  paths: readonly string[];
  /** The text of a file that there is; null where it is not known. */
  read: (path: string) => string | null;
}

/** Writes the file that a form describes. Null for evidence whose claim is not chosen, or not there. */
export function composeDraft(form: ContributeForm, values: Values, around: Surroundings): DraftFile | null {
  if (form === 'evidence') return withEvidence(values, around);
  const id = values.get('id') ?? suggestId(form, values, around.paths);
  if (form === 'source') {
    const text = composeSourceDraft(values, around.today);
    return { collection: 'sources', path: `content/sources/${id}.md`, text, was: null, before: 0 };
  }
  const text = composeClaim({
    statement: values.get('statement') ?? toDo('write the claim in one sentence of yours'),
    kind: values.get('kind') as ClaimInput['kind'] | undefined,
    topics: ['topics.0', 'topics.1'].flatMap((name) => values.get(name) ?? []),
    evidence: evidencePieces(values),
    links: groupsOf(values, 'links').map(linkOf),
    scope: values.get('scope'),
    published: around.today,
  });
  return { collection: 'claims', path: `content/claims/${id}.md`, text, was: null, before: 0 };
}

/** The name that a new file gets where nobody chooses one; not that of a file that there is. */
function suggestId(form: 'claim' | 'source', values: Values, paths: readonly string[]): string {
  const folder = `content/${form}s/`;
  const taken = new Set(
    paths.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length, -'.md'.length)),
  );
  if (form === 'claim') return claimIdFor(values.get('statement') ?? '', taken);
  return sourceIdFor(sourceName(values), taken);
}

function withEvidence(values: Values, { today, read }: Surroundings): DraftFile | null {
  const path = `content/claims/${values.get('claim') ?? ''}.md`;
  const [piece] = evidencePieces(values);
  const text = read(path);
  if (text === null || !piece) return null;
  const { data } = parseContentFile('claims', path, text);
  if (!data) return null;
  // The site is built only where every version that a history tells of is stored.
  const stored = versionEntries(data.history).length;
  return {
    collection: 'claims',
    path,
    text: addEvidence(text, piece, { date: today, stored }),
    was: text,
    before: data.evidence.length,
  };
}

function linkOf(link: Values): NonNullable<ClaimInput['links']>[number] {
  return {
    to: link.get('to') ?? toDo('choose the other claim'),
    type: (link.get('type') ?? toDo(`choose one of ${LINK_TYPES.join(', ')}`)) as LinkType,
    note: link.get('note') ?? toDo('say why the two are linked'),
  };
}
