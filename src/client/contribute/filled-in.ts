import { CONTRIBUTE_FORMS, type ContributeForm } from '../../digest/addresses.ts';
import type { Values } from './form-values.ts';

/** What can be filled in through the address, and the field of each form that it fills. */
const FIELDS: Record<ContributeForm, Record<string, string>> = {
  evidence: { claim: 'claim', ...ofPiece() },
  claim: { topic: 'topics.0', ...ofPiece() },
  source: { url: 'url' },
};

/**
 * Reads the address of a form: which one (that of evidence where it does not say), and what it fills in. Words of a
 * source stand in the fragment, which no host has to take: `?form=evidence&source=a-source#words=…&prefix=…`.
 */
export function readFilledIn({ search, hash }: { search: string; hash: string }): {
  form: ContributeForm;
  values: Values;
} {
  const given = new Map([...new URLSearchParams(search), ...new URLSearchParams(hash.slice(1))]);
  const form = CONTRIBUTE_FORMS.find((name) => name === given.get('form')) ?? 'evidence';
  const values = new Map<string, string>();
  for (const [name, field] of Object.entries(FIELDS[form])) {
    const value = given.get(name);
    if (value !== undefined && value !== '') values.set(field, value);
  }
  if (values.has('evidence.0.exact')) values.set('evidence.0.form', 'quotation');
  return { form, values };
}

function ofPiece(): Record<string, string> {
  return { source: 'evidence.0.source', words: 'evidence.0.exact', prefix: 'evidence.0.prefix' };
}
