import type { Document, LineCounter, Pair } from 'yaml';
import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Issue } from '../../definitions/issue.js';

/** Where something stands in a YAML text: line and column from 1, and the path as it is written there. */
export interface YamlPlace {
  readonly line: number;
  readonly column: number;
  readonly path: Issue['path'];
}

/**
 * Follows a path in a YAML text: to a value on its own, to the key of anything larger, and for what is not there to
 * what lacks it. One entry may stand where a list is meant; its index is then not part of the written path.
 */
export function yamlPlace(document: Document, counter: LineCounter, path: Issue['path']): YamlPlace {
  let node: unknown = document.contents;
  let offset = offsetOf(node) ?? 0;
  const written: (string | number)[] = [];
  for (const key of path) {
    const holder = isAlias(node) ? node.resolve(document) : node;
    if (typeof key === 'number' && !isSeq(holder)) continue;
    const step = stepInto(holder, key);
    written.push(key);
    offset = step.offset ?? offset;
    node = step.node;
  }
  const { line, col } = counter.linePos(offset);
  return { line, column: col, path: written };
}

function stepInto(holder: unknown, key: string | number): { readonly node: unknown; readonly offset: number | undefined } {
  if (isSeq(holder) && typeof key === 'number') return { node: holder.items[key], offset: offsetOf(holder.items[key]) };
  const pair = isMap(holder) ? holder.items.find((candidate) => isKey(candidate, key)) : undefined;
  const keyOffset = offsetOf(pair?.key);
  return { node: pair?.value, offset: isScalar(pair?.value) ? (offsetOf(pair.value) ?? keyOffset) : keyOffset };
}

function isKey({ key }: Pair, wanted: string | number): boolean {
  return isScalar(key) && String(key.value) === String(wanted);
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
