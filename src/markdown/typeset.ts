import type { Element, ElementContent, Root } from 'hast';
import rehypeKatex from 'rehype-katex';
import { unified } from 'unified';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { timed } from '../phases.ts';
import { OPTIONS, unbounded } from './mathematics.ts';
import { isFormula, lettersOf } from './plain-text.ts';
import { hasClass } from './to-hast.ts';

const typesetter = unified().use(rehypeKatex, OPTIONS).freeze();

/**
 * Typesets every formula of the tree. Formulas that cannot be typeset are found by checks before this runs; one that
 * is not bounded stays as it is written.
 */
export function typesetMathematics(tree: Root): Root {
  visit(tree, 'element', (element, index, parent) => {
    if (!isFormula(element) || index === undefined || !parent) return CONTINUE;
    if (unbounded(lettersOf(element)) !== null) {
      delete element.properties.className;
      return CONTINUE;
    }
    const typeset = typesetOnce(element);
    parent.children.splice(index, 1, ...typeset);
    return [SKIP, index + typeset.length];
  });
  return tree;
}

const known = new Map<string, ElementContent[]>();

/** What stands for a formula on a page; the same elements wherever the same formula stands, so that nobody may change them. */
function typesetOnce(formula: Element): ElementContent[] {
  const key = `${hasClass(formula, 'math-display') ? '$$' : '$'}${lettersOf(formula)}`;
  const earlier = known.get(key);
  if (earlier) return earlier;
  const root = timed('KaTeX', () => typesetter.runSync({ type: 'root', children: [formula] }) as Root);
  const typeset = root.children.filter((child) => child.type !== 'doctype');
  known.set(key, typeset);
  return typeset;
}
