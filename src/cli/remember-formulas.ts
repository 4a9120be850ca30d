import { fileURLToPath } from 'node:url';
import { readKept, writeKept } from '../build/kept-file.ts';
import { formulasFound, knowFormulas, TYPESETTER, type FormulaSizes } from '../markdown/mathematics.ts';

/** Beside the packages: what formulas become is KaTeX’s, whatever the content. */
const FILE = fileURLToPath(new URL('../../node_modules/.cache/formulas', import.meta.url));

/**
 * Lets the formulas be known that the run before has typeset, and keeps for the next one, when the program ends, those
 * that this one has found to typeset. To try them is an eighth of a check’s processor time. Nothing depends on what is kept.
 */
export function rememberFormulas(file = FILE): void {
  const kept = read(file);
  knowFormulas(kept);
  process.once('exit', () => {
    const found = formulasFound();
    const isOther = found.size !== kept.size || [...found.keys()].some((formula) => !kept.has(formula));
    // A run that ended before it tried any has nothing to say of those that are kept.
    if (found.size > 0 && isOther) write(file, found);
  });
}

function read(file: string): FormulaSizes {
  try {
    const bytes = readKept(file, TYPESETTER);
    return new Map(bytes ? (JSON.parse(Buffer.from(bytes).toString()) as [string, number][]) : []);
  } catch {
    return new Map();
  }
}

function write(file: string, sizes: FormulaSizes): void {
  try {
    writeKept(file, TYPESETTER, [Buffer.from(JSON.stringify([...sizes]))]);
  } catch {
    // Where nothing can be kept, the next run tries them again.
  }
}
