/** More empty years in a row than this are shortened, so that a long one costs no more room than a short one. */
const MOST_EMPTY = 3;

/** As many years as a shortened stretch is high: room for the words that say how many it stands for. */
const SHORTENED = 2;

/** Years that nothing falls into, from the start of the first of them to the end of the last, and that are drawn shorter. */
export interface Gap {
  from: number;
  to: number;
}

/** An axis on which all years are equally high, but for gaps. */
export interface TimeAxis {
  /** The years at which a year begins or ends that is no part of a gap, in order. */
  ticks: number[];
  gaps: Gap[];
  /** How high it is, in years: at most {@link MOST_EMPTY} and one for each that something falls into. */
  height: number;
  /** How far down a time stands, in years; no gap has any. */
  placeOf: (year: number) => number;
}

/** The axis for times, of which there is at least one: years with their fractions, in order. */
export function createTimeAxis(times: readonly number[]): TimeAxis {
  const years = [...new Set(times.map(Math.floor))];
  const first = years[0] ?? 0;
  const last = (years.at(-1) ?? first) + 1;
  const gaps = years
    .map((year, at) => ({ from: year + 1, to: years[at + 1] ?? year + 1 }))
    .filter(({ from, to }) => to - from > MOST_EMPTY);
  const placeOf = (year: number) => {
    const saved = gaps.filter(({ to }) => to <= year).reduce((sum, { from, to }) => sum + to - from - SHORTENED, 0);
    return year - first - saved;
  };
  return { ticks: ticksBetween(first, last, gaps), gaps, height: placeOf(last), placeOf };
}

/** Every year from the first to the last, without those within a gap. */
function ticksBetween(first: number, last: number, gaps: readonly Gap[]): number[] {
  const starts = [first, ...gaps.map(({ to }) => to)];
  const ends = [...gaps.map(({ from }) => from), last];
  return starts.flatMap((start, at) =>
    Array.from({ length: (ends[at] ?? start) - start + 1 }, (_, index) => start + index),
  );
}
