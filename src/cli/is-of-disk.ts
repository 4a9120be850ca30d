/**
 * True for an answer of the disk. Node names the file in most of them; in that of a full disk to a write, the call alone.
 * An answer of the network names a call too, and an address.
 */
export function isOfDisk(error: unknown): error is Error {
  return error instanceof Error && ('path' in error || 'syscall' in error) && !('address' in error);
}
