import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A regular expression in the code, and where it stands: path below src, line from 1. */
export interface FoundExpression {
  place: string;
  source: string;
  flags: string;
}

/** Every literal regular expression in the modules below `folder`, tests and their tools aside, also in the scripts of components. */
export function findExpressions(folder: string): FoundExpression[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:ts|astro)$/.test(file) && !/^test\/|\.test\.ts$/.test(file))
    .sort()
    .flatMap((file) => expressionsIn(file, readFileSync(join(folder, file), 'utf8')));
}

/** The literals of one module. What stands in the markup of a component is read as if it were code, which finds no less. */
export function expressionsIn(file: string, text: string): FoundExpression[] {
  const found: FoundExpression[] = [];
  const code = file.endsWith('.astro') ? text.split(/^---$/m).slice(1, 2).join('') : text;
  const tree = ts.createSourceFile(`${file}.ts`, code, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      found.push({ place: `${file}:${String(line + 1)}`, source, flags });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
