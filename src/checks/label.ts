/** `evidence[2].relation`, counting from one as a reader does; “the front matter” for the empty path. */
export function label(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the front matter';
  return path
    .map((step, at) => (typeof step === 'number' ? `[${String(step + 1)}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('');
}
