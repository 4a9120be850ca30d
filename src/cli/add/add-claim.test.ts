import { describe, expect, it } from 'vitest';
import { message } from '../../test/builders.ts';
import { aPlace } from '../../test/services.ts';
import type { Ask } from './ask.ts';

const SENTENCE = 'Masking helps only where it hides what varies.';

it('starts a claim, and names what is left to do', async () => {
  const place = aPlace();
  const { code, err } = await place.run(['claim', SENTENCE]);
  expect({ code, err }).toEqual({
    code: 0,
    err: `${message`
      Wrote content/claims/masking-helps-only-where-hides-varies.md. Left to do in it:

      content/claims/masking-helps-only-where-hides-varies.md:3:7  \`kind\` is left to do  nothing-is-left-to-do
         fix: write one of theorem, empirical, conceptual, opinion

      content/claims/masking-helps-only-where-hides-varies.md:4:10  \`topics[1]\` is left to do  nothing-is-left-to-do
         fix: name a file of content/topics without “.md”

      content/claims/masking-helps-only-where-hides-varies.md:12:1  A line is left to do  nothing-is-left-to-do
         fix: say in a sentence or two where the claim stops: its scope and limits.

      Then  npm run check -- --fix  enters its addresses, and a pull request brings it in.
      Tie it to a source:  npm run add -- evidence masking-helps-only-where-hides-varies <source> "its words"
    `}\n`,
  });
});

it('writes a claim to which only evidence is missing, where everything is said', async () => {
  const place = aPlace();
  const { code, err } = await place.run([
    'claim',
    SENTENCE,
    '--kind',
    'empirical',
    '--topic',
    'a-topic',
    '--scope',
    'Images. No text.',
    '--id',
    'masking',
  ]);
  expect(code).toBe(0);
  expect(err).toContain('content/claims/masking.md:5:11  The claim has no evidence  claim-has-evidence');
  expect(place.read('content/claims/masking.md')).toBe(
    `${message`
    ---
    statement: Masking helps only where it hides what varies.
    kind: empirical
    topics: [a-topic]
    evidence: []
    history:
      - date: 2026-12-01
        changed: [published]
        why: First published.
    ---

    Images.
    No text.
  `}\n`,
  );
});

it('asks for what is missing where somebody is there', async () => {
  const place = aPlace();
  const answers: unknown[] = ['A sentence.', 'opinion', ['a-topic'], 'Its scope.', true];
  const next = () => Promise.resolve(answers.shift() as never);
  expect((await place.run(['claim'], [], { ask: { line: next, one: next, some: next, yes: next } })).code).toBe(0);
  expect(place.read('content/claims/sentence.md')).toContain(
    'statement: A sentence.\nkind: opinion\ntopics: [a-topic]\n',
  );
});

describe('refuses', () => {
  it.each([
    [
      'no sentence',
      [],
      'A claim needs a sentence\n   fix: npm run add -- claim "One sentence that could turn out to be false."\n',
    ],
    [
      'what is no sentence',
      ['Masking helps'],
      'This is no statement: a statement is a whole sentence and ends with a full stop\n   found  Masking helps\n',
    ],
    [
      'an unknown topic',
      [SENTENCE, '--topic', 'a-topik'],
      'There is no topic “a-topik”\n   the topics are  a-topic\n   fix: did you mean “a-topic”?\n',
    ],
    [
      'an id that is none',
      [SENTENCE, '--id', 'A b'],
      '“A b” is not an id\n   expected lower-case words and digits joined by single hyphens, at most 80 characters\n   fix: write  --id masking-helps-only-where-hides-varies\n',
    ],
  ])('%s', async (_, words, said) => {
    const place = aPlace();
    const { code, err } = await place.run(['claim', ...words]);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(place.list('claims')).toEqual(['a-claim.md']);
  });

  it('a claim that is here already, unless somebody insists', async () => {
    const place = aPlace();
    const { code, err } = await place.run(['claim', 'A claim is: a sentence!']);
    expect({ code, err }).toEqual({
      code: 1,
      err: `${message`
        The claim is here already as content/claims/a-claim.md
           it says  A claim is a sentence.
           fix: add evidence to it:  npm run add -- evidence a-claim …  ; where it is another claim all the same, add  --anyway
      `}\n`,
    });
    expect((await place.run(['claim', 'A claim is: a sentence!', '--anyway'])).code).toBe(0);
  });

  it('a claim that is here already, though it is not finished', async () => {
    const place = aPlace();
    await place.run(['claim', SENTENCE]);
    const { code, err } = await place.run(['claim', SENTENCE]);
    expect(code).toBe(1);
    expect(err).toContain('The claim is here already as content/claims/masking-helps-only-where-hides-varies.md\n');
  });

  it('to write over a file', async () => {
    const place = aPlace();
    const { code, err } = await place.run(['claim', SENTENCE, '--id', 'a-claim']);
    expect(code).toBe(1);
    expect(err).toBe('content/claims/a-claim.md is there already\n   fix: choose another name with  --id\n');
    const dry = await place.run(['claim', SENTENCE, '--id', 'a-claim', '--dry-run']);
    expect(dry.err).toContain('content/claims/a-claim.md is there already; another name would be needed for this:\n');
  });
});

describe('in a digest that is just begun', () => {
  it('says how the first topic is written', async () => {
    const place = aPlace({});
    const { code, err } = await place.run(['claim', SENTENCE, '--topic', 'vision']);
    expect({ code, err }).toEqual({
      code: 2,
      err: `${message`
        There is no topic “vision”
           there is none at all yet
           fix: write content/topics/vision.md first; .github/CONTRIBUTING.md shows the form of a topic
      `}\n`,
    });
  });

  it('leaves the topic to do where there is none to choose', async () => {
    const place = aPlace({});
    const asked: string[] = [];
    const answers: unknown[] = ['empirical', 'Images.', true];
    const next = (question: string) => {
      asked.push(question);
      return Promise.resolve(answers.shift() as never);
    };
    const ask: Ask = { line: next, one: next, some: next, yes: next };
    expect((await place.run(['claim', SENTENCE], [], { ask })).code).toBe(0);
    expect(asked).not.toContain('Which topics does it belong to?');
    expect(place.read('content/claims/masking-helps-only-where-hides-varies.md')).toContain('TODO: name a file');
  });

  it.each([
    ['evidence', 'There is no claim yet', 'npm run add -- claim "One sentence."'],
    ['refresh', 'There is no source yet', 'npm run add -- 2402.11337'],
  ])('asks %s for nothing of which there is none', async (task, reason, fix) => {
    const unasked = () => Promise.reject(new Error('somebody was asked'));
    const ask: Ask = { line: unasked, one: unasked, some: unasked, yes: unasked };
    const { code, err } = await aPlace({}).run([task], [], { ask });
    expect({ code, err }).toEqual({ code: 2, err: `${reason}\n   fix: add one first:  ${fix}\n` });
  });
});
