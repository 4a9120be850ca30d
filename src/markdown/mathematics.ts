import katex, { type KatexOptions, type TrustContext } from 'katex';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import rehypeKatex from 'rehype-katex';
import { unified } from 'unified';
import type { Root as HastRoot } from 'hast';

/** HTML for the eye and MathML for assistive technology; nothing that a formula says may load, link or grow without bound. */
const OPTIONS = {
  trust: false,
  strict: 'error',
  maxSize: 20,
  maxExpand: 200,
  output: 'htmlAndMathml',
} as const satisfies KatexOptions;

/** The longest formula that is typeset, in UTF-16 units. */
export const LONGEST_FORMULA = 2000;

const typesetter = unified().use(rehypeKatex, OPTIONS).freeze();

/** Typesets every formula of the tree. Formulas that cannot be typeset are found by checks before this runs. */
export function typesetMathematics(tree: HastRoot): HastRoot {
  return typesetter.runSync(tree) as HastRoot;
}

/** True for HTML, or JSON that holds some, with a typeset formula in it: a page of it needs KaTeX’s style sheet. */
export function hasFormula(html: string): boolean {
  return html.includes('<math ');
}

/** A formula of a Markdown tree that KaTeX refuses, and why. Line and column are 1-based, in the Markdown. */
export interface Misfit {
  tex: string;
  reason: string;
  line: number;
  column: number;
}

/** Tries every formula of the tree and returns those that do not typeset without an error or a warning. */
export function findMisfits(tree: Root): Misfit[] {
  const misfits: Misfit[] = [];
  visit(tree, ['math', 'inlineMath'], (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    const reason = refusalOf(node.value, node.type === 'math');
    if (reason !== null) {
      misfits.push({
        tex: node.value,
        reason,
        line: node.position?.start.line ?? 1,
        column: node.position?.start.column ?? 1,
      });
    }
  });
  return misfits;
}

const refusals = new Map<string, string | null>();

/** As {@link refusal}, each formula tried once. */
function refusalOf(tex: string, displayMode: boolean): string | null {
  const key = `${displayMode ? '$$' : '$'}${tex}`;
  const known = refusals.get(key);
  if (known !== undefined) return known;
  const reason = refusal(tex, displayMode);
  refusals.set(key, reason);
  return reason;
}

/** Why KaTeX refuses the formula, in its own words without its prefix, or null where it typesets it. */
function refusal(tex: string, displayMode: boolean): string | null {
  if (tex.length > LONGEST_FORMULA) return `it is longer than ${String(LONGEST_FORMULA)} characters`;
  try {
    katex.renderToString(tex, { ...OPTIONS, displayMode, throwOnError: true, trust: refuse });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^KaTeX parse error: /, '') : String(error);
  }
}

/** KaTeX itself sets a command that it does not trust in red, without an error. */
function refuse({ command }: TrustContext): never {
  throw new Error(`${command} is refused, since it could load or link something`);
}
