/** Ends a command that cannot do what it was asked: what is wrong, then the mend, to standard error; exit code 2 (1 is for findings). */
export function refuse(reason: string, fix: string): never {
  console.error(`${reason}\n   fix: ${fix}`);
  process.exit(2);
}
