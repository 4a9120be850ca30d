import { describe, expect, it } from 'vitest';
import { aPlace, arxivFeed } from '../../test/services.ts';
import { helpText } from './help.ts';
import { OPTIONS } from './options.ts';
import { Refusal } from './refusal.ts';

describe('help', () => {
  it.each([[['--help']], [['-h']], [['help']], [['claim', '--help']]])('is shown for %j', async (argv) => {
    const { code, out, err } = await aPlace().run(argv);
    expect({ code, out, err }).toEqual({ code: 0, out: helpText(), err: '' });
  });

  it('names every option, on lines that a terminal can show', () => {
    expect(
      Object.keys(OPTIONS).filter(
        (name) => !helpText().includes(`  --${name} `) && !helpText().includes(`, --${name} `),
      ),
    ).toEqual([]);
    expect(
      helpText()
        .split('\n')
        .filter((line) => line.length > 120),
    ).toEqual([]);
  });
});

describe('what is not understood is refused with what was meant', () => {
  it.each([
    [[], 'What is to be added?\n   npm run add -- 2402.11337                             a source\n'],
    [['evidnce'], '“evidnce” is not something that can be added\n   fix: did you mean  npm run add -- evidence …  ?\n'],
    [['hlep'], '“hlep” is not something that can be added\n   fix: see  npm run add -- --help\n'],
    [['source'], 'A source needs a name\n   fix: npm run add -- 2402.11337\n'],
    [['2509.00001', '--kidn', 'paper'], 'add has no option --kidn\n   fix: did you mean --kind?\n'],
    [['2509.00001', '-x'], 'add has no option -x\n   fix: see  npm run add -- --help\n'],
    [
      ['2509.00001', '--kind'],
      '--kind needs a value\n   fix: write --kind post|brief|article|essay|preprint|paper|video\n',
    ],
    [['2509.00001', '--title', '--yes'], '--title needs a value\n   fix: write --title <text>\n'],
    [
      ['2509.00001', '--kind='],
      '--kind needs a value\n   fix: write --kind post|brief|article|essay|preprint|paper|video\n',
    ],
    [
      ['2509.00001', '--kind', 'papre'],
      '--kind cannot be “papre”\n   fix: did you mean “paper”? write --kind with one of: post, brief, article, essay, preprint, paper, video\n',
    ],
    [
      ['2509.00001', '--kind', 'theorem'],
      '--kind cannot be “theorem”\n   fix: write --kind with one of: post, brief, article, essay, preprint, paper, video\n',
    ],
    [['2509.00001', '--yes=no'], '--yes takes no value\n   fix: write --yes alone\n'],
    [
      ['claim', 'It is.', '--relation', 'supports'],
      '--relation is of no use to `claim`\n   it belongs to  evidence\n   fix: leave it out; see  npm run add -- --help\n',
    ],
    [['2509.00001', 'nonsense'], '“nonsense” is not something that can be added\n'],
  ])('%j', async (argv, said) => {
    const place = aPlace();
    const { code, out, err, asked } = await place.run(argv, [{ body: arxivFeed() }]);
    expect({ code, out, asked }).toEqual({ code: 2, out: '', asked: [] });
    expect(err).toContain(said);
  });
});

it('adds what can be added of several, and fails where one could not', async () => {
  const place = aPlace();
  const { code } = await place.run(['2509.00009', '2509.00001'], [{ body: arxivFeed(null) }, { body: arxivFeed() }]);
  expect(code).toBe(1);
  expect(place.list('sources')).toEqual(['a-source.md', 'arxiv-2509-00001.md']);
});

it('asks about no other of several once somebody has left', async () => {
  const place = aPlace();
  const left = () => Promise.reject(new Refusal('Nothing was written', { fix: 'run it again', exitCode: 130 }));
  const { code, asked } = await place.run(['2509.00001', '2509.00002'], [{ body: arxivFeed() }], {
    ask: { line: left, one: left, some: left, yes: left },
  });
  expect({ code, asked: asked.length }).toEqual({ code: 130, asked: 1 });
  expect(place.list('sources')).toEqual(['a-source.md']);
});

it('asks what to add where nothing is named and somebody is there', async () => {
  const place = aPlace();
  const answers: unknown[] = ['source', '2509.00001', true];
  const next = () => Promise.resolve(answers.shift() as never);
  const { code } = await place.run([], [{ body: arxivFeed() }], {
    ask: { line: next, one: next, some: next, yes: next },
  });
  expect(code).toBe(0);
  expect(place.list('sources')).toEqual(['a-source.md', 'arxiv-2509-00001.md']);
});

it('lets a fault of its own be seen as one', async () => {
  const route = () => {
    throw new TypeError('a bug');
  };
  await expect(aPlace().run(['2509.00001'], [], { manners: { route } })).rejects.toThrow('a bug');
});
