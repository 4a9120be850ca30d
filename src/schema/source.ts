import { z } from 'zod';
import { mendOfName, SPOKEN_NAME } from './author-name.ts';
import { arxivId, calendarDate, doi, partialDate, prose, sha256, sourceId, webAddress } from './fields.ts';

export const SOURCE_KINDS = ['post', 'brief', 'article', 'essay', 'preprint', 'paper', 'video'] as const;
export const TEXT_STATES = ['held', 'partial', 'none'] as const;
export const CERTAINTIES = ['reported', 'inferred', 'unknown'] as const;
export const WARNING_KINDS = [
  'machine-written',
  'self-citation',
  'damaged',
  'second-hand',
  'overstates',
  'label-does-not-fit',
  'versions-differ',
  'unidentified',
] as const;

/** A name that is to be divided is held to its form; in the JSON Schemas as in zod. */
export const author = z
  .strictObject({
    name: prose.describe('The author’s name as one writes it.'),
    handle: prose.optional().describe('The account name, where the source was posted under one.'),
    organisation: z
      .boolean()
      .optional()
      .describe(
        'true for an organisation, whose name is not divided into given and family name; false for a person whose name reads like one. Where it is left out, a last word such as “Team” or “AI” tells, or a spelling such as “OpenAI”.',
      ),
  })
  .refine(({ name, organisation }) => organisation === true || mendOfName(name) === null, {
    path: ['name'],
    error: ({ input }) => mendOfName((input as { name: string }).name) ?? 'write the name as it is spoken',
  })
  .meta({
    if: { type: 'object', properties: { organisation: { const: true } }, required: ['organisation'] },
    else: {
      type: 'object',
      properties: {
        name: { type: 'string', pattern: SPOKEN_NAME.source, patternErrorMessage: 'write the name as it is spoken' },
      },
    },
  });

const provenance = z.strictObject({
  recorded: calendarDate.describe('The day on which the text and the facts about it were recorded.'),
  from: prose.describe('Where they were taken from, in words.'),
  seenAt: z.array(webAddress).default([]).describe('Pages on which the facts or a copy of the text were seen.'),
  sha256: sha256
    .optional()
    .describe(
      'Checksum of the held text after normalisation. `check` prints it; any change of its words changes it, and none of how they are marked.',
    ),
});

export const doubt = z.strictObject({
  about: prose.describe(
    'Which field, or which fact, is not verified. A doubt about author or authors is told wherever their names are, one about date in every citation.',
  ),
  level: z
    .enum(CERTAINTIES)
    .describe(
      'reported: somebody else says so. inferred: concluded, stated nowhere. unknown: looked for and not found.',
    ),
  note: prose.optional().describe('Why, and from where.'),
});

export const warning = z.strictObject({
  kind: z.enum(WARNING_KINDS).describe('What kind of warning a reader is owed.'),
  text: prose.describe('The warning in a sentence or two.'),
});

/** What every kind of source has. */
export const sourceFields = {
  title: prose.nullable().describe('The title as the source has it; null where it has none.'),
  shortTitle: prose.max(48).describe('What the digest calls the source in lists and margins, at most 48 characters.'),
  authors: z.array(author).describe('Authors in the order of the source; an empty list where it is unsigned.'),
  containerTitle: prose
    .nullable()
    .describe('The site, channel, journal or proceedings it appeared in; null where unknown.'),
  published: partialDate
    .nullable()
    .describe('First public date, as far as known: YYYY, YYYY-MM or YYYY-MM-DD, or null.'),
  url: webAddress.nullable().describe('Address of the original; null where none was found.'),
  text: z
    .enum(TEXT_STATES)
    .describe('How much of its text this file holds. held: all of it. partial: a part, or with losses. none: nothing.'),
  extent: prose
    .optional()
    .describe('For a partial text: which part is held, as “the abstract” or “all but seven lists”.'),
  summary: prose.optional().describe('What the source says, in our words. Never quoted.'),
  derivedFrom: z
    .array(sourceId)
    .default([])
    .describe('The sources that it retells. Empty for an origin. Origins are counted through this field.'),
  cites: z.array(sourceId).default([]).describe('Sources of the digest that it cites, quotes or lists.'),
  machineWritten: z.boolean().optional().describe('true where it is known to be written by a program.'),
  licence: prose.nullable().describe('The licence of the text that is held, or null where none was seen.'),
  provenance: provenance.describe('When and from where the text and the facts about it were taken.'),
  doubts: z
    .array(doubt)
    .default([])
    .describe('Every fact above that is not verified. What is not listed was verified.'),
  warnings: z.array(warning).default([]).describe('What a reader must be told before reading.'),
  notes: z.array(prose).default([]).describe('Remarks of ours on the source.'),
  aliases: z
    .array(sourceId)
    .default([])
    .describe('Earlier ids of the source, the oldest first. Their addresses keep leading to it.'),
  added: calendarDate.describe('The day on which the source came into the digest.'),
};

/** What papers and preprints have besides. */
export const workFields = {
  arxiv: arxivId.optional().describe('arXiv identifier in quotation marks, with the version that the text is from.'),
  doi: doi.optional().describe('DOI without “https://doi.org/”.'),
  publishedTitle: prose.optional().describe('The title at its venue, where it differs.'),
  venueUrl: webAddress.optional().describe('Its page at the venue.'),
  page: z
    .string()
    .regex(/^\d+([-–]\d+)?$/, 'write the pages as in 2566-2585')
    .optional()
    .describe('Pages at the venue.'),
  categories: z.array(prose).default([]).describe('arXiv categories, primary first.'),
  revised: calendarDate.optional().describe('Day of the newest version seen.'),
  code: webAddress.optional().describe('Repository of the authors’ code.'),
};

const candidate = z.strictObject({
  title: prose.describe('Title of the recording that may be meant.'),
  published: partialDate.nullable().describe('Its date, or null.'),
  url: webAddress.describe('Where it is described.'),
  why: prose.describe('What speaks for it.'),
});

/** Front matter of content/sources/<id>.md, told apart by `kind`. */
export const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('post').describe('A post on a social site.'), ...sourceFields }),
  z.strictObject({
    kind: z.literal('brief').describe('An aggregator’s unsigned summary of something else.'),
    ...sourceFields,
  }),
  z.strictObject({ kind: z.literal('article').describe('An article on a news site.'), ...sourceFields }),
  z.strictObject({
    kind: z.literal('essay').describe('An essay by its author on a site of their own.'),
    ...sourceFields,
  }),
  z.strictObject({
    kind: z.literal('preprint').describe('A paper of which no venue is known.'),
    ...sourceFields,
    ...workFields,
  }),
  z.strictObject({
    kind: z.literal('paper').describe('A paper that appeared at a conference or in a journal.'),
    ...sourceFields,
    ...workFields,
    containerTitle: prose.describe('The conference or journal.'),
  }),
  z.strictObject({
    kind: z.literal('video').describe('A recording.'),
    ...sourceFields,
    candidates: z
      .array(candidate)
      .default([])
      .describe('Recordings that may be the one meant, where it is not identified.'),
  }),
]);

export type SourceData = z.infer<typeof sourceSchema>;
/** Front matter as it is written, before defaults are filled in. */
export type SourceInput = z.input<typeof sourceSchema>;
export type SourceKind = (typeof SOURCE_KINDS)[number];
export type TextState = (typeof TEXT_STATES)[number];
export type WarningKind = (typeof WARNING_KINDS)[number];
