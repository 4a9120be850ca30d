import { CLAIM_KIND_ORDER, CLAIM_KINDS, LINK_TYPES, RELATION_ORDER, RELATIONS } from '../digest/vocabulary.ts';
import {
  claimField,
  field,
  fieldset,
  nameOfFile,
  toChoose,
  type FormView,
  type GroupView,
  type Option,
} from './contribute-fields.ts';

/** The form that adds a piece of evidence to a claim that there is. */
export function evidenceForm(): FormView {
  return {
    name: 'evidence',
    title: 'Evidence for a claim',
    lead: 'A source of the digest says something that bears on a claim. Paste its words: they are looked up in its text, letter for letter.',
    parts: [
      fieldset('The claim', [
        field('claim', 'Claim', {
          hint: 'Type a few of its words and choose it from the list.',
          names: 'claims',
        }),
      ]),
      evidenceGroup(null),
    ],
  };
}

/** The form that writes a new claim, with its evidence and its links. */
export function claimForm(topics: readonly Option[]): FormView {
  return {
    name: 'claim',
    title: 'A new claim',
    lead: 'One sentence in your own words that could turn out to be false, with the words of at least one source.',
    parts: [
      fieldset('The claim', [
        claimField('statement', 'Statement', { control: 'text' }),
        claimField('kind', 'Kind', {
          control: 'choice',
          options: toChoose(CLAIM_KIND_ORDER.map((value) => ({ value, label: CLAIM_KINDS[value].label }))),
        }),
        claimField('topics.0', 'Main topic', {
          control: 'choice',
          hint: 'The topic under which it is listed first.',
          options: toChoose(topics),
        }),
        field('topics.1', 'Another topic', { control: 'choice', optional: true, options: toChoose(topics, 'None') }),
        field('scope', 'Scope and limits', {
          control: 'text',
          hint: 'Where the claim stops: what it does not say, and on what it depends. Markdown.',
        }),
      ]),
      evidenceGroup('Add another piece of evidence'),
      {
        ...fieldset('A claim beside it', [
          claimField('links.N.to', 'The other claim', {
            hint: 'Type a few of its words and choose it from the list.',
            names: 'claims',
          }),
          claimField('links.N.type', 'How this claim stands to it', {
            control: 'choice',
            options: toChoose(Object.entries(LINK_TYPES).map(([value, { out }]) => ({ value, label: out }))),
          }),
          claimField('links.N.note', 'Note', { control: 'text' }),
        ]),
        name: 'links',
        add: 'Link it to another claim',
        least: 0,
      },
      fieldset('The file', [nameOfFile('claims')]),
    ],
  };
}

function evidenceGroup(add: string | null): GroupView {
  const quoted = { name: 'evidence.N.form', is: ['quotation'] };
  const paraphrased = { name: 'evidence.N.form', is: ['finding'] };
  return {
    ...fieldset(
      'Evidence',
      [
        claimField('evidence.N.source', 'Source', {
          hint: 'Type a few words of its title and choose it from the list.',
          names: 'sources',
        }),
        field('evidence.N.form', 'What it gives', {
          control: 'choice',
          hint: 'Where the text of the source is held, its words are quoted.',
          options: [
            { value: 'quotation', label: 'Its words, letter for letter' },
            { value: 'finding', label: 'A report in your words, since its text is not held' },
          ],
        }),
        claimField('evidence.N.exact', 'Words', { control: 'text', when: quoted }),
        claimField('evidence.N.finding', 'What it reports', { control: 'text', when: paraphrased }),
        claimField('evidence.N.locator', 'Where', { when: paraphrased }),
        claimField('evidence.N.relation', 'Relation to the claim', {
          control: 'choice',
          options: toChoose(RELATION_ORDER.map((value) => ({ value, label: RELATIONS[value].label }))),
        }),
        claimField('evidence.N.note', 'Note', { control: 'text' }),
      ],
      [
        claimField('evidence.N.prefix', 'Words before', { optional: true }),
        claimField('evidence.N.suffix', 'Words behind', { optional: true }),
        claimField('evidence.N.via', 'As quoted in', {
          optional: true,
          hint: 'The source that holds the words, where the other is only quoted in it.',
          names: 'sources',
        }),
        claimField('evidence.N.ownRemark', 'Its own remark', {
          optional: true,
          hint: 'Tick it where a retelling speaks for itself, so that the words are not those of what it retells.',
          control: 'box',
        }),
      ].map((rare) => ({ ...rare, when: quoted })),
    ),
    name: 'evidence',
    add,
    least: 1,
  };
}
