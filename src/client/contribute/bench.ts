import { sourceIdentities } from '../../digest/source-identities.ts';
import { createRepositoryAddresses, type Repository } from '../../digest/repository.ts';
import { parseContentFile } from '../../load/parse-content-file.ts';
import type { ContributeForm } from '../../digest/addresses.ts';
import { checkDraft, type DraftFinding } from './check-draft.ts';
import type { ContentFiles } from './content-files.ts';
import { composeDraft, type DraftFile } from './draft-file.ts';
import { groupsOf, type Values } from './form-values.ts';

export { lookUp } from './look-up.ts';

/** The file that a form describes, and what the rules of the build object to in it. */
export interface Draft extends DraftFile {
  findings: DraftFinding[];
}

/**
 * Writes the file that a form describes and checks it among the files that it touches, which are fetched. `today` is
 * YYYY-MM-DD. Null for evidence whose claim is not chosen, or not there.
 */
export async function writeAndCheck(
  form: ContributeForm,
  values: Values,
  files: ContentFiles,
  today: string,
): Promise<Draft | null> {
  await files.fetch([`content/claims/${values.get('claim') ?? ''}.md`, ...sourcesIn(values)]);
  const around = { today, paths: files.index.map(({ path }) => path), read: files.read };
  const draft = composeDraft(form, values, around);
  if (!draft) return null;
  await files.fetch(sameSources(draft, files));
  return { ...draft, findings: checkDraft(draft, around) };
}

/** Addresses longer than this are refused by GitHub; on the way through its sign-in an address is encoded once more. */
const LONGEST_ADDRESS = 8000;

/**
 * Where GitHub opens its editor for the draft: with the text in it, where that is new and short enough; else
 * the text has to be pasted.
 */
export function editorFor({ path, text, was }: DraftFile, repository: Repository): { href: string; isFilled: boolean } {
  const { newFile, editFile } = createRepositoryAddresses(repository);
  if (was !== null) return { href: editFile(path), isFilled: false };
  const filled = newFile(path, text);
  const isFilled = encodeURIComponent(filled).length <= LONGEST_ADDRESS;
  return { href: isFilled ? filled : newFile(path, ''), isFilled };
}

function sourcesIn(values: Values): string[] {
  return groupsOf(values, 'evidence')
    .flatMap((piece) => [piece.get('source'), piece.get('via')])
    .flatMap((id) => (id === undefined ? [] : [`content/sources/${id}.md`]));
}

/** Sources that may be the one of the draft under another name. */
function sameSources({ collection, path, text }: DraftFile, { index }: ContentFiles): string[] {
  const source = collection === 'sources' ? parseContentFile('sources', path, text).data : null;
  const identities = new Set(source ? sourceIdentities(source).map(({ what, value }) => `${what} ${value}`) : []);
  return index.filter((file) => file.identities?.some((one) => identities.has(one))).map((file) => file.path);
}
