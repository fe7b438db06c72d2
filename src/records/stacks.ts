import type { GoalScale } from '../definitions/goal-scale.js';
import type { Instrument } from '../definitions/instrument.js';
import type { Outcome } from '../definitions/outcome.js';
import type { CellColumn, CellTable } from './cell-table.js';
import type { Day } from './day.js';
import { parseDay } from './day.js';
import type { CellType } from './decode-cell.js';
import { decodeTable } from './decode-table.js';
import type { RecordKind } from './fields.js';
import { FIELDS } from './fields.js';
import { giveReason } from './set-aside.js';
import type { Stack } from './stack.js';
import { dayReader, stackOf } from './stack.js';

/** The definitions that records refer to. */
export interface RecordDefinitions {
  readonly instruments: readonly Instrument[];
  readonly goalScales: readonly GoalScale[];
  readonly outcomes: readonly Outcome[];
}

/** Every kind of record, stacked; kinds that were not given are empty. */
export type Stacks = Record<RecordKind, Stack>;

export const KINDS = Object.keys(FIELDS) as readonly RecordKind[];

/** Recorded after the as-at day: not a fault, but not known then. */
export const RECORDED_LATER = 'recorded-after-as-at';

/** Reads all tables and puts those of one kind below each other, in the order given. */
export function stacksOf(tables: readonly CellTable[], definitions: RecordDefinitions, asAt: Day | undefined): Stacks {
  const cellTypeOf = (table: CellTable, column: CellColumn) => instrumentCell(table, column, definitions.instruments);
  const entries = KINDS.map((kind) => {
    const own = tables.filter((table) => table.kind === kind);
    const stack = stackOf(kind, own.map((table) => decodeTable(table, cellTypeOf)));
    ignoreRecordedLater(stack, asAt);
    return [kind, stack] as const;
  });
  return Object.fromEntries(entries) as Stacks;
}

/** What a column of an assessment may hold: one of its item's answers, or a score in its range. */
function instrumentCell(table: CellTable, column: CellColumn, instruments: readonly Instrument[]): CellType | undefined {
  const instrument = instruments.find((candidate) => candidate.id === table.instrument);
  const item = instrument?.items.find((candidate) => candidate.id === column.field);
  if (instrument && item) return { answers: new Set((item.options ?? instrument.options).map((option) => option.value)) };
  const score = instrument?.scores.find((candidate) => candidate.id === column.field);
  return score && { range: score.range };
}

function ignoreRecordedLater(stack: Stack, asAt: Day | undefined): void {
  const last = asAt === undefined ? undefined : parseDay(asAt);
  if (last === undefined || !stack.values.has('recordedOn')) return;
  const recordedOn = dayReader(stack, 'recordedOn');
  for (let row = 0; row < stack.size; row += 1) if (recordedOn(row) > last) giveReason(stack.setAside, row, RECORDED_LATER, { replace: true });
}
