import { textIn } from '../../definitions/text.js';
import type { ValueKind } from '../../definitions/value-kind.js';

/** A value as people say it: the number, or the name that the definition gives the state. */
export function valueInWords(kind: ValueKind, value: number): string {
  if (kind.kind === 'numeric') return String(Math.round(value * 100) / 100);
  if (kind.kind === 'flag') return textIn(value === 1 ? kind.yes : kind.no);
  if (kind.kind === 'state') return textIn(kind.states[value]?.label ?? {});
  return kind.items.filter((_, place) => (value >> place) & 1).map(({ label }) => textIn(label)).join(', ') || 'none';
}
