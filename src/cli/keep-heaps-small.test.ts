import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** What a program prints to its standard error. */
function errorsOf(program: string): string {
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).stderr;
}

it('tells V8 in words that it knows', () => {
  const module = JSON.stringify(new URL('./keep-heaps-small.ts', import.meta.url).href);
  expect(errorsOf(`import { keepHeapsSmall } from ${module}; keepHeapsSmall();`)).toBe('');
  const unknown = `import { setFlagsFromString } from 'node:v8'; setFlagsFromString('--heap-shrinking-percent=40');`;
  expect(errorsOf(unknown)).toContain('unrecognized flag');
});
