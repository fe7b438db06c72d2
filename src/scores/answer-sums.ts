import { TWO_BYTES, type Codes } from '../records/cells.js';
import { INVALID_ANSWER } from '../records/decode-table.js';
import type { Table } from '../records/table.js';
import type { CompiledInstrument, CompiledScore } from './compile-instrument.js';
import { countsAs } from './score-kernel.js';

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
  readonly columns: readonly { readonly codes: Codes; readonly adds: Int32Array }[];
}

const ADDED: readonly string[] = ['sum', 'mean', 'scaled-sum', 'single-item'];

/**
 * `undefined` where something else decides: which answers they are, what they weigh, or fractions. There are no more different
 * numbers than are worth a table; an answer that is no option adds as much as all of them.
 */
export function answerSums(compiled: CompiledInstrument, score: CompiledScore, table: Table): AnswerSums | undefined {
  const { items, never, definition } = compiled.scores[score.lookup?.score ?? -1] ?? score;
  if (!ADDED.includes(definition.method.kind) || items.some((item) => compiled.notAsked[item])) return undefined;
  const columns = items.map((item) => ({ item, ...scoredColumn(compiled, item, table) }));
  // Room for the greatest sum, as often as there can be answers, and all that as often as one can be missing that must not be.
  const answer = columns.reduce((sum, { values }) => sum + greatest(values), 1);
  const unanswered = answer * (items.length + 1);
  const size = unanswered * (never.size + 1);
  const added = (value: number, item: number) => (value === INVALID_ANSWER ? TWO_BYTES : value >= 0 ? answer + value : never.has(item) ? unanswered : 0);
  return size > TWO_BYTES ? undefined : { size, unanswered, columns: columns.map(({ item, codes, values }) => ({ codes, adds: Int32Array.from(values, (value) => added(value, item)) })) };
}

/** What the answers to an item count as, by their codes. */
function scoredColumn({ instrument, scored }: CompiledInstrument, item: number, table: Table): { readonly codes: Codes; readonly values: Float64Array } {
  const column = table.columns[instrument.items[item]?.id ?? ''];
  if (column?.type !== 'number') return { codes: new Uint8Array(table.size), values: Float64Array.of(Number.NaN) };
  return { codes: column.codes, values: column.numbers.map((answer) => countsAs(answer, scored[item])) };
}

/** The greatest of whole numbers from 0; without end where there are others. */
function greatest(values: Float64Array): number {
  return values.reduce((most, value) => (!(value < INVALID_ANSWER) ? most : Number.isInteger(value) && value >= 0 ? Math.max(most, value) : Infinity), 0);
}

/** The numbers of as many rows as there is room for, one column after the other, as lists are fastest from start to end. */
export function addUp({ columns }: AnswerSums, sums: Int32Array, start: number): void {
  sums.fill(0);
  for (const { codes, adds } of columns) addColumn(codes, adds, sums, start);
}

function addColumn(codes: Codes, adds: Int32Array, sums: Int32Array, start: number): void {
  const stop = Math.min(start + sums.length, codes.length);
  for (let row = start; row < stop; row += 1) sums[row - start] = (sums[row - start] ?? 0) + (adds[codes[row] ?? 0] ?? 0);
}
