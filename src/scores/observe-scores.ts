import type { Measure } from '../definitions/measure.js';
import { measuresOf } from '../definitions/measures-of.js';
import type { LinkedAssessments } from '../records/caseload.js';
import type { Observations } from '../records/observations.js';
import { STATUS_CODE } from '../records/observations.js';
import type { Table } from '../records/table.js';
import { numberAt } from '../records/table.js';
import { taker } from '../records/valued.js';
import { addUp, answerSums, type AnswerSums } from './answer-sums.js';
import { answersIn } from './answers-in.js';
import type { CompiledInstrument } from './compile-instrument.js';
import { compileInstrument } from './compile-instrument.js';
import { scoreAnswers, scoreWork } from './score-kernel.js';
import { timesOf } from './times-of.js';

/** A score, and what is observed of it: its values and statuses, by row. */
interface Observed extends ReturnType<typeof taker> {
  /** Place of the score. */
  readonly place: number;
  readonly measure: Measure;
  readonly status: Uint8Array;
}

/** Scores one row by itself, for some of its scores. */
type RowScorer = (row: number, observed: readonly Observed[]) => void;

/** The scores of one source of assessments. Of rows whose answers add up to the same, the first is scored for all. */
export function observeScores({ instrument, table, episode, setAside }: LinkedAssessments, prorate: boolean): readonly Observations[] {
  const { size } = table;
  const compiled = compileInstrument(instrument);
  const [times, scoreRow] = [timesOf(table), rowScorer(compiled, table, prorate)];
  const observed = measuresOf(instrument).map((measure, place): Observed => ({ place, measure, status: new Uint8Array(size), ...taker(size) })).filter(({ place }) => isKept(compiled, place, table));
  const others = observed.filter((one) => {
    const score = compiled.scores[one.place];
    const sums = score && answerSums(compiled, score, table);
    if (sums) takeBySums(one, sums, scoreRow);
    return !sums;
  });
  for (let row = 0; others.length > 0 && row < size; row += 1) scoreRow(row, others);
  // Of a form that is set aside nothing is used.
  for (let row = setAside.indexOf(1); row >= 0; row = setAside.indexOf(1, row + 1)) for (const one of observed) take(one, row, STATUS_CODE.invalid, Number.NaN);
  return observed.map(({ measure, status, taken }) => ({ measure, size, subject: episode, ...times, values: taken(), status }));
}

function take(one: Observed, row: number, status: number, value: number): void {
  one.status[row] = status;
  one.take(row, value);
}

/** As many rows as are added up at a time, so that their sums stay near. */
const BLOCK = 1024;

/** Gives each row the score of the first whose answers add up to the same. One without answers may have a total of its own. */
function takeBySums(one: Observed, answers: AnswerSums, scoreRow: RowScorer): void {
  const { status } = one;
  // The first row with each sum, from 1.
  const [sums, first] = [new Int32Array(BLOCK), new Int32Array(answers.size)];
  let { codes } = one.taken();
  for (let row = 0; row < status.length; row += 1) {
    const place = row % BLOCK;
    if (place === 0) addUp(answers, sums, row);
    const sum = sums[place] ?? 0;
    const alike = sum < first.length ? (first[sum] ?? 0) - 1 : -1;
    if (alike < 0) {
      scoreRow(row, [one]);
      ({ codes } = one.taken());
      if (sum % answers.unanswered > 0) first[sum] = row + 1;
    } else {
      codes[row] = codes[alike] ?? 0;
      status[row] = status[alike] ?? STATUS_CODE.absent;
    }
  }
}

function rowScorer(compiled: CompiledInstrument, table: Table, prorate: boolean): RowScorer {
  const [answersAt, work] = [answersIn(table, compiled.instrument), scoreWork(compiled)];
  return (row, observed) => {
    scoreAnswers(compiled, answersAt(row), prorate, work);
    for (const one of observed) {
      const result = work[one.place];
      if (!result) continue;
      const isAnswered = result.answered > 0;
      const value = isAnswered ? result.value : totalOf(compiled, one.place, table, row);
      take(one, row, isAnswered ? STATUS_CODE[result.status] : Number.isNaN(value) ? STATUS_CODE.absent : STATUS_CODE.complete, value);
    }
  };
}

/** Where only some totals are kept, and no answers, nobody was asked for the other scores in this source. */
function isKept(compiled: CompiledInstrument, place: number, table: Table): boolean {
  const { instrument, scores } = compiled;
  const hasAny = (ids: readonly { readonly id: string }[]) => ids.some(({ id }) => table.columns[id] !== undefined);
  if (hasAny(instrument.items) || !hasAny(instrument.scores)) return true;
  const { definition, lookup } = scores[place] ?? {};
  return (definition !== undefined && table.columns[definition.id] !== undefined) || (lookup !== undefined && isKept(compiled, lookup.score, table));
}

/** Where only totals are kept, the score column is the score; a score that is looked up is looked up from the other's column. */
function totalOf(compiled: CompiledInstrument, place: number, table: Table, row: number): number {
  const { definition, lookup } = compiled.scores[place] ?? {};
  const stated = definition ? numberAt(table, definition.id, row) : Number.NaN;
  if (Number.isFinite(stated)) return stated;
  return lookup?.table.get(totalOf(compiled, lookup.score, table, row)) ?? Number.NaN;
}
