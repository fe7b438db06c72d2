import type { DisclosedTable, InternalFigures } from '../disclosure/index.js';
import { categoryLabel } from './labels.js';
import type { Messages } from './messages/messages.js';

/**
 * Messages under which no two categories of a breakdown are called alike: `female` beside `Female` stays as it is written, and
 * what differs in spaces only is numbered.
 */
export function withDistinctLabels(text: Messages, rows: (DisclosedTable | InternalFigures)['rows']): Messages {
  const categories = new Map<string, Set<string>>();
  for (const { breakdown, category } of rows) categories.set(breakdown, (categories.get(breakdown) ?? new Set()).add(category));
  const changed = [...categories.values()].flatMap((own) => changedLabels([...own], text));
  return changed.length === 0 ? text : { ...text, labels: { ...text.labels, categories: { ...text.labels.categories, ...Object.fromEntries(changed) } } };
}

/** Categories that cannot be called what they would be, and what they are called. */
function changedLabels(categories: readonly string[], text: Messages): readonly (readonly [category: string, label: string])[] {
  const labels = categories.map((category) => ({ category, label: categoryLabel(category, text) }));
  if (new Set(labels.map(({ label }) => seen(label))).size === labels.length) return [];
  // A text that is its own label keeps it.
  const inOrder = [...labels].sort((one, other) => Number(other.category === other.label) - Number(one.category === one.label));
  const [taken, written] = [new Set<string>(), new Set(categories.map(seen))];
  return inOrder.flatMap(({ category, label }) => {
    const own = [label, category].find((name) => !taken.has(seen(name))) ?? numbered(category, (name) => taken.has(name) || written.has(name));
    taken.add(seen(own));
    return own === label ? [] : [[category, own] as const];
  });
}

function numbered(category: string, isTaken: (name: string) => boolean): string {
  let number = 2;
  while (isTaken(seen(`${category} (${number})`))) number += 1;
  return `${category} (${number})`;
}

/** What a reader sees of a name on a page. */
function seen(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
