import { CONTRIBUTE_FORMS, type ContributeForm } from '../../digest/addresses.ts';
import { say } from '../status.ts';
import { fillLists } from './chosen.ts';
import { openContentFiles } from './content-files.ts';
import { readFilledIn } from './filled-in.ts';
import { startForm } from './form.ts';

/** Brings the forms of the contribute page to life; which of them is shown lives in the address. */
export async function startContribute(): Promise<void> {
  const page = document.querySelector<HTMLElement>('#contribute');
  const { index = '', repository: address, branch = '' } = page?.dataset ?? {};
  const repository = address === undefined ? null : { address, branch };
  const opened = openContentFiles(index);
  // Not read before `no-eval` is: see there.
  const bench = import('./no-eval.ts').then(() => import('./bench.ts'));
  const { form: chosen, values } = readFilledIn(location);
  for (const name of CONTRIBUTE_FORMS) {
    const form = document.querySelector<HTMLFormElement>(`[data-form="${name}"]`);
    if (form) startForm(name, form, { opened, bench, repository, filledIn: name === chosen ? values : new Map() });
  }
  choose(chosen);
  // What it filled in is in the form now; a place of the page stays.
  const place = document.getElementById(location.hash.slice(1)) ? location.hash : '';
  history.replaceState(null, '', `?form=${chosen}${place}`);
  addEventListener('popstate', () => {
    choose(readFilledIn(location).form);
  });
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-choose]'))
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const name = link.dataset['choose'] as ContributeForm;
      history.pushState(null, '', `?form=${name}`);
      choose(name);
    });
  try {
    fillLists((await opened).index);
    await bench;
  } catch {
    say('A part of the form could not be loaded. Load the page again, or write the file by hand, as below.');
  }
}

function choose(name: ContributeForm): void {
  for (const form of document.querySelectorAll<HTMLElement>('[data-form]')) form.hidden = form.dataset['form'] !== name;
  for (const link of document.querySelectorAll<HTMLElement>('[data-choose]'))
    if (link.dataset['choose'] === name) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
}
