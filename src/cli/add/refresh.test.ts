import { describe, expect, it } from 'vitest';
import { CLAIM, claimFile, finding, message, quotation, SOUND_FILES, sourceFile } from '../../test/builders.ts';
import { aPlace, arxivFeed, crossrefWork } from '../../test/services.ts';
import type { QuotationData } from '../../schema/evidence.ts';
import type { Ask } from './ask.ts';

const PAPER = 'content/sources/arxiv-2509-00001.md';
const FACTS = {
  kind: 'preprint',
  title: 'Masking and what it hides',
  authors: [{ name: 'Ada Lovelace' }, { name: 'Charles Babbage' }],
  containerTitle: 'arXiv',
  published: '2025-09-01',
  revised: '2025-10-02',
  url: 'https://arxiv.org/abs/2509.00001',
  arxiv: '2509.00001v2',
  doi: '10.48550/arXiv.2509.00001',
  categories: ['cs.LG', 'cs.AI'],
  text: 'partial',
  extent: 'the abstract',
};
const WITH_TEXT = sourceFile({ ...FACTS, body: 'We mask, and it helps. It costs nothing at all.' });
const WITHOUT_TEXT = sourceFile({ ...FACTS, text: 'none', extent: undefined, summary: 'So.', body: '' });
const NEW = arxivFeed({
  id: '2509.00001v3',
  title: 'Masking, and what it hides',
  summary: 'We mask, and it helps. It costs a little.',
});
const REFRESH = ['refresh', 'arxiv-2509-00001'];

const quoting = (source: string, words: string[]) =>
  claimFile({ evidence: [quotation(), ...words.map((exact) => quotation({ source, exact }))] });

it('says so where nothing has changed', async () => {
  const place = aPlace({ ...SOUND_FILES, [PAPER]: sourceFile({ ...FACTS, body: 'We mask.\n\nIt helps.' }) });
  const { code, out, err } = await place.run(REFRESH, [{ body: arxivFeed() }]);
  expect({ code, out, err }).toEqual({
    code: 0,
    out: 'No fact has changed.\n\nIts text is the one that is held.\n',
    err: 'Asking arXiv for 2509.00001 …\n',
  });
});

it('takes what a service does not say for no change', async () => {
  const facts = {
    kind: 'paper',
    title: 'Masking & hiding',
    authors: [{ name: 'Ada Lovelace' }],
    containerTitle: 'Journal of Engines',
    published: '2025-09',
    doi: '10.1000/abc',
    text: 'none',
    summary: 'So.',
    body: '',
  };
  const place = aPlace({ ...SOUND_FILES, 'content/sources/b.md': sourceFile(facts) });
  const silent = crossrefWork({ title: [], author: [], 'container-title': [], published: undefined });
  const { code, out } = await place.run(['refresh', 'b'], [{ body: silent }]);
  expect({ code, out }).toEqual({ code: 0, out: 'No fact has changed.\n\nNo text came with it that may be held.\n' });
});

describe('a source whose text has changed', () => {
  const files = {
    ...SOUND_FILES,
    [PAPER]: WITH_TEXT,
    [CLAIM]: quoting('arxiv-2509-00001', ['it helps', 'costs nothing at all']),
    'content/claims/b-claim.md': claimFile({ kind: 'theorm' }),
  };
  const shown = message`
    title
      - Masking and what it hides
      + Masking, and what it hides
    arxiv
      - 2509.00001v2
      + 2509.00001v3

    Its text differs from the one that is held ([-held-] {+now+}):

      We mask, and it helps. It costs [-nothing at all-]{+a little+}.

    one quotation would not stand in this text:

    content/claims/a-claim.md:17:12  “costs nothing at all”
       nothing in the text comes close
  `;

  it('is shown with what the change would cost, and left as it is', async () => {
    const place = aPlace(files);
    const { code, out, err } = await place.run(REFRESH, [{ body: NEW }]);
    expect({ code, out, err }).toEqual({
      code: 0,
      out: `${shown}\n`,
      err: `${message`
        Asking arXiv for 2509.00001 …
        \`arxiv\` names the version that the held text is from, and is replaced with the text.
        Nothing was written.
        To enter these facts:  npm run add -- refresh arxiv-2509-00001 --replace-facts
        To hold this text:  npm run add -- refresh arxiv-2509-00001 --replace-text
      `}\n`,
    });
    expect(place.read(PAPER)).toBe(WITH_TEXT);
  });

  it('gets the new one where somebody asks for it', async () => {
    const place = aPlace(files);
    const { code, out, err } = await place.run([...REFRESH, '--replace-text'], [{ body: NEW }]);
    expect({ code, out }).toEqual({ code: 0, out: `${shown}\n` });
    expect(err).toContain(`Wrote ${PAPER}. Nothing is left to do in it.`);
    const file = place.read(PAPER);
    expect(file).toContain('arxiv: "2509.00001v3"\n');
    expect(file).toContain('recorded: 2026-12-01\n  from: arXiv’s API. The text is the abstract of version 3.\n');
    expect(file).toContain('notes:\n  - "Before 2026-12-01 the file said of where it is from: “A test.”"\n');
    expect(file.endsWith('---\n\nWe mask, and it helps. It costs a little.\n')).toBe(true);
  });

  it('is shown as it would be in a dry run', async () => {
    const place = aPlace(files);
    const { out } = await place.run([...REFRESH, '--replace-text', '--dry-run'], [{ body: NEW }]);
    expect(out.startsWith(`${shown}\n---\nkind: preprint\n`)).toBe(true);
    expect(place.read(PAPER)).toBe(WITH_TEXT);
  });
});

describe('a quotation', () => {
  const reported = async (body: string, part: Partial<QuotationData>) => {
    const source = 'arxiv-2509-00001';
    const place = aPlace({
      ...SOUND_FILES,
      [PAPER]: sourceFile({ ...FACTS, body: 'The loss goes down.' }),
      [CLAIM]: claimFile({ evidence: [quotation({ source, ...part })] }),
    });
    const { out } = await place.run(REFRESH, [{ body: arxivFeed({ summary: body }) }]);
    return out.split(/^content.*\n/m)[1]?.trim() ?? 'stands';
  };

  it.each([
    [{ exact: 'goes down', prefix: 'loss' }, 'So the loss goes down at last.', 'stands'],
    [
      { exact: 'goes down', prefix: 'the loss' },
      'Here it goes down at last.',
      'the words stand there, but not between those of `prefix` and `suffix`',
    ],
    [
      { exact: 'goes down' },
      'It goes down and goes down.',
      'the words stand there two times, and nothing says which place is meant',
    ],
    [
      { exact: 'goes down', prefix: 'it' },
      'It goes down, then it goes down, and it goes down.',
      'the words stand there two times, and nothing says which place is meant',
    ],
    [{ exact: 'The loss goes down' }, 'A loss goes down.', 'the closest are  "A loss goes down."'],
    [{ exact: 'The loss goes down' }, 'We mask.', 'nothing in the text comes close'],
  ])('%o in “%s”: %s', async (part, body, outcome) => {
    expect(await reported(body, part)).toBe(outcome);
  });
});

describe('facts that have changed', () => {
  const file = message`
    ---
    # A paper that we came upon early.
    kind: preprint
    title: "Masking: a start" # as in version 1
    shortTitle: Masking
    authors:
      - name: Ada Lovelace
        handle: "@ada"
      # The second joined later.
    containerTitle: arXiv
    published: 2025-09-01
    url: https://arxiv.org/abs/2509.00001
    arxiv: "2509.00001v1"
    text: none
    summary: >-
      It says
      so.
    licence: null
    provenance:
      recorded: 2026-01-01 # by hand
      from: Its page.
    doubts:
      - about: venue
        level: unknown
    added: 2026-01-01
    ---

  `;
  const files = { ...SOUND_FILES, [PAPER]: file };
  const feed = arxivFeed({ id: '2509.00001v2', journal: 'Journal of Engines 1 (2026)' });
  const entered = file
    .replace('kind: preprint', 'kind: paper')
    .replace('"Masking: a start" #', 'Masking and what it hides #')
    .replace('handle: "@ada"\n', 'handle: "@ada"\n  - name: Charles Babbage\n')
    .replace('containerTitle: arXiv', 'containerTitle: Journal of Engines 1 (2026)')
    .replace('published: 2025-09-01\n', 'published: 2025-09-01\nrevised: 2025-10-02\n')
    .replace('00001v1"\n', '00001v2"\ndoi: "10.48550/arXiv.2509.00001"\ncategories: [cs.LG, cs.AI]\n')
    .replace(
      'added:',
      'notes:\n  - "Taken anew on 2026-12-01 from https://arxiv.org/abs/2509.00001v2: kind, title, authors,\n    containerTitle, revised, arxiv, doi, categories."\nadded:',
    );
  const written = `Wrote ${PAPER}. Nothing is left to do in it.`;
  const look = `Look in ${PAPER} whether its \`doubts\` still hold.\n`;

  it('are written into the file where a flag asks for them, with its comments and its order', async () => {
    const place = aPlace(files);
    const { code, err } = await place.run([...REFRESH, '--replace-facts'], [{ body: feed }]);
    expect(place.read(PAPER)).toBe(entered);
    expect(code).toBe(0);
    expect(err).toContain(written);
    expect(err.endsWith(look)).toBe(true);
  });

  it('are written where somebody at the terminal says yes to them, and asked for once', async () => {
    const place = aPlace(files);
    const asked: string[] = [];
    const { err } = await place.run(REFRESH, [{ body: feed }], { ask: answering(true, asked) });
    expect(asked).toEqual([
      `Enter what is new of kind, title, authors, containerTitle, revised, arxiv, doi, categories in ${PAPER}?`,
    ]);
    expect(err).toContain(written);
    expect(place.read(PAPER)).toBe(entered);
  });

  it('are left where that one says no, or where nobody is asked', async () => {
    const place = aPlace(files);
    for (const options of [{ ask: answering(false, []) }, {}]) {
      const { err } = await place.run(REFRESH, [{ body: feed }], options);
      expect(err).toContain(
        'Nothing was written.\nTo enter these facts:  npm run add -- refresh arxiv-2509-00001 --replace-facts\n',
      );
    }
    expect(place.read(PAPER)).toBe(file);
  });

  it('are shown as they would be in a dry run', async () => {
    const place = aPlace(files);
    const { out, err } = await place.run([...REFRESH, '--replace-facts', '--dry-run'], [{ body: feed }]);
    expect(out.endsWith(`\n${entered}`)).toBe(true);
    expect(err).toContain(`${PAPER} would be written:\n`);
    expect(place.read(PAPER)).toBe(file);
  });

  it('are written together with the text', async () => {
    const place = aPlace(files);
    const { err } = await place.run([...REFRESH, '--replace-facts', '--replace-text'], [{ body: feed }]);
    expect(err).toContain(written);
    expect(place.read(PAPER)).toContain('\ntitle: Masking and what it hides # as in version 1\n');
    expect(place.read(PAPER)).toContain('\ntext: partial\nextent: the abstract\n');
  });

  it('leave the version of the text that is held, and say so', async () => {
    const place = aPlace({ ...SOUND_FILES, [PAPER]: WITH_TEXT });
    const { err } = await place.run([...REFRESH, '--replace-facts'], [{ body: NEW }]);
    expect(err).toContain('`arxiv` names the version that the held text is from, and is replaced with the text.\n');
    expect(place.read(PAPER)).toContain('title: Masking, and what it hides\n');
    expect(place.read(PAPER)).toContain('arxiv: 2509.00001v2\n');
  });

  it('are none to write where there are none', async () => {
    const place = aPlace({ ...SOUND_FILES, [PAPER]: sourceFile({ ...FACTS, body: 'We mask.\n\nIt helps.' }) });
    const { code, err } = await place.run([...REFRESH, '--replace-facts'], [{ body: arxivFeed() }]);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Asking arXiv for 2509.00001 …\nThe file says so already; nothing was written.\n',
    });
  });

  it('do not take a paper for a preprint again', async () => {
    const place = aPlace({ ...SOUND_FILES, [PAPER]: entered });
    const { out } = await place.run(REFRESH, [{ body: arxivFeed() }]);
    expect(out.startsWith('No fact has changed.\n')).toBe(true);
  });
});

/** Somebody at the terminal who answers every question alike. */
function answering(yes: boolean, asked: string[]): Ask {
  const not = () => Promise.reject(new Error('No such question is expected'));
  return {
    line: not,
    one: not,
    some: not,
    yes: (message) => {
      asked.push(message);
      return Promise.resolve(yes);
    },
  };
}

describe('a source without text', () => {
  const resting = [
    quotation(),
    finding({ source: 'arxiv-2509-00001', finding: 'Masking is found to be of help wherever noise costs something.' }),
    finding({ source: 'arxiv-2509-00001', finding: 'Quantum chromodynamics.' }),
  ];
  const files = { ...SOUND_FILES, [PAPER]: WITHOUT_TEXT, [CLAIM]: claimFile({ evidence: resting }) };
  const feed = arxivFeed({ summary: 'We mask. Masking helps where noise costs something. So be it.' });

  it('is shown the text, with suggestions for the findings that rest on it', async () => {
    const { out } = await aPlace(files).run(REFRESH, [{ body: feed }]);
    expect(out).toBe(
      `${message`
      No fact has changed.

      Its text, of which nothing is held so far:

        We mask. Masking helps where noise costs something. So be it.

      These findings rest on it. Where the text says the same, quote its words as \`exact\` in place of \`finding\` and \`locator\`:

      content/claims/a-claim.md:13:14  Masking is found to be of help wherever noise costs something.
         perhaps  Masking helps where noise costs something.

      content/claims/a-claim.md:18:14  Quantum chromodynamics.
         nothing in the text says so in like words
    `}\n`,
    );
  });

  it('gets its text where somebody asks for it, and its findings stay', async () => {
    const place = aPlace(files);
    const { err } = await place.run([...REFRESH, '--replace-text'], [{ body: feed }]);
    expect(err).toContain(`Wrote ${PAPER}. Nothing is left to do in it.`);
    expect(place.read(PAPER)).toContain('text: partial\nextent: the abstract\n');
    expect(place.read(CLAIM)).toBe(files[CLAIM]);
  });
});

describe('writes nothing, and says what to do, where', () => {
  it.each<[string, string[], Record<string, string>, string, string]>([
    ['no source is named', ['refresh'], {}, '', 'A source is to be named\n   fix: npm run add -- refresh <source>\n'],
    [
      'the source is unknown',
      ['refresh', 'a-sauce'],
      {},
      '',
      'There is no source “a-sauce”\n   expected the name of a file in content/sources without “.md”\n   fix: did you mean “a-source”?\n',
    ],
    [
      'it has no address',
      ['refresh', 'a-source'],
      {},
      '',
      'a-source has no identifier or https address by which it could be fetched\n   fix: enter an `arxiv`, a `doi` or a `url` in content/sources/a-source.md\n',
    ],
    [
      'its file is broken',
      ['refresh', 'b'],
      { 'content/sources/b.md': '---\nkind: "\n---\n' },
      '',
      'content/sources/b.md cannot be read\n   fix: run  npm run check  and mend it first\n',
    ],
    [
      'more is held than what came',
      [...REFRESH, '--replace-text'],
      { [PAPER]: sourceFile({ ...FACTS, text: 'held', extent: undefined }) },
      arxivFeed(),
      'content/sources/arxiv-2509-00001.md holds more of the text than came\n   fix: leave it as it is\n',
    ],
    [
      'no text came with it',
      ['refresh', 'b', '--replace-text'],
      { 'content/sources/b.md': sourceFile({ kind: 'paper', containerTitle: 'J', doi: '10.1000/abc' }) },
      crossrefWork(),
      'No text of b came with it that may be held\n   fix: where you may pass its text on, paste it into content/sources/b.md by hand, and write  text: held\n',
    ],
  ])('%s', async (_, words, files, body, said) => {
    const place = aPlace({ ...SOUND_FILES, ...files });
    const { code, err } = await place.run(words, [{ body }]);
    expect(code).not.toBe(0);
    expect(err).toContain(said);
    for (const [path, text] of Object.entries(files)) expect(place.read(path)).toBe(text);
  });

  it('nobody can be reached', async () => {
    const place = aPlace({ ...SOUND_FILES, [PAPER]: WITH_TEXT });
    const route = () => {
      throw Object.assign(new Error(), { code: 'ENOTFOUND' });
    };
    const { code, err } = await place.run(REFRESH, [], { manners: { route } });
    expect({ code, err }).toEqual({
      code: 1,
      err: `${message`
        Asking arXiv for 2509.00001 …
        arXiv cannot be reached from here (ENOTFOUND)
           fix: try again later, or open https://arxiv.org/abs/2509.00001 in a browser and compare it with content/sources/arxiv-2509-00001.md
      `}\n`,
    });
  });
});

it('gives a paper of the digest a text that every rule passes', async () => {
  const place = aPlace('the digest');
  const { code, out, err } = await place.run(
    ['refresh', 'arxiv-2402-11337', '--replace-text'],
    [{ body: arxivFeed({ id: '2402.11337v9' }) }],
  );
  expect(code).toBe(0);
  expect(out).toContain('\ncontent/claims/masking-noise-helps-gaussian-noise-does-not.md:');
  expect(err).toContain('Wrote content/sources/arxiv-2402-11337.md. Nothing is left to do in it.');
});
