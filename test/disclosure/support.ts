import type { Statistic } from '../../src/definitions/index.js';
import { figuresOf, type Counts } from '../../src/indicators/figures.js';
import type { InternalRow } from '../../src/indicators/index.js';
import { eachOnce } from '../../src/statistics/moments.js';

/** What a test says of a row; the rest is what any row holds. */
export type RowInput = Partial<Omit<Counts, 'values'>> & { readonly values?: readonly number[]; readonly statistic: Statistic; readonly completeness?: number | null; readonly caution?: string; readonly breakdown?: string; readonly step?: number };

/** Exact rows, made by the same arithmetic as those of a caseload. */
export function exactRows({ statistic, completeness = null, caution, breakdown = 'all', step = 1, values = [], ...given }: RowInput): readonly InternalRow[] {
  const counts: Counts = { numerator: 0, denominator: values.length, excluded: 0, levels: new Map(), values: eachOnce(values), ...given };
  return figuresOf(statistic, counts).map((figure) => ({
    service: 'Invented', report: 'commissioner', indicatorId: 'invented', measure: '', rule: '', definitionVersion: '1.0.0', title: 'Invented', unit: 'person', statistic,
    attribution: 'closed', periodStart: '2025-01-01', periodEnd: '2025-03-31', breakdown, category: 'all', marker: '', disclosureProfile: 'none', runId: '',
    pairing: 'first-last', step, completeness, exclusions: counts.excluded === 0 ? {} : { 'not-engaged': counts.excluded },
    caution: caution ?? (statistic !== 'count' && counts.denominator < 50 ? 'small-base' : ''),
    ...figure,
  }));
}

export function exactRow(input: RowInput): InternalRow {
  const [row] = exactRows(input);
  if (!row) throw new Error('expected a row');
  return row;
}
