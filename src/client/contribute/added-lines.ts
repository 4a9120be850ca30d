/** The lines of a text, line ends included; `isAdded` for those that an older text lacks, of which no line was taken out. */
export function markAdded(text: string, was: string): { text: string; isAdded: boolean }[] {
  const old = linesOf(was);
  let at = 0;
  return linesOf(text).map((line) => {
    const isAdded = line !== old[at];
    if (!isAdded) at += 1;
    return { text: line, isAdded };
  });
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}
