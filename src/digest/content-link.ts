/** A content file that a Markdown link names, relative to the repository, and the fragment behind it (empty where there is none). */
export interface ContentLink {
  file: string;
  fragment: string;
}

/**
 * Reads a relative link between content files, such as `../claims/x.md#e-1` in content/topics/y.md.
 * Null for anything else: other schemes, absolute paths, paths that leave content/, other kinds of file.
 */
export function resolveContentLink(address: string, from: string): ContentLink | null {
  const [path = '', fragment = ''] = address.split('#');
  if (path.startsWith('/') || /^[a-z][a-z\d+.-]*:/i.test(path) || !path.endsWith('.md')) return null;
  const parts = from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') {
      if (parts.pop() === undefined) return null;
    } else if (step !== '.') parts.push(step);
  }
  const file = parts.join('/');
  return file.startsWith('content/') ? { file, fragment } : null;
}
