import type { IndicatorRow } from '../indicators/row.js';

/** How much of what could be shown is hidden, over all and where it is most. */
export interface Hiding {
  /** Rows with a figure, and how many of them hide a count. */
  readonly rows: number;
  readonly hidden: number;
  /** Whether even the numbers of rows of the data files are hidden, wherever they are told. */
  readonly rowCounts: boolean;
  /** Breakdowns of which more than a fifth is hidden: a coarser table says more. The most hidden first. */
  readonly coarser: readonly { readonly breakdown: string; readonly rows: number; readonly hidden: number }[];
}

/** Above this share a table has to be made coarser rather than starred (indicators reference 4.2, after OpenSAFELY). */
const TOO_MUCH = 0.2;

/** Counts what is hidden, by breakdown: `all` stands for everybody, the whole period and its parts. */
export function howMuchIsHidden({ rows, rowCounts }: { readonly rowCounts: boolean; readonly rows: readonly Pick<IndicatorRow, 'breakdown' | 'marker' | 'numerator' | 'denominator'>[] }): Hiding {
  const byBreakdown = new Map<string, { rows: number; hidden: number }>();
  for (const row of rows) {
    if (row.marker === '[x]' && row.numerator === null && row.denominator === null) continue;
    const own = byBreakdown.get(row.breakdown) ?? { rows: 0, hidden: 0 };
    byBreakdown.set(row.breakdown, { rows: own.rows + 1, hidden: own.hidden + Number(row.marker === '[c]') });
  }
  const all = [...byBreakdown].map(([breakdown, own]) => ({ breakdown, ...own }));
  const total = (field: 'rows' | 'hidden') => all.reduce((sum, own) => sum + own[field], 0);
  const share = (own: { readonly rows: number; readonly hidden: number }) => own.hidden / own.rows;
  const isTooMuch = total('rows') > 0 && total('hidden') / total('rows') > TOO_MUCH;
  const coarser = all.filter((own) => share(own) > TOO_MUCH).sort((one, other) => share(other) - share(one) || (one.breakdown < other.breakdown ? -1 : 1));
  return { rows: total('rows'), hidden: total('hidden'), rowCounts, coarser: isTooMuch ? coarser : [] };
}
