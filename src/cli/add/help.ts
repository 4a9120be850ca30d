import { OPTIONS, type Option, type Task } from './options.ts';

const FORMS = `npm run add -- <what>

Adds a source, a claim or a piece of evidence, as a file below content/ that \`npm run check\` passes,
but for what it could not find, which is marked TODO. It asks for the rest where somebody is there to
answer; every question has an option too.

  npm run add                                           asks what to add
  npm run add -- 2402.11337                             a source (see below for what can be named)
  npm run add -- claim "One sentence."                  a claim
  npm run add -- evidence <claim> <source> "words"      the words of a source, for or against a claim
  npm run add -- refresh <source>                       fetch a source again, and show what changed

A source is named by
  2402.11337, arXiv:2402.11337v2, math.DG/0211159, https://arxiv.org/abs/2402.11337
                      asks arXiv; the abstract is held, since arXiv’s terms allow it
  10.1145/3292500.3330701, https://doi.org/10.1145/3292500.3330701
                      asks Crossref, or DataCite for DOIs of arXiv and Zenodo; the abstract is held
                      where a licence lets others pass it on
  https://example.org/essay
                      reads what the page says of itself; its text is yours to paste, or --text file.md
  refs.bib            a BibTeX file; each of its entries becomes a source; asks nobody
Several can be named at once.`;

const EXAMPLES = `Examples
  npm run add -- 10.48550/arXiv.2402.11337 --dry-run
  npm run add -- https://example.org/essay --kind essay --author "Ada Lovelace" --text essay.md
  npm run add -- claim "Masking helps only sometimes." --kind empirical --topic self-supervised-vision
  npm run add -- evidence <claim> <source> "the words as they stand" --relation supports --note "Why."
  npm run add -- evidence <claim> <source> --finding "What it reports." --locator abstract --relation supports

Then
  npm run check              names what is left to do, with its place
  npm run check -- --fix     enters new addresses into the ledger, and stores new versions of claims, where nothing
                             else is found

Ends with 0 where all is done, 1 where something could not be added, 2 where the command was not understood,
130 where you left it. A file is written whole or not at all; no source is written over without --replace.`;

const HEADINGS: readonly [tasks: readonly Task[], heading: string][] = [
  [['source'], 'For a source'],
  [['source', 'claim'], 'For a source or a claim'],
  [['claim'], 'For a claim'],
  [['evidence'], 'For evidence'],
  [['refresh'], 'For refresh'],
  [['source', 'claim', 'evidence', 'refresh'], 'For all'],
];

/** Width of the column of options. */
const COLUMN = 26;

/** The whole help, as a terminal shows it; no line of it is longer than 120 characters. */
export function helpText(): string {
  const groups = HEADINGS.map(([tasks, heading]) => {
    const options = Object.entries<Option>(OPTIONS).filter(([, option]) => option.tasks.join() === tasks.join());
    return [heading, ...options.map(line)].join('\n');
  });
  return [FORMS, ...groups, EXAMPLES].join('\n\n') + '\n';
}

function line([name, { short, form, says }]: [string, Option]): string {
  const names = `${short === null ? '' : `-${short}, `}--${name} ${form}`.trim();
  return `  ${names.padEnd(COLUMN)} ${says.replaceAll('\n', `\n${' '.repeat(COLUMN + 3)}`)}`;
}
