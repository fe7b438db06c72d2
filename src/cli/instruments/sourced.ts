import type { Provenance } from '../../definitions/fact.js';

/** A line with where it comes from, how well that supports it, and what a reader should know about it. */
export function sourced(line: string, { source, evidence, note }: Partial<Provenance>): string {
  const from = source === undefined ? '' : ` [${[source, evidence].filter((part) => part !== undefined).join(', ')}]`;
  return `${line}${from}${note === undefined ? '' : ` ${note}`}`;
}
