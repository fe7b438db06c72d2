import { DefinitionError } from '../definitions/definition-error.js';
import type { IndicatorTable } from './aggregate.js';
import type { Cell } from './cell.js';
import { mergeCells } from './merge-cells.js';
import type { InternalRow } from './row.js';
import { rowsOf } from './rows.js';
import { traceOf } from './trace.js';

/**
 * Adds up the aggregates of parts of a caseload, cut by person, to the rows of the whole: counts add, values are kept
 * in order, and everything that is divided is divided at the end. Nothing is averaged.
 *
 * Parts come from the same settings, files and measures: where one part holds a measure that another does not, the
 * whole would count people whom that part never did, and it is refused.
 *
 * @param tables made by `aggregate` in this run, one per part
 * @throws {DefinitionError} where the parts do not have the same figures
 * @throws {RangeError} for a table that was read back from storage
 * @example
 * const part = (id: string) => aggregate({
 *   caseload: caseload({ records: { episodes: [{ episodeId: id, personId: id, referredOn: '2025-01-06' }] }, definitions: [] }).caseload,
 *   indicators: indicatorSets.core.indicators.slice(0, 2), period: { start: '2025-01-01', end: '2025-03-31' },
 * });
 * mergeTables([part('a'), part('b')]).map(({ numerator }) => numerator); // => [2, 2]
 */
export function mergeTables(tables: readonly IndicatorTable[]): readonly InternalRow[] {
  const parts = tables.map((table) => {
    const trace = traceOf(table);
    if (!trace) throw new RangeError('mergeTables: expected tables that aggregate made in this run');
    return trace;
  });
  refuseDifferent(parts.map(({ cells }) => cells));
  const settings = parts[0]?.settings;
  return settings ? mergeCells(parts.flatMap(({ cells }) => cells), blockOf).flatMap((block) => rowsOf(block, settings)) : [];
}

/** One figure in one breakdown. */
function blockOf({ frame, breakdown }: Cell): string {
  return [frame.indicatorId, frame.measure, frame.periodStart, frame.periodEnd, breakdown].join('\n');
}

function refuseDifferent(parts: readonly (readonly Cell[])[]): void {
  const figures = parts.map((cells) => new Set(cells.filter(({ breakdown }) => breakdown === 'all').map((cell) => `${blockOf(cell)} ${cell.unavailable ?? ''}`)));
  const missing = [...new Set(figures.flatMap((own) => [...own]))].filter((key) => figures.some((own) => !own.has(key)));
  if (missing.length === 0) return;
  const named = [...new Set(missing.map((key) => key.split('\n').slice(0, 2).filter((part) => part !== '').join(' of ')))].slice(0, 5);
  throw new DefinitionError('mergeTables', [{ code: 'parts-differ', path: [], message: `expected the same figures in every part; found ${named.join(', ')} in some only` }]);
}
