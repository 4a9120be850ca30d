import katex, { type KatexOptions, type TrustContext } from 'katex';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Formula } from './plain-line.ts';

/** HTML for the eye and MathML for assistive technology; nothing that a formula says may load, link or grow without bound. */
export const OPTIONS = {
  trust: false,
  strict: 'error',
  maxSize: 20,
  maxExpand: 200,
  output: 'htmlAndMathml',
} as const satisfies KatexOptions;

/** The longest formula that is typeset, in UTF-16 units. */
export const LONGEST_FORMULA = 2000;

/** The largest HTML of one formula, and of all formulas of one text, in UTF-16 units. */
const LARGEST_FORMULA = 250_000;
const LARGEST_TOTAL = 2_000_000;

/** So many formulas of one text are shown to be wrong; a text with more of them is not tried any further. */
const MOST_MISFITS = 20;

/**
 * Commands that give a name to other commands. Names that stand for several of each other grow without bound in time
 * and size, whatever `maxExpand` says: 908 characters took ten seconds. Without them, 2,000 characters of the costliest
 * commands nested at random take a tenth of a second (KaTeX 0.19).
 */
const DEFINES = /\\(?:[egx]?def|(?:future)?let|global|long|(?:re)?newcommand|providecommand)(?![a-z])/i;

/** A formula of a Markdown tree that KaTeX refuses, and why. Line and column are 1-based, in the Markdown. */
export interface Misfit {
  tex: string;
  reason: string;
  line: number;
  column: number;
}

/** Tries every formula of the tree and returns those that do not typeset without an error or a warning. */
export function findMisfits(tree: Root): Misfit[] {
  return misfitsAmong(formulasIn(tree));
}

/** The same of formulas that are known, in the order of their text. */
export function misfitsAmong(formulas: readonly Formula[]): Misfit[] {
  const misfits: Misfit[] = [];
  let total = 0;
  for (const { tex, isDisplay, line, column } of formulas) {
    const trial = triedOnce(tex, isDisplay);
    total += trial.size;
    const reason =
      trial.reason ?? (total > LARGEST_TOTAL ? 'with those before it, it becomes larger than a page may be' : null);
    if (reason === null) continue;
    misfits.push({ tex, reason, line, column });
    if (total > LARGEST_TOTAL || misfits.length === MOST_MISFITS) break;
  }
  return misfits;
}

/** Every formula of the tree, in the order of its text. */
export function formulasIn(tree: Root): Formula[] {
  const formulas: Formula[] = [];
  visit(tree, ['math', 'inlineMath'], (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    formulas.push({ tex: node.value, isDisplay: node.type === 'math', line, column });
  });
  return formulas;
}

interface Trial {
  /** UTF-16 units of the formula’s HTML. */
  size: number;
  /** Why it is refused, in KaTeX’s own words without their prefix, or null where it is not. */
  reason: string | null;
}

const trials = new Map<string, Trial>();

/** How large each formula is that KaTeX has typeset without an error or a warning, in UTF-16 units of its HTML. */
export type FormulaSizes = ReadonlyMap<string, number>;

/** Whatever {@link FormulaSizes} depend on besides the formulas. */
export const TYPESETTER = JSON.stringify([katex.version, OPTIONS]);

const known = new Map<string, number>();

/** Lets formulas be known that this very typesetter has typeset before, so that they need not be tried. */
export function knowFormulas(sizes: FormulaSizes): void {
  for (const [formula, size] of sizes) known.set(formula, size);
}

/** The sizes of all formulas that were found to typeset since the program began. */
export function formulasFound(): FormulaSizes {
  return new Map([...trials].flatMap(([formula, { size }]) => (size > 0 ? [[formula, size] as const] : [])));
}

/** As {@link tryFormula}, each formula tried once. */
function triedOnce(tex: string, displayMode: boolean): Trial {
  const key = `${displayMode ? '$$' : '$'}${tex}`;
  const trial = trials.get(key) ?? tryFormula(tex, displayMode, known.get(key));
  trials.set(key, trial);
  return trial;
}

/** `size` is that of the formula where it is known to typeset. */
function tryFormula(tex: string, displayMode: boolean, size?: number): Trial {
  const reason = unbounded(tex);
  if (reason !== null) return { size: 0, reason };
  try {
    const typeset = () => katex.renderToString(tex, { ...OPTIONS, displayMode, throwOnError: true, trust: refuse });
    const length = size ?? typeset().length;
    return { size: length, reason: length > LARGEST_FORMULA ? 'it becomes larger than a page may be' : null };
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/^KaTeX parse error: /, '') : String(error);
    return { size: 0, reason: message };
  }
}

/** Why it is not known beforehand how long the formula takes, or null where it is. */
export function unbounded(tex: string): string | null {
  if (tex.length > LONGEST_FORMULA) return `it is longer than ${String(LONGEST_FORMULA)} characters`;
  const command = DEFINES.exec(tex)?.[0];
  return command === undefined ? null : `${command} is refused, since what it defines could grow without bound`;
}

/** KaTeX itself sets a command that it does not trust in red, without an error. */
function refuse({ command }: TrustContext): never {
  throw new Error(`${command} is refused, since it could load or link something`);
}
