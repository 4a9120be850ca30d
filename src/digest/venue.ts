/** True where the name of a venue is that of a journal, false where it is a conference, a workshop or its proceedings. */
export function isJournal(containerTitle: string): boolean {
  return /\b(?:journal|transactions|TMLR|JMLR)\b/i.test(containerTitle);
}
