import type { Instrument, ResponsesOf } from '../../definitions/instrument.js';
import type { RecordIssue } from '../../records/record-issue.js';
import type { CellColumn } from '../../records/cell-table.js';
import { type CellType, decodeCell } from '../../records/decode-cell.js';
import { compileInstrument } from '../../scores/compile-instrument.js';
import { score, type ScoredAssessment } from '../../scores/score.js';
import type { Appended, Cell } from '../tables/appended.js';
import type { SourceTable } from '../tables/source-table.js';

export interface ScoreRowsInput {
  readonly instrument: Instrument;
  readonly source: SourceTable;
  /** Item id → place of its column in the source, from 0. */
  readonly columns: ReadonlyMap<string, number>;
  readonly prorate: boolean;
}

/**
 * Scores every row of a table: for each score its value, status and number of answers, then the alerts.
 * A row never falls out, and a score without a value has an empty cell, never a 0.
 */
export function scoreRows(input: ScoreRowsInput): Appended {
  const items = itemsOf(input);
  const issues: RecordIssue[] = [];
  const rows = input.source.rows.map((cells, row) => {
    const responses = items.map((item) => [item.id, answerOf(input.source, item, cells, row, issues)] as const);
    // Answers were checked against the options above; what is not one of them is NaN, which `score` calls invalid.
    const scored = score(input.instrument, Object.fromEntries(responses) as ResponsesOf<Instrument>, { prorate: input.prorate });
    return cellsOf(input.instrument, scored);
  });
  return { header: headerOf(input.instrument), rows, issues };
}

interface ItemColumn {
  readonly id: string;
  readonly column: CellColumn;
  readonly type: CellType;
}

function itemsOf({ instrument, source, columns }: ScoreRowsInput): readonly ItemColumn[] {
  const { answers, places } = compileInstrument(instrument);
  return [...columns].map(([id, place]) => ({
    id,
    column: { field: id, header: source.header[place] ?? id, position: place + 1 },
    type: { answers: answers[places.get(id) ?? -1] ?? new Set<number>() },
  }));
}

/** `undefined` for a blank cell, NaN for anything that is not an answer, and in a row whose cells cannot be told apart. */
function answerOf(source: SourceTable, { id, column, type }: ItemColumn, cells: readonly string[], row: number, issues: RecordIssue[]) {
  if (source.unsure.has(row)) return Number.NaN;
  const decoded = decodeCell(cells[column.position - 1], type, column);
  if ('value' in decoded) return decoded.value;
  const place = { file: source.file, line: source.lines[row] ?? 0, column: column.position, header: column.header };
  issues.push({ ...decoded, severity: 'problem', path: [row, id], ...place });
  return Number.NaN;
}

function headerOf({ scores }: Instrument): readonly string[] {
  return [...scores.flatMap(({ id }) => [id, `${id}_status`, `${id}_answered`]), 'alerts'];
}

function cellsOf(instrument: Instrument, { scores, alerts }: ScoredAssessment): readonly Cell[] {
  const own = instrument.scores.flatMap(({ id }): readonly Cell[] => {
    const result = scores[id];
    return result ? [result.value, result.status, result.answered] : [];
  });
  return [...own, alerts.map(({ item, status }) => `${item}=${status}`).join(';')];
}
