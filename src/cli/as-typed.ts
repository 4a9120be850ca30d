import { isAbsolute, join, relative } from 'node:path';

/**
 * A path as whoever typed it means it, from the working folder: npm runs its commands in the folder of package.json, and
 * keeps the one in which it was called as INIT_CWD (https://docs.npmjs.com/cli/v11/commands/npm-run#description). That
 * says nothing of a command which another one starts elsewhere.
 */
export function asTyped(path: string, environment: NodeJS.ProcessEnv = process.env, root = process.cwd()): string {
  const { INIT_CWD: folder, npm_package_json: manifest } = environment;
  if (folder === undefined || manifest !== join(root, 'package.json') || isAbsolute(path)) return path;
  return join(relative(root, folder), path);
}
