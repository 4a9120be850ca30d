/** The mend of what the command that records new addresses and versions takes care of itself. */
export const RECORD = 'run  npm run check -- --fix';

/** The mend of a record that was damaged as a whole. Made anew it would have other days and lack what is no longer in use. */
export function restoring(file: string): string {
  return `restore it:  git checkout HEAD -- ${file}`;
}
