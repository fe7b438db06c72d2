import type { Codes } from '../records/cells.js';
import { INVALID_ANSWER } from '../records/decode-table.js';
import type { Table } from '../records/table.js';
import type { CompiledInstrument, CompiledScore } from './compile-instrument.js';

/**
 * What the answers of a row add up to, where that decides its score: one number for how much they come to, how many there are,
 * and how many are missing that no rule may stand in for. Rows with the same number have the same score.
 */
export interface AnswerSums {
  /** The number of any row is below it, but of one with an answer that is no option. */
  readonly size: number;
  /** The numbers of rows without any answer are multiples of it, and no others. */
  readonly unanswered: number;
  /** What each item's answers add, by their codes. */
  readonly columns: readonly ItemColumn[];
}

interface ItemColumn {
  readonly codes: Codes;
  readonly adds: Int32Array;
}

const ADDED: ReadonlySet<string> = new Set(['sum', 'mean', 'scaled-sum', 'single-item']);

/** As many different numbers as are worth a table, and more than all of them together, for as many items as there may be. */
const [MOST, INVALID, MOST_ITEMS] = [0x10000, 0x1000000, 100] as const;

/** `undefined` where something else decides: which answers they are, what they weigh, or fractions. */
export function answerSums(compiled: CompiledInstrument, score: CompiledScore, table: Table): AnswerSums | undefined {
  const { items, never, definition: { method } } = compiled.scores[score.lookup?.score ?? -1] ?? score;
  if (!ADDED.has(method.kind) || items.length > MOST_ITEMS || items.some((item) => compiled.notAsked[item])) return undefined;
  const columns = items.map((item) => scoredColumn(compiled, item, table));
  // Room for the greatest sum, as often as there can be answers, and all that as often as one can be missing that must not be.
  const answer = columns.reduce((sum, { values }) => sum + greatest(values), 1);
  const unanswered = answer * (items.length + 1);
  const size = unanswered * (never.size + 1);
  if (!(size <= MOST)) return undefined;
  const added = (value: number, item: number) => (value === INVALID_ANSWER ? INVALID : Number.isNaN(value) ? (never.has(item) ? unanswered : 0) : answer + value);
  return { size, unanswered, columns: columns.map(({ codes, values }, place) => ({ codes, adds: Int32Array.from(values, (value) => added(value, items[place] ?? -1)) })) };
}

/** What the answers to an item count as, by their codes. */
function scoredColumn({ instrument, scored }: CompiledInstrument, item: number, table: Table): { readonly codes: Codes; readonly values: Float64Array } {
  const column = table.columns[instrument.items[item]?.id ?? ''];
  if (column?.type !== 'number') return { codes: new Uint8Array(table.size), values: Float64Array.of(Number.NaN) };
  const own = scored[item];
  return { codes: column.codes, values: column.numbers.map((answer) => (own && answer !== INVALID_ANSWER ? (own.get(answer) ?? Number.NaN) : answer)) };
}

/** The greatest of whole numbers from 0; without end where there are others. */
function greatest(values: Float64Array): number {
  const given = values.filter((value) => value < INVALID_ANSWER);
  return given.every((value) => Number.isInteger(value) && value >= 0) ? given.reduce((most, value) => Math.max(most, value), 0) : Infinity;
}

/** The numbers of some rows, one column after the other, as lists are fastest from start to end. */
export function addUp({ columns }: AnswerSums, sums: Int32Array, { start, stop }: { readonly start: number; readonly stop: number }): void {
  sums.fill(0);
  for (const column of columns) addColumn(column, sums, start, stop);
}

function addColumn({ codes, adds }: ItemColumn, sums: Int32Array, start: number, stop: number): void {
  for (let row = start; row < stop; row += 1) sums[row - start] = (sums[row - start] ?? 0) + (adds[codes[row] ?? 0] ?? 0);
}
