/** Runs `act` when there has been no call for a moment, so that a word in the making is not acted on. */
export function whenSettled(act: () => unknown): () => void {
  let timer: ReturnType<typeof setTimeout>;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, 120);
  };
}
