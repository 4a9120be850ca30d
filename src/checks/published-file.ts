/** True where the ledger has the page of a file: what is called alike is another thing then, and not what was meant. */
export function isPublished(ledger: string, folder: string, id: string): boolean {
  return ledger.includes(`/${folder}/${id}/ `);
}

/** The mend where a file is gone whose page was published. */
export function restoringFile(folder: string, id: string): string {
  const withdraw = folder === 'claims' ? ', or, if it is no longer claimed, restore it with `withdrawn`' : '';
  return `if it was renamed, add  aliases: [${id}]  to the new file; if it was deleted, restore content/${folder}/${id}.md${withdraw}`;
}
