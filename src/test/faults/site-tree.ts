import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { SOUND_FILES } from '../builders.ts';
import { recordIn } from '../command.ts';

/** Content of one claim that passes every check: a site of some twenty pages, which is built in a third of the time. */
const SMALL_CONTENT = {
  ...SOUND_FILES,
  'content/overview.md': essay('What [a claim](claims/a-claim.md) says.'),
  'content/method.md': essay('How it is done.\n\n## Rights and takedown\n\nWrite to us.'),
};

/**
 * A copy of this repository in another folder, to be built, broken and changed there; with its own content, or a small one.
 * Packages are linked one by one, so that what tools keep in node_modules is the copy’s own.
 */
export function copyTree(content: 'real' | 'small'): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'mesoscale tree ')));
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(part, join(root, part), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  const packages = readdirSync('node_modules').filter((name) => !/^\.(?:astro|cache|vite)/.test(name));
  for (const name of packages) symlinkSync(resolve('node_modules', name), join(root, 'node_modules', name));
  if (content === 'real') cpSync('content', join(root, 'content'), { recursive: true });
  else for (const [path, text] of Object.entries(SMALL_CONTENT)) write(join(root, path), text);
  recordIn(root);
  return root;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function essay(body: string): string {
  return `---\ntitle: An essay\ndescription: What it is about.\n---\n\n${body}\n`;
}
