/** Wall times of the phases of a build in ms, by name; set by whoever wants to know them, and by nothing else. */
declare global {
  var mesoscalePhases: Map<string, number> | undefined;
}

/** Phases that are running, innermost last, with the time that inner ones took. Work that waits is timed as a whole. */
const running: { inner: number }[] = [];

/**
 * Does the work, and adds its time, without that of phases inside it, to the phase where times are taken.
 * Nothing that is built may depend on it.
 */
export function timed<Result>(phase: string, work: () => Result): Result {
  const phases = globalThis.mesoscalePhases;
  if (!phases) return work();
  const started = performance.now();
  const own = { inner: 0 };
  running.push(own);
  const result = work();
  running.pop();
  const add = () => {
    const whole = performance.now() - started;
    phases.set(phase, (phases.get(phase) ?? 0) + whole - own.inner);
    return whole;
  };
  if (result instanceof Promise) {
    const done = result.then(add);
    done.catch(() => undefined);
    return result;
  }
  const outer = running.at(-1);
  const whole = add();
  if (outer) outer.inner += whole;
  return result;
}
