/** The id of the source whose page stands at a path, however a host writes it: `/base/sources/a-source` → `a-source`. Null elsewhere. */
export function sourceAt(pathname: string): string | null {
  const parts = pathname
    .replace(/(?:\/index)?\.html$/, '')
    .split('/')
    .filter((part) => part !== '');
  const [folder, id] = parts.slice(-2);
  return folder === 'sources' && id !== undefined ? id : null;
}
