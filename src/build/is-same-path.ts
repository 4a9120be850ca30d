import * as native from 'node:path';

/**
 * Whether two absolute paths name one place. On Windows terminals call one drive `C:` and `c:`
 * (https://github.com/microsoft/vscode/issues/42159), which `relative` takes for one there. `path` is that of the system.
 */
export function isSamePath(one: string, other: string, path: Pick<typeof native, 'relative'> = native): boolean {
  return path.relative(one, other) === '';
}
