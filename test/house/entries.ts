/** What the package offers to import, and the source of each. The definitions come on top, one entry each. */
export const entries: readonly { readonly name: string; readonly source: string }[] = [
  { name: '.', source: 'src/index.ts' },
  { name: './indicators', source: 'src/indicators/sets.ts' },
  { name: './schema', source: 'src/schema/index.ts' },
  { name: './schema/part', source: 'src/schema/part.ts' },
  { name: './readers', source: 'src/readers/index.ts' },
  { name: './disclosure', source: 'src/disclosure/index.ts' },
  { name: './report', source: 'src/report/index.ts' },
  { name: './statistics', source: 'src/statistics/index.ts' },
];

/** The source that `whatmatters/…` stands for, or `undefined` for another package. */
export function entryFile(specifier: string): string | undefined {
  const definition = /^whatmatters\/instruments\/([\w-]+)$/.exec(specifier)?.[1];
  if (definition) return `src/generated/${definition}.ts`;
  return entries.find(({ name }) => name.replace('.', 'whatmatters') === specifier)?.source;
}
