import ts from 'typescript';

/** Every text that a source file can write: string literals, the fixed parts of templates, and JSX. Comments and module names are not. */
export function textsIn(path: string, source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isRegularExpressionLiteral(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true));
  return found;
}

/** Every text of a definition, but not the titles and addresses of other people's papers. */
export function textsOfDefinition(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return ['citation', 'url', 'doi'].includes(key) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOfDefinition(inner, Array.isArray(value) ? key : name));
}
