/** True for an answer of the disk. Node names the file in most of them; in that of a full disk to a write, the call alone. */
export function isOfDisk(error: unknown): error is Error {
  return error instanceof Error && ('path' in error || 'syscall' in error);
}
