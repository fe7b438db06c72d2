/** Where a definition stands on the page. */
export function definitionAnchor(id: string): string {
  return `definition-${id.replaceAll('/', '-')}`;
}

/** A heading that leads to its definition, where it has one. */
export function DefinitionLink({ id, text }: { readonly id: string | undefined; readonly text: string }) {
  return id === undefined ? <>{text}</> : <a href={`#${definitionAnchor(id)}`}>{text}</a>;
}
