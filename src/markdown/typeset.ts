import type { Element, Root } from 'hast';
import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { timed } from '../phases.ts';
import { lineOnce } from './known-lines.ts';
import { OPTIONS, unbounded } from './mathematics.ts';
import { isFormula, lettersOf } from './plain-text.ts';
import { hasClass } from './to-hast.ts';

const typesetter = unified().use(rehypeKatex, OPTIONS).use(rehypeStringify).freeze();

/**
 * Typesets every formula of the tree, in whose place its HTML stands then as a `raw` node. Formulas that cannot be typeset
 * are found by checks before this runs; one that is not bounded stays as it is written.
 */
export function typesetMathematics(tree: Root): Root {
  visit(tree, 'element', (element, index, parent) => {
    if (!isFormula(element) || index === undefined || !parent) return CONTINUE;
    if (unbounded(lettersOf(element)) !== null) {
      delete element.properties.className;
      return CONTINUE;
    }
    parent.children[index] = { type: 'raw', value: typesetOnce(element) };
    return SKIP;
  });
  return tree;
}

/** The HTML of a formula: the same wherever it stands. As a tree it would take ten times the room. */
function typesetOnce(formula: Element): string {
  const mode = hasClass(formula, 'math-display') ? 'display' : 'inline';
  return lineOnce(['formula', mode, lettersOf(formula)], () =>
    timed('KaTeX', () =>
      typesetter.stringify(typesetter.runSync({ type: 'root', children: [formula] } satisfies Root) as Root),
    ),
  );
}
