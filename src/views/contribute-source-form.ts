import { SOURCE_KIND_ORDER, SOURCE_KINDS, TEXT_STATE_ORDER, TEXT_STATES, WARNINGS } from '../digest/vocabulary.ts';
import { CERTAINTIES } from '../schema/source.ts';
import { asLines, field, fieldset, nameOfFile, sourceField, toChoose, type FormView } from './contribute-fields.ts';

/** The form that writes a new source, with its text where it is held. */
export function sourceForm(): FormView {
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
          sourceField('title', 'Title', {
            optional: true,
            hint: 'As the source has it; leave empty where it has none.',
          }),
          sourceField('shortTitle', 'Short title'),
          asLines(
            sourceField('authors', 'Authors', {
              hint: 'In the order of the source, with “(organisation)” behind what is no person; leave empty where it is unsigned.',
            }),
          ),
          sourceField('containerTitle', 'Site, journal or proceedings', {
            optional: true,
            hint: 'Where it appeared; leave empty where that is unknown.',
          }),
          sourceField('published', 'Published', {
            optional: true,
            hint: 'First public date, as far as known: YYYY, YYYY-MM or YYYY-MM-DD. Leave empty where none was found.',
          }),
          sourceField('url', 'Address', {
            optional: true,
            hint: 'That of the original; leave empty where none was found.',
          }),
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
        sourceField('licence', 'Licence', {
          optional: true,
          hint: 'That of the text that is held; leave empty where none was seen.',
        }),
      ]),
      fieldset(
        'Where it was taken from',
        [
          sourceField('provenance.from', 'Taken from'),
          sourceField('provenance.recorded', 'Taken on', {
            control: 'day',
            optional: true,
            hint: 'The day on which the text and the facts about it were recorded. Left empty, it is today.',
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
