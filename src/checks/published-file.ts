/** True where the ledger has the page of a file: what is called alike is another thing then, and not what was meant. */
export function isPublished(ledger: string, folder: string, id: string): boolean {
  return ledger.includes(`/${folder}/${id}/ `);
}

/** The mend where a file is gone whose page was published. A claim has versions, which are none of another claim, so that no other takes its place. */
export function restoringFile(folder: string, id: string): string {
  const file = `content/${folder}/${id}.md`;
  const alias = `add  aliases: [${id}]  to`;
  return folder === 'claims'
    ? `if it was renamed, ${alias} the new file; if it was deleted, restore ${file}, or, if it is no longer claimed, restore it with \`withdrawn\``
    : `if it was renamed, or another takes its place, ${alias} that one; if it was deleted, restore ${file}`;
}
