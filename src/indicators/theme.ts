import type { Caseload } from '../records/caseload.js';
import { cellOf, type Column } from '../records/column.js';

/** The themes of goals: the first of the domains of each. `undefined` where goals have none. */
export function themeColumn({ goals: { table } }: Caseload): Column | undefined {
  const { domain } = table.columns;
  if (!domain || !('names' in domain)) return undefined;
  const { codes, names } = domain;
  return { type: 'code', codes, names: { size: names.size, at: (code) => names.at(code)?.toString().split(';')[0]?.trim() || undefined, areDistinct: false } };
}

/** The theme of a goal. */
export function themeOf(caseload: Caseload, goal: number): string | undefined {
  return cellOf(themeColumn(caseload), goal)?.toString();
}
