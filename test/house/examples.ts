import ts from 'typescript';

/** A piece of code that the documentation shows, and where. */
export interface Example {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/** Every `@example` in the doc comments of a source file. */
export function examplesInComments(file: string, text: string): readonly Example[] {
  return [...text.matchAll(/\/\*\*.*?\*\//gs)].flatMap((comment) => {
    const lines = comment[0].split('\n').map((line) => line.replace(/^\s*(?:\/\*\*|\*\/|\*) ?/, ''));
    const first = lineAt(text, comment.index);
    return lines.flatMap((line, place) => (line.startsWith('@example') ? [{ file, line: first + place, code: untilNextTag(lines.slice(place + 1)) }] : []));
  });
}

/** Every TypeScript block of a Markdown page that promises a value. */
export function examplesInMarkdown(file: string, text: string): readonly Example[] {
  return [...text.matchAll(/^```ts\n(.*?)^```/gms)]
    .map((block) => ({ file, line: lineAt(text, block.index), code: block[1] ?? '' }))
    .filter(({ code }) => code.includes('// =>'));
}

function untilNextTag(lines: readonly string[]): string {
  const end = lines.findIndex((line) => line.startsWith('@'));
  return (end < 0 ? lines : lines.slice(0, end)).filter((line) => !line.startsWith('```')).join('\n');
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** How many values an example promises. */
export function promisesOf({ code }: Example): number {
  return code.split('// =>').length - 1;
}

/**
 * The example as JavaScript that calls `check(actual, expected)` for each `expression; // => value`, and takes what
 * it imports from `load(specifier)`.
 */
export function runnable({ code }: Example): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const body = source.statements.map((statement) => rewritten(statement, source)).join('\n');
  return ts.transpileModule(body, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } }).outputText;
}

function rewritten(statement: ts.Statement, source: ts.SourceFile): string {
  if (ts.isImportDeclaration(statement)) return loading(statement);
  const text = statement.getText(source);
  const promise = promiseAfter(statement, source);
  if (promise === undefined || !ts.isExpressionStatement(statement)) return text;
  return `check((${statement.expression.getText(source)}), (${promise}));`;
}

/** On the same line or the next. */
function promiseAfter(statement: ts.Statement, source: ts.SourceFile): string | undefined {
  return /^\s*\/\/ => (.*)/.exec(source.text.slice(statement.end))?.[1];
}

function loading({ importClause, moduleSpecifier }: ts.ImportDeclaration): string {
  if (!importClause || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return '';
  const bindings = importClause.namedBindings;
  const names = bindings && ts.isNamedImports(bindings) ? bindings.elements.filter((element) => !element.isTypeOnly) : [];
  const taken = names.map(({ propertyName, name }) => (propertyName ? `${propertyName.text}: ${name.text}` : name.text));
  if (importClause.name) taken.push(`default: ${importClause.name.text}`);
  return `const { ${taken.join(', ')} } = await load(${moduleSpecifier.getText()});`;
}
