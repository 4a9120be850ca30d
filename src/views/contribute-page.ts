import type { ContributeForm } from '../digest/addresses.ts';
import {
  CLAIM_KIND_ORDER,
  CLAIM_KINDS,
  LINK_TYPES,
  RELATION_ORDER,
  RELATIONS,
  SOURCE_KIND_ORDER,
  SOURCE_KINDS,
  TEXT_STATE_ORDER,
  TEXT_STATES,
  WARNINGS,
} from '../digest/vocabulary.ts';
import { CERTAINTIES } from '../schema/source.ts';
import { EVIDENCE_TEMPLATE, TEMPLATES } from './content-templates.ts';
import {
  asLines,
  claimField,
  field,
  sourceField,
  toChoose,
  type FieldsetView,
  type FieldView,
  type GroupView,
  type Option,
} from './contribute-fields.ts';
import type { Digest } from './digest.ts';

export interface FormView {
  name: ContributeForm;
  title: string;
  lead: string;
  parts: (FieldsetView | GroupView)[];
}

/** The forms that write a file, and the files to copy where no script runs. */
export function viewContributePage({ graph, addresses, repository }: Digest) {
  const topics = [...graph.topics.values()].map(({ id, data }) => ({ value: id, label: data.title }));
  const forms: FormView[] = [evidenceForm(), claimForm(topics), sourceForm()];
  return {
    forms: forms.map((form) => ({ ...form, href: addresses.contribute(form.name) })),
    templates: TEMPLATES.map((template) => ({
      ...template,
      onGitHub: repository?.newFile(template.path, template.text) ?? null,
    })),
    evidence: EVIDENCE_TEMPLATE,
    index: addresses.asset('content-index.json'),
    repository: repository && { address: repository.address, branch: repository.branch },
    method: addresses.page('method'),
  };
}

function evidenceForm(): FormView {
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

function claimForm(topics: readonly Option[]): FormView {
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
        claimField('evidence.N.via', 'As quoted in', { optional: true, names: 'sources' }),
        claimField('evidence.N.ownRemark', 'Its own remark', { optional: true, control: 'box' }),
      ].map((rare) => ({ ...rare, when: quoted })),
    ),
    name: 'evidence',
    add,
    least: 1,
  };
}

function sourceForm(): FormView {
  const isWork = { name: 'kind', is: ['paper', 'preprint'] };
  const isHeld = { name: 'text', is: ['held', 'partial'] };
  return {
    name: 'source',
    title: 'A new source',
    lead: 'A text that somebody else wrote. What you could not find out stays empty, and is entered as unknown.',
    parts: [
      fieldset(
        'What it is',
        [
          sourceField('kind', 'Kind', {
            control: 'choice',
            hint: null,
            options: toChoose(SOURCE_KIND_ORDER.map((value) => ({ value, label: SOURCE_KINDS[value].label }))),
          }),
          sourceField('title', 'Title', { optional: true }),
          sourceField('shortTitle', 'Short title'),
          asLines(sourceField('authors', 'Authors')),
          sourceField('containerTitle', 'Site, journal or proceedings', { optional: true }),
          sourceField('published', 'Published', { optional: true }),
          sourceField('url', 'Address', { optional: true }),
          sourceField('arxiv', 'arXiv identifier', { optional: true, hint: 'As in 2402.11337v2.', when: isWork }),
          sourceField('doi', 'DOI', { optional: true, when: isWork }),
        ],
        [
          ...[
            sourceField('publishedTitle', 'Title at the venue', { optional: true }),
            sourceField('venueUrl', 'Page at the venue', { optional: true }),
            sourceField('page', 'Pages', { optional: true, hint: 'As in 2566-2585.' }),
            asLines(sourceField('categories', 'arXiv categories')),
            sourceField('revised', 'Revised', { optional: true, control: 'day' }),
            sourceField('code', 'Code', { optional: true }),
          ].map((rare) => ({ ...rare, when: isWork })),
          sourceField('machineWritten', 'Machine-written', {
            control: 'box',
            optional: true,
            hint: 'It is known to be written by a program.',
          }),
          asLines(sourceField('derivedFrom', 'Retells')),
          asLines(sourceField('cites', 'Cites')),
          asLines(sourceField('notes', 'Notes')),
        ],
      ),
      fieldset('Its text', [
        sourceField('text', 'How much is held', {
          control: 'choice',
          options: TEXT_STATE_ORDER.map((value) => ({ value, label: TEXT_STATES[value].label })),
        }),
        sourceField('extent', 'Which part', { when: { name: 'text', is: ['partial'] } }),
        field('body', 'Text', {
          control: 'text',
          hint: 'Word for word, in Markdown. Where words are missing, a line of its own says so: ::gap[A list is missing here.]',
          when: isHeld,
        }),
        sourceField('summary', 'Summary', { control: 'text', when: { name: 'text', is: ['none'] } }),
        sourceField('licence', 'Licence', { optional: true }),
      ]),
      fieldset(
        'Where it was taken from',
        [
          sourceField('provenance.from', 'Taken from'),
          sourceField('provenance.recorded', 'Taken on', {
            control: 'day',
            optional: true,
            hint: 'The day on which the text and the facts about it were taken down. Left empty, it is today.',
          }),
        ],
        [asLines(sourceField('provenance.seenAt', 'Seen at'))],
      ),
      {
        ...fieldset('A doubt', [
          sourceField('doubts.N.about', 'About'),
          sourceField('doubts.N.level', 'How it stands', {
            control: 'choice',
            options: toChoose(CERTAINTIES.map((value) => ({ value, label: value }))),
          }),
          sourceField('doubts.N.note', 'Why', { optional: true }),
        ]),
        name: 'doubts',
        add: 'Add a doubt',
        least: 0,
      },
      {
        ...fieldset('A warning', [
          sourceField('warnings.N.kind', 'Kind', {
            control: 'choice',
            options: toChoose(Object.entries(WARNINGS).map(([value, label]) => ({ value, label }))),
          }),
          sourceField('warnings.N.text', 'Warning', { control: 'text' }),
        ]),
        name: 'warnings',
        add: 'Add a warning',
        least: 0,
      },
      fieldset('The file', [nameOfFile('sources')]),
    ],
  };
}

function nameOfFile(folder: string): FieldView {
  return field('id', 'Name of the file', {
    optional: true,
    hint: `In content/${folder}, without “.md”. It becomes the address, for good. Left empty, it is made from what is above.`,
  });
}

function fieldset(legend: string, fields: FieldView[], folded: FieldView[] = []): FieldsetView {
  return { legend, fields, folded, when: null };
}
