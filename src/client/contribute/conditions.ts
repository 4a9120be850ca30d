import { fieldNamed } from './form-fields.ts';

/** Shows the fields whose choice is made as they need it (`data-when="text=held,partial"`), and hides the others. */
export function showWhatApplies(form: HTMLElement): void {
  for (const element of form.querySelectorAll<HTMLElement>('[data-when]')) {
    const [name = '', values = ''] = element.dataset['when']?.split('=') ?? [];
    element.hidden = !values.split(',').includes(fieldNamed(form, name)?.value ?? '');
  }
  for (const details of form.querySelectorAll('details'))
    details.hidden = !details.querySelector('.field:not([hidden])');
}
