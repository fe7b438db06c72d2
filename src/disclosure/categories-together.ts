import type { IndicatorTable } from '../indicators/aggregate.js';
import type { Cell } from '../indicators/cell.js';
import type { Coarsening } from '../indicators/coarsening.js';
import type { External, Externals } from '../indicators/externals.js';
import { mergeCells } from '../indicators/merge-cells.js';
import { rowSourceOf, type RowSource } from '../indicators/row-source.js';
import { rowsOf } from '../indicators/rows.js';
import type { InternalRow } from '../indicators/row.js';
import { rowsTogether } from './folds.js';
import { OTHERS } from './own-words.js';
import type { DisclosureProfile } from './profile.js';
import { smallCategories } from './small-categories.js';

type Small = ReturnType<typeof smallCategories>;

/** Rows with categories put together, and what was done. */
export interface CategoriesTogether {
  readonly rows: readonly InternalRow[];
  readonly done: readonly Coarsening[];
}

/**
 * Puts categories that hold too few to be shown together, in all figures alike, so that no text leaves that only few people
 * have: counts add, values are put in order and all is divided again. Where a table was not made in this run, figures that
 * would name such a text are not broken down by it.
 */
export function categoriesTogether(table: IndicatorTable, profile: DisclosureProfile): CategoriesTogether {
  const small = smallCategories(table, profile);
  if (small.size === 0) return { rows: table.rows, done: [] };
  const source = rowSourceOf(table);
  const made = source && madeAgain(source, small);
  const done: Coarsening[] = [...small.keys()].map((what) => ({ indicatorId: '', measure: '', kind: 'categories', what }));
  const rows = rowsTogether(table.rows, (row) => [blockOf(row)]).flatMap((block) => {
    const names = small.get(block[0]?.breakdown ?? '');
    if (!names || !block.some(({ category }) => names.has(category))) return block;
    return made?.get(blockOf(block[0])) ?? [];
  });
  return { rows, done };
}

/** The rows of breakdowns with small categories, by figure. */
function madeAgain({ cells, settings }: RowSource, small: Small): ReadonlyMap<string, readonly InternalRow[]> {
  const own = cells.flatMap((cell) => (small.has(cell.breakdown) ? [renamed(cell, small)] : []));
  const externals = externalsTogether(settings.externals, small);
  return new Map(mergeCells(own, (cell) => blockOf({ ...cell.frame, breakdown: cell.breakdown })).map((block) => {
    const rows = rowsOf(block, { ...settings, externals });
    return [blockOf(rows[0]), rows];
  }));
}

/** What is put together stands behind what is not, and before what is not known. */
function renamed(cell: Cell, small: Small): Cell {
  return small.get(cell.breakdown)?.has(cell.category) ? { ...cell, category: OTHERS, rank: 0.5 } : cell;
}

function blockOf(row: Pick<InternalRow, 'indicatorId' | 'measure' | 'rule' | 'periodStart' | 'periodEnd' | 'breakdown'> | undefined): string {
  return JSON.stringify([row?.indicatorId, row?.measure, row?.rule, row?.periodStart, row?.periodEnd, row?.breakdown]);
}

/** Numbers from outside of the same categories, where there is one of each. */
function externalsTogether(externals: Externals, small: Small): Externals {
  return Object.fromEntries(Object.entries(externals).map(([name, external]) => [name, { ...external, categories: numbersTogether(external.categories ?? {}, small) }]));
}

function numbersTogether(categories: NonNullable<External['categories']>, small: Small): NonNullable<External['categories']> {
  return Object.fromEntries(Object.entries(categories).map(([breakdown, numbers]) => {
    const [names, all] = [small.get(breakdown) ?? new Set(), Object.entries(numbers)];
    const [own, others] = [all.filter(([name]) => names.has(name)), all.filter(([name]) => !names.has(name))];
    return [breakdown, Object.fromEntries([...others, ...(own.length > 0 && own.length === names.size ? [[OTHERS, own.reduce((sum, [, number]) => sum + number, 0)] as const] : [])])];
  }));
}
