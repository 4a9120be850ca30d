import { expect, it } from 'vitest';
import { faultIn, faultOfNpm, readOptions } from './options.ts';

const OPTIONS = {
  fix: { type: 'boolean', default: false },
  base: { type: 'string', value: 'revision' },
  format: { type: 'string', choices: ['text', 'json'] },
} as const;
const USAGE = 'npm run check -- <file> [<other>] [--fix] [--base <revision>] [--format text|json]';

it.each([
  [['a', '--fxi'], 'check has no option --fxi', 'did you mean --fix?'],
  [['a', '-x'], 'check has no option -x', `the form is  ${USAGE}`],
  [['a', '--constructor'], 'check has no option --constructor', `the form is  ${USAGE}`],
  [['a', '--fix=yes'], '--fix takes no value', 'write --fix alone'],
  [['a', '--base'], '--base needs a value', 'write --base <revision>'],
  [['a', '--base', '--fix'], '--base needs a value', 'write --base <revision>'],
  [['a', '--format', 'xml'], '--format cannot be “xml”', 'write --format with one of: text, json'],
  [['a', '--format', 'jsn'], '--format cannot be “jsn”', 'did you mean “json”? write --format with one of: text, json'],
  [['a', '--base='], '--base needs a value', 'write --base <revision>'],
  [['a', '--base', '-x'], '--base needs a value', 'write --base <revision>, or --base=-x'],
  [['a', '--format'], '--format needs a value', 'write --format text|json'],
  [[], 'check needs <file>', `the form is  ${USAGE}`],
  [['a', 'b', 'c'], 'check does not know what to do with “c”', `the form is  ${USAGE}`],
])('answers %j with what is wrong and the mend', (args, reason, fix) => {
  expect(faultIn('check', OPTIONS, ['file', 'other?'], args)).toEqual([reason, fix]);
});

it.each([
  [{ npm_config_format: 'json' }, ['npm took --format for itself', 'put “--” in front of it: npm run check -- …']],
  [
    { npm_config_fix: 'true', npm_config_dry_run: 'true' },
    ['npm took --fix and --dry-run for itself', 'put “--” in front of it: npm run check -- …'],
  ],
  [{ npm_config_scope: '@somebody', npm_config_user_agent: 'npm' }, null],
])('knows from %j what never reached it', (environment, fault) => {
  const options = { ...OPTIONS, scope: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;
  expect(faultOfNpm(options, { npm_lifecycle_event: 'check', ...environment })).toEqual(fault);
});

it('names a command that takes nothing', () => {
  expect(faultIn('dev', {}, [], ['now'])).toEqual([
    'dev does not know what to do with “now”',
    'the form is  npm run dev',
  ]);
});

it('reads options and words in any order, and any number of words where they may be many', () => {
  const args = ['a', '--base=-x', 'b', '--fix', '--', '--c'];
  expect(readOptions('check', OPTIONS, ['file…'], args)).toEqual({
    values: { fix: true, base: '-x' },
    words: ['a', 'b', '--c'],
  });
  expect(readOptions('check', OPTIONS, [], [])).toEqual({ values: { fix: false }, words: [] });
});
