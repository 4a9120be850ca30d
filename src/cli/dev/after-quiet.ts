/** `act` put off until `ms` have passed without another call: what is called many times in a moment is done once, after the last. */
export function afterQuiet(ms: number, act: () => void): () => void {
  let waiting: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(act, ms);
  };
}
