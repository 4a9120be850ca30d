import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const ASK = `
  import { atTerminal } from './src/cli/add/ask.ts';
  try {
    await atTerminal.line('What?');
  } catch (error) {
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
`;

it('takes the end of what is typed, as Ctrl-D sends it, for leaving', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', ASK], {
    input: '',
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 130, stderr: 'Nothing was written\n' });
});
