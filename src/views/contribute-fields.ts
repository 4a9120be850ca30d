import type { ContributeForm } from '../digest/addresses.ts';
import { claimSchema } from '../schema/claim.ts';
import { descriptionAt } from '../schema/description-at.ts';
import { sourceSchema } from '../schema/source.ts';

/** A field of a form. Its name is its path in the front matter, with dots between the steps. */
export interface FieldView {
  name: string;
  label: string;
  hint: string | null;
  /** A line, several lines, one of some values, yes or no, a day. */
  control: 'line' | 'text' | 'choice' | 'box' | 'day';
  optional: boolean;
  /** Of a choice; where the first has an empty value, somebody has to choose. */
  options: Option[];
  /** The files of which it names one. */
  names: 'claims' | 'sources' | null;
  /** The choice on which it depends whether the field is there, and the values with which it is. */
  when: When | null;
}

export interface Option {
  value: string;
  label: string;
}

export interface When {
  name: string;
  is: string[];
}

/** Fields under a heading; more of them, seldom needed, can be folded. */
export interface FieldsetView {
  legend: string;
  fields: FieldView[];
  folded: FieldView[];
  when: When | null;
}

/** Fields that are there as often as somebody adds them; `N` stands for the number in their names. */
export interface GroupView extends FieldsetView {
  name: string;
  /** The words of the button that adds one; null where there is always one. */
  add: string | null;
  /** How many there are at the start. */
  least: 0 | 1;
}

/** A form, named as its address names it. */
export interface FormView {
  name: ContributeForm;
  title: string;
  lead: string;
  parts: (FieldsetView | GroupView)[];
}

type Rest = Partial<Omit<FieldView, 'name' | 'label'>>;

/** A field of a claim’s front matter, described as the schema does. */
export function claimField(name: string, label: string, rest: Rest = {}): FieldView {
  return field(name, label, { hint: descriptionAt(claimSchema, pathOf(name)), ...rest });
}

/** A field of a source’s front matter, described as the schema does. */
export function sourceField(name: string, label: string, rest: Rest = {}): FieldView {
  return field(name, label, { hint: descriptionAt(sourceSchema, pathOf(name)), ...rest });
}

/** A field that is in no schema. */
export function field(name: string, label: string, rest: Rest = {}): FieldView {
  return { name, label, hint: null, control: 'line', optional: false, options: [], names: null, when: null, ...rest };
}

/** Something that takes several items, one a line. */
export function asLines({ hint, ...rest }: FieldView): FieldView {
  return { ...rest, hint: `${hint ?? ''} One a line.`.trim(), control: 'text', optional: true };
}

/** The values of a choice that has to be made. */
export function toChoose(options: readonly Option[], nothing = 'Choose one'): Option[] {
  return [{ value: '', label: nothing }, ...options];
}

/** Fields under a heading; the `folded` ones are seldom needed. */
export function fieldset(legend: string, fields: FieldView[], folded: FieldView[] = []): FieldsetView {
  return { legend, fields, folded, when: null };
}

/** The field that names the new file of a folder of content/. */
export function nameOfFile(folder: string): FieldView {
  return field('id', 'Name of the file', {
    optional: true,
    hint: `In content/${folder}, without “.md”. It becomes the address, for good. Left empty, it is made from what is above.`,
  });
}

function pathOf(name: string): (string | number)[] {
  return name.split('.').map((step) => (/^(?:\d+|N)$/.test(step) ? 0 : step));
}
