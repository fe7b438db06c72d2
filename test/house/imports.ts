import { posix } from 'node:path';
import ts from 'typescript';

/** One import or re-export of a source file. */
export interface Import {
  /** As written: `../records/day.js`, `zod`. */
  readonly specifier: string;
  /** Names taken from it; `*` for all of them. */
  readonly names: readonly string[];
}

/** Sources by their path from the project's folder, such as `src/records/day.ts`. */
export type Sources = ReadonlyMap<string, string>;

const parsed = new Map<string, readonly Import[]>();

/** What a source file imports, types too, by any spelling: `import`, `export … from`, `import()`, `import type`. */
export function importsOf(path: string, text: string): readonly Import[] {
  const known = parsed.get(text);
  if (known) return known;
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier) found.push({ specifier, names: namesOf(node) });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  parsed.set(text, found);
  return found;
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return textOf(node.arguments[0]);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  return undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function namesOf(node: ts.Node): readonly string[] {
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : ts.isExportDeclaration(node) ? node.exportClause : undefined;
  if (!bindings || ts.isNamespaceImport(bindings) || ts.isNamespaceExport(bindings)) return ['*'];
  return bindings.elements.map((element) => (element.propertyName ?? element.name).text);
}

/** The file that a relative specifier means, or `undefined` for a package. */
export function fileOf(from: string, specifier: string, sources: Sources): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(from), specifier);
  const [plain = path, withMarkup = path] = ['.ts', '.tsx'].map((ending) => path.replace(/\.js$/, ending));
  return sources.has(withMarkup) ? withMarkup : plain;
}
