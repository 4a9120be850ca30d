import { describe, expect, it } from 'vitest';
import { canonicalClaim } from '../../digest/canonical-claim.ts';
import { CLAIM, claimFile, contentFrom, message, SOUND_FILES, SOURCE, sourceFile } from '../../test/builders.ts';
import { aPlace } from '../../test/services.ts';
import type { Ask } from './ask.ts';

const HELD = sourceFile({
  body: 'Masking helps. It costs $x_1$ steps.\n\n::gap[Lost.]\n\nNoise helps too, and noise costs nothing.',
});
const FILES = { ...SOUND_FILES, 'content/sources/b-source.md': HELD };
const QUOTE = ['evidence', 'a-claim', 'b-source'];
const SAID = ['--relation', 'supports', '--note', 'So.'];

describe('ties a claim to the words of a source', () => {
  it('in place, with comments and order kept', async () => {
    const claim = claimFile()
      .replace('evidence:', 'evidence: # all of it')
      .replace('kind: empirical', "kind: 'empirical'");
    const place = aPlace({ ...FILES, [CLAIM]: claim });
    const { code, err } = await place.run([...QUOTE, 'masking helps.'.replace('m', 'M'), ...SAID]);
    expect(code).toBe(0);
    expect(err).toContain(`Wrote ${CLAIM}.`);
    const added = '  - source: b-source\n    relation: supports\n    exact: Masking helps.\n    note: So.\n';
    expect(place.read(CLAIM)).toBe(claim.replace('history:', `${added}history:`));
  });

  it.each([
    [
      'by the paths of their files',
      ['evidence', CLAIM, 'content/sources/b-source.md', 'Masking helps'],
      'exact: Masking helps\n',
    ],
    ['that hold a formula, as the page shows it', [...QUOTE, 'costs x_1 steps'], 'exact: costs $x_1$ steps\n'],
    [
      'that stand twice, with what tells the place',
      [...QUOTE, 'helps', '--place', '2'],
      'exact: helps\n    prefix: Noise\n',
    ],
    ['typed as several words', [...QUOTE, 'Masking', 'helps.'], 'exact: Masking helps.\n'],
    [
      'quoted at second hand',
      ['evidence', 'a-claim', 'a-source', 'Masking helps', '--via', 'b-source'],
      'source: a-source\n    relation: supports\n    exact: Masking helps\n    via: b-source\n',
    ],
    ['of its own', [...QUOTE, 'Masking helps', '--own-remark'], 'exact: Masking helps\n    ownRemark: true\n'],
  ])('%s', async (_, words, written) => {
    const place = aPlace(FILES);
    const { code } = await place.run([...words, ...SAID]);
    expect(code).toBe(0);
    expect(place.read(CLAIM)).toContain(written);
  });

  it('refuses a reason that the history would not take, and writes nothing', async () => {
    const place = aPlace(FILES);
    const add = (words: string, why: string) => place.run([...QUOTE, words, ...SAID, '--why', why]);
    const before = place.read(CLAIM);
    expect((await add('Masking helps', 'A witness.')).err).toContain(message`
      The claim was never published, so that its history says nothing of what is added
         in ${CLAIM}
         fix: leave out --why
    `);
    expect(place.read(CLAIM)).toBe(before);

    const [document] = contentFrom(FILES).corpus.claims;
    if (!document) throw new Error('no claim');
    place.write('content/versions/a-claim.jsonl', `${canonicalClaim(document.data, document.body)}\n`);
    await add('Masking helps', 'A witness.');
    const added = place.read(CLAIM);
    const { code, err } = await add('costs $x_1$ steps', 'A second one.');
    expect(code).toBe(1);
    expect(err).toContain('An entry of the history waits for the version that this becomes a part of');
    expect(err).toContain('why: A witness.\n   fix: leave out --why, and say there too:  A second one.');
    expect(place.read(CLAIM)).toBe(added);
  });

  it.each([
    ['that is published', 'a-claim', 'kind:'],
    ['that was published under an earlier name', 'an-older-claim', 'aliases: [an-older-claim]\nkind:'],
  ])('and enters it into the history of a claim %s', async (_, stored, keys) => {
    const files = { ...FILES, [CLAIM]: claimFile().replace('kind:', keys) };
    const place = aPlace(files);
    const [document] = contentFrom(files).corpus.claims;
    if (!document) throw new Error('no claim');
    place.write(`content/versions/${stored}.jsonl`, `${canonicalClaim(document.data, document.body)}\n`);
    await place.run([...QUOTE, 'Masking helps', ...SAID, '--why', 'A second witness.']);
    expect(place.read(CLAIM)).toContain(
      '  - date: 2026-12-01\n    changed: [evidence]\n    why: A second witness.\n---\n',
    );
  });

  it('and marks a note that is missing', async () => {
    const place = aPlace(FILES);
    const { err } = await place.run([...QUOTE, 'Masking helps', '--relation', 'supports']);
    expect(err).toContain(
      '`evidence[2].note` is left to do  nothing-is-left-to-do\n   fix: say why it bears on the claim',
    );
  });
});

describe('says what a source reports whose text is not held', () => {
  const none = { ...FILES, 'content/sources/b-source.md': sourceFile({ text: 'none', summary: 'So.', body: '' }) };

  it('in our words', async () => {
    const place = aPlace(none);
    const { code } = await place.run([...QUOTE, '--finding', 'It helps.', '--locator', 'abstract', ...SAID]);
    expect(code).toBe(0);
    expect(place.read(CLAIM)).toContain(
      '  - source: b-source\n    relation: supports\n    finding: It helps.\n    locator: abstract\n    note: So.\n',
    );
  });

  it('and not in words that nobody can find', async () => {
    const { code, err } = await aPlace(none).run([...QUOTE, 'It helps', ...SAID]);
    expect({ code, err }).toEqual({
      code: 1,
      err: `${message`
        The text of b-source is not held, so no words can be found in it
           content/sources/b-source.md says  text: none
           fix: say what it reports in your words:  --finding "What it reports." --locator abstract  ; or fetch its text:  npm run add -- refresh b-source
      `}\n`,
    });
  });
});

describe('writes nothing, and says what to do,', () => {
  it('for words that stand at more places than anybody would go through', async () => {
    const body = 'It helps.\n\nAnd it costs, and so it is.\n\n'.repeat(300);
    const place = aPlace({ ...FILES, 'content/sources/b-source.md': sourceFile({ body }) });
    const { code, err } = await place.run([...QUOTE, 'it', '--place', '2', ...SAID]);
    expect({ code, err }).toEqual({
      code: 1,
      err: `${message`
        The words stand 600 times in source b-source
           of so many places none is shown to be chosen
           fix: quote more words
      `}\n`,
    });
    expect(place.read(CLAIM)).toBe(claimFile());
  });

  it.each([
    [
      'for words that are not there',
      [...QUOTE, 'Masking halps. It'],
      message`
      The words do not stand in source b-source
         the closest are
           "Masking helps. It"
         fix: quote those, where they are meant
    `,
    ],
    [
      'for words that are like nothing there',
      [...QUOTE, 'quantum chromodynamics'],
      message`
      The words do not stand in source b-source
         nothing in its text comes close
         fix: copy them from content/sources/b-source.md
    `,
    ],
    [
      'for words across a gap',
      [...QUOTE, 'steps. Noise helps'],
      message`
      The words run across a gap in source b-source
         words are missing there, so nobody can say that these stood together
         fix: quote the words on one side of the gap
    `,
    ],
    [
      'for words that stand twice',
      [...QUOTE, 'costs'],
      message`
      The words stand two times in source b-source
         1: …Masking helps. It [costs] x_1 steps. [gap] Noise helps too, and noise…
         2: …x_1 steps. [gap] Noise helps too, and noise [costs] nothing.…
         fix: say which place is meant, as in  --place 1
    `,
    ],
    [
      'for a place that there is not',
      [...QUOTE, 'costs', '--place', '3'],
      message`
      The words stand two times in source b-source
         1: …Masking helps. It [costs] x_1 steps. [gap] Noise helps too, and noise…
         2: …x_1 steps. [gap] Noise helps too, and noise [costs] nothing.…
         fix: there is no place 3: choose one of these
    `,
    ],
    [
      'for evidence that the claim has',
      ['evidence', 'a-claim', 'a-source', 'the words of the source'],
      message`
      The claim has this evidence already
         in content/claims/a-claim.md
         fix: quote other words, or leave it as it is
    `,
    ],
    [
      'for a paraphrase of what is held',
      [...QUOTE, '--finding', 'It helps.'],
      message`
      The text of b-source is held, so it is quoted rather than paraphrased
         content/sources/b-source.md says  text: held
         fix: quote it:  npm run add -- evidence <claim> <source> "the words of the source"
    `,
    ],
  ])('%s', async (_, words, said) => {
    const place = aPlace(FILES);
    const { code, err } = await place.run([...words, ...SAID]);
    expect({ code, err }).toEqual({ code: 1, err: `${said}\n` });
    expect(place.read(CLAIM)).toBe(claimFile());
  });

  it.each([
    ['for no claim', ['evidence'], 'A claim is to be named\n'],
    ['for no source', ['evidence', 'a-claim'], 'A source is to be named\n'],
    ['for no words', [...QUOTE, ...SAID], 'Evidence needs the words of the source\n'],
    ['for blank words', [...QUOTE, ' \n', ...SAID], 'Evidence needs the words of the source\n'],
    [
      'for an unknown claim',
      ['evidence', 'a-clam', 'b-source', 'x'],
      'There is no claim “a-clam”\n   expected the name of a file in content/claims without “.md”\n   fix: did you mean “a-claim”?\n',
    ],
    [
      'for an unknown source',
      ['evidence', 'a-claim', 'nobody', 'x'],
      'There is no source “nobody”\n   expected the name of a file in content/sources without “.md”\n   fix: add it first, or look into content/sources\n',
    ],
    [
      'for a source in the place of the claim',
      ['evidence', 'b-source', 'a-claim', 'x'],
      'There is no claim “b-source”\n   expected the name of a file in content/claims without “.md”\n   fix: it is a source: name the claim first, then the source\n',
    ],
    [
      'for no relation',
      [...QUOTE, 'Masking helps'],
      'The evidence does not say how it bears on the claim\n   supports   The source gives a reason or a result for the claim.\n',
    ],
  ])('%s', async (_, words, said) => {
    const place = aPlace(FILES);
    const { code, err } = await place.run(words);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(place.read(CLAIM)).toBe(claimFile());
  });

  it('for a claim’s file that is broken', async () => {
    const place = aPlace({ ...FILES, [CLAIM]: '---\nkind: "\n---\n' });
    const { code, err } = await place.run([...QUOTE, 'Masking helps', ...SAID]);
    expect({ code, err }).toEqual({
      code: 1,
      err: `${CLAIM} cannot be read\n   fix: run  npm run check  and mend it first\n`,
    });
  });
});

it('offers the closest words, and the places, where somebody is there', async () => {
  const place = aPlace(FILES);
  const asked: string[] = [];
  const answers: unknown[] = ['a-claim', 'b-source', 'noise halps', true, 'supports', 'So.', true];
  const next = (question: string) => {
    asked.push(question);
    return Promise.resolve(answers.shift() as never);
  };
  const ask: Ask = { line: next, one: next, some: next, yes: next };
  expect((await place.run(['evidence'], [], { ask })).code).toBe(0);
  expect(asked).toEqual([
    'Which claim?',
    'Which source?',
    'The words, as they stand in the source',
    'These words do not stand in b-source. Quote the closest?\n“Noise helps”',
    'How do the words bear on the claim?',
    'Why does it bear on the claim? (Enter leaves it to do)',
    `Write ${CLAIM}?`,
  ]);
  expect(place.read(CLAIM)).toContain('exact: Noise helps\n');
});

it('asks what a source reports whose text is not held, where somebody is there', async () => {
  const source = sourceFile({ text: 'none', summary: 'So.', body: '' });
  const place = aPlace({ ...FILES, 'content/sources/b-source.md': source });
  const answers: unknown[] = ['It reports this.', 'section 4', true];
  const next = () => Promise.resolve(answers.shift() as never);
  const ask: Ask = { line: next, one: next, some: next, yes: next };
  await place.run([...QUOTE, ...SAID], [], { ask });
  expect(place.read(CLAIM)).toContain('finding: It reports this.\n    locator: section 4\n');
});

it('shows the claim’s file and writes nothing in a dry run', async () => {
  const place = aPlace({ ...FILES, [SOURCE]: sourceFile() });
  const { out } = await place.run([...QUOTE, 'Masking helps', ...SAID, '--dry-run']);
  expect(out).toContain('exact: Masking helps\n');
  expect(place.read(CLAIM)).toBe(claimFile());
});
