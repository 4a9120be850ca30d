import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** An import or re-export as it is written, and whether it needs types alone. */
export interface Import {
  specifier: string;
  typeOnly: boolean;
}

/** A module below src and what it imports, its path relative to src. */
export interface Module {
  path: string;
  imports: Import[];
}

/** Every module below src, in plain JavaScript and .astro files among them, in the order of paths. */
export function readModules(): Module[] {
  return readTexts().map(([path, text]) => ({ path, imports: importsIn(path, text) }));
}

/** Every module below src by its path relative to src, with its text. */
export function readTexts(): [path: string, text: string][] {
  return globSync('src/**/*.{ts,js,astro}')
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => [file.slice('src/'.length), readFileSync(file, 'utf8')]);
}

/** The imports of a TypeScript text, or of the front matter and the scripts of an .astro text. */
export function importsIn(file: string, text: string): Import[] {
  return nodesIn(file, text).flatMap((node) => importOf(node) ?? []);
}

/** True where such a text names `fetch` anywhere in its code. */
export function namesFetch(file: string, text: string): boolean {
  return text.includes('fetch') && nodesIn(file, text).some((node) => ts.isIdentifier(node) && node.text === 'fetch');
}

function nodesIn(file: string, text: string): ts.Node[] {
  const code = file.endsWith('.astro') ? scriptsOf(text) : text;
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest));
  return nodes;
}

function scriptsOf(astro: string): string {
  const frontMatter = /^---\r?\n([^]*?)^---$/m.exec(astro)?.[1] ?? '';
  const scripts = [...astro.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script);
  return [frontMatter, ...scripts].join('\n');
}

function importOf(node: ts.Node): Import | null {
  if (ts.isImportDeclaration(node)) return from(node.moduleSpecifier, isTypeOnly(node.importClause));
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return from(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return from(node.arguments[0], false);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return from(node.argument.literal, true);
  return null;
}

/** An address that is put together at run time cannot be judged, and is shown as what it is. */
function from(address: ts.Node | undefined, typeOnly: boolean): Import {
  return { specifier: address && ts.isStringLiteralLike(address) ? address.text : '(computed)', typeOnly };
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    !clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every((name) => name.isTypeOnly)
  );
}

/** The file below src that a relative import names, without the query behind it; null for a package. */
export function targetOf(path: string, { specifier }: Import): string | null {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')) : null;
}

export function isFile(path: string): boolean {
  return existsSync(posix.join('src', path));
}

/** The modules of one cycle, the first of them again at the end; null where there is none. */
export function findCycle(modules: readonly Module[]): string[] | null {
  const targets = new Map(
    modules.map((module) => [module.path, module.imports.flatMap((one) => targetOf(module.path, one) ?? [])]),
  );
  const done = new Set<string>();
  const search = (path: string, above: string[]): string[] | null => {
    if (above.includes(path)) return [...above.slice(above.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const target of targets.get(path) ?? []) {
      const cycle = search(target, [...above, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const path of targets.keys()) {
    const cycle = search(path, []);
    if (cycle) return cycle;
  }
  return null;
}
