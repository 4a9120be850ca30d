import type { ContributeForm } from '../../digest/addresses.ts';
import type { Repository } from '../../digest/repository.ts';
import { say } from '../status.ts';
import { whenSettled } from '../when-settled.ts';
import type * as theBench from './bench.ts';
import { fileNamed, settleNames, showChosen } from './chosen.ts';
import { showWhatApplies } from './conditions.ts';
import type { ContentFiles } from './content-files.ts';
import { hideDraft, showDraft } from './draft-view.ts';
import { dropDraft, keepDraft, putAside, resumeDraft, whenOthersChange } from './drafts.ts';
import { offerEarlierDrafts } from './earlier-drafts.ts';
import { findWords } from './finder.ts';
import { showFindings } from './findings.ts';
import {
  addTo,
  fieldNamed,
  fieldsOf,
  fillForm,
  readForm,
  removeFrom,
  setValue,
  typedIn,
  type Field,
} from './form-fields.ts';
import type { Values } from './form-values.ts';
import { openDraft } from './open-draft.ts';

/** What every form works with; the last two are on their way from this host. */
export interface Workshop {
  repository: Repository | null;
  filledIn: Values;
  opened: Promise<ContentFiles>;
  bench: Promise<typeof theBench>;
}

/** Brings a form to life: its draft, its groups, the look-up of words, the check, and the file. */
export function startForm(
  name: ContributeForm,
  form: HTMLFormElement,
  { repository, filledIn, opened, bench }: Workshop,
): void {
  let isChecked = false;
  /** True from when a check is asked for until its outcome has the focus. */
  let takesFocus = false;
  /** Number of the latest look at the form; an earlier one that ends after it has nothing to show. */
  let latest = 0;

  const look = async (settle: boolean) => {
    const [files, { lookUp }] = await Promise.all([opened, bench]);
    if (settle) settleNames(form, files.index);
    showChosen(form, files.index);
    const pieces = [...form.querySelectorAll<HTMLElement>('[data-finder]')].map(
      ({ dataset }) => dataset['finder'] ?? '',
    );
    await Promise.all(pieces.map((piece) => findWords(form, piece, { files, lookUp, settle })));
    keepDraft(name, readForm(form));
  };
  const check = async (isLatest: () => boolean) => {
    const [files, { writeAndCheck, editorFor }] = await Promise.all([opened, bench]);
    const draft = await writeAndCheck(name, readForm(form), files, new Date().toISOString().slice(0, 10));
    if (!isLatest()) return;
    if (draft) showDraft(form, draft, repository === null ? null : editorFor(draft, repository));
    else hideDraft(form);
    const findings = draft?.findings ?? [noSuchClaim(fieldNamed(form, 'claim'))];
    const summary = showFindings(form, findings, draft?.before ?? 0);
    if (takesFocus) (summary ?? form.querySelector<HTMLElement>('.draft-text'))?.focus();
    takesFocus = false;
  };
  const refresh = async (settle: boolean) => {
    const number = (latest += 1);
    const isLatest = () => number === latest;
    try {
      await look(settle);
      if (isChecked && isLatest()) await check(isLatest);
    } catch {
      if (isLatest()) say('What the form needs could not be loaded. Try again when you are online.');
    }
  };
  const refreshSoon = whenSettled(() => refresh(false));
  const fill = (values: Values) => {
    fillForm(form, values);
    showWhatApplies(form);
    void refresh(true);
  };
  const startAfresh = (values: Values) => {
    isChecked = takesFocus = false;
    showFindings(form, [], 0);
    hideDraft(form);
    fill(values);
  };

  form.addEventListener('input', () => {
    takesFocus = false;
    keepDraft(name, readForm(form));
    showWhatApplies(form);
    refreshSoon();
  });
  form.addEventListener('change', ({ target }) => {
    void opened.then((files) => {
      settleNames(form, files.index);
      fitToSource(form, target as Field, files);
      keepDraft(name, readForm(form));
      showWhatApplies(form);
      void refresh(true);
    });
  });
  form.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    const group = button?.closest<HTMLElement>('.group');
    if (button?.matches('.add') && group) addTo(group).querySelector<HTMLElement>('input, textarea, select')?.focus();
    else if (button?.matches('.remove') && group) {
      const fieldset = button.closest('fieldset');
      if (fieldset) {
        say(`${fieldset.querySelector('legend')?.textContent ?? ''} is removed`);
        removeFrom(group, fieldset);
      }
      group.querySelector<HTMLElement>('.add')?.focus();
    } else return;
    keepDraft(name, readForm(form));
    showWhatApplies(form);
    void refresh(false);
  });
  form.querySelector('.clear')?.addEventListener('click', () => {
    dropDraft(name);
    startAfresh(new Map());
    say('The form is empty, and its draft is gone');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    isChecked = takesFocus = true;
    void refresh(true);
  });

  const draft = openDraft(name, new Map([...resumeDraft(name), ...typedIn(form)]), filledIn);
  if (draft.aside) {
    keepDraft(name, draft.values);
    putAside(name, draft.aside);
  }
  const offerEarlier = () => {
    offerEarlierDrafts(form, name, (earlier) => {
      const own = readForm(form);
      keepDraft(name, earlier);
      putAside(name, own);
      startAfresh(earlier);
      fieldsOf(form)[0]?.focus();
    });
  };
  offerEarlier();
  whenOthersChange(name, offerEarlier);
  fill(draft.values);
  void opened.then((files) => {
    for (const field of [...draft.filledIn.keys()].map((key) => fieldNamed(form, key)))
      if (field && !filledIn.has('evidence.0.exact')) fitToSource(form, field, files);
    showWhatApplies(form);
  });
}

/** Where a source is chosen: its words are quoted where its text is held, and reported where it is not. */
function fitToSource(form: HTMLElement, field: Field, { index }: ContentFiles): void {
  const piece = /^(evidence\.\d+)\.source$/.exec(field.name)?.[1];
  const text = piece === undefined ? undefined : fileNamed(field, index)?.text;
  const choice = fieldNamed(form, `${piece ?? ''}.form`);
  if (choice && text !== undefined && text !== 'partial') setValue(choice, text === 'held' ? 'quotation' : 'finding');
}

/** What `check` says of a reference that leads nowhere. */
function noSuchClaim(field: Field | null) {
  const id = field?.value.trim() ?? '';
  return {
    rule: 'references-resolve',
    file: `content/claims/${id}.md`,
    line: 1,
    column: 1,
    reason: id === '' ? 'No claim is chosen' : `There is no claim “${id}”`,
    details: ['expected the name of a file in content/claims without “.md”'],
    fix: 'choose a claim from the list',
    about: ['claim'],
  };
}
