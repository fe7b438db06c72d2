import { measuresOf } from '../definitions/measures-of.js';
import type { LinkedAssessments } from '../records/caseload.js';
import type { Observations } from '../records/observations.js';
import { STATUS } from '../records/observations.js';
import type { Table } from '../records/table.js';
import { numberAt } from '../records/table.js';
import { addUp, answerSums, type AnswerSums } from './answer-sums.js';
import { answersIn } from './answers-in.js';
import type { CompiledInstrument } from './compile-instrument.js';
import { compileInstrument } from './compile-instrument.js';
import { scoreAnswers, scoreWork } from './score-kernel.js';
import { timesOf } from './times-of.js';

/** A score and its observations. */
interface Observed {
  /** Place of the score. */
  readonly place: number;
  readonly own: Observations;
}

/** Scores one row by itself, for some of its scores. */
type RowScorer = (row: number, observed: readonly Observed[]) => void;

/** The scores of one source of assessments. Of rows whose answers add up to the same, the first is scored for all. */
export function observeScores({ instrument, table, episode, setAside }: LinkedAssessments, prorate: boolean): readonly Observations[] {
  const compiled = compileInstrument(instrument);
  const [times, scoreRow] = [timesOf(table), rowScorer(compiled, table, prorate)];
  const observed = measuresOf(instrument).map((measure, place): Observed => (
    { place, own: { measure, size: table.size, subject: episode, ...times, value: new Float64Array(table.size), status: new Uint8Array(table.size) } }
  )).filter(({ place }) => isKept(compiled, place, table));
  const others = observed.filter((one) => {
    const score = compiled.scores[one.place];
    const sums = score && answerSums(compiled, score, table);
    if (sums) takeBySums(sums, one.own, (row) => scoreRow(row, [one]));
    return !sums;
  });
  for (let row = 0; others.length > 0 && row < table.size; row += 1) scoreRow(row, others);
  for (const { own } of observed) withoutSetAside(own, setAside);
  return observed.map(({ own }) => own);
}

/** As many rows as are added up at a time, so that their sums stay near. */
const BLOCK = 1024;

function takeBySums(answers: AnswerSums, own: Observations, scoreRow: (row: number) => void): void {
  const [sums, first] = [new Int32Array(BLOCK), new Int32Array(answers.size)];
  for (let start = 0; start < own.size; start += BLOCK) {
    const rows = { start, stop: Math.min(start + BLOCK, own.size) };
    addUp(answers, sums, rows);
    takeAlike(own, { sums, first, unanswered: answers.unanswered, ...rows }, scoreRow);
  }
}

interface Alike {
  readonly sums: Int32Array;
  /** The first row with each sum, from 1. */
  readonly first: Int32Array;
  readonly unanswered: number;
  readonly start: number;
  readonly stop: number;
}

/** Takes the score of the first row with the same sum. One without answers may have a total of its own. */
function takeAlike({ value, status }: Observations, { sums, first, unanswered, start, stop }: Alike, scoreRow: (row: number) => void): void {
  for (let row = start; row < stop; row += 1) {
    const sum = sums[row - start] ?? 0;
    const alike = sum < first.length ? (first[sum] ?? 0) - 1 : -1;
    if (alike < 0) {
      scoreRow(row);
      if (sum % unanswered > 0) first[sum] = row + 1;
    } else {
      value[row] = value[alike] ?? Number.NaN;
      status[row] = status[alike] ?? STATUS.absent;
    }
  }
}

function rowScorer(compiled: CompiledInstrument, table: Table, prorate: boolean): RowScorer {
  const [answersAt, work] = [answersIn(table, compiled.instrument), scoreWork(compiled)];
  return (row, observed) => {
    scoreAnswers(compiled, answersAt(row), prorate, work);
    for (const { place, own } of observed) {
      const result = work[place];
      if (!result) continue;
      const isAnswered = result.answered > 0;
      own.value[row] = isAnswered ? result.value : totalOf(compiled, place, table, row);
      own.status[row] = isAnswered ? STATUS[result.status] : Number.isNaN(own.value[row]) ? STATUS.absent : STATUS.complete;
    }
  };
}

/** Of a form that is set aside nothing is used. */
function withoutSetAside({ value, status }: Observations, setAside: Uint8Array): void {
  for (let row = setAside.indexOf(1); row >= 0; row = setAside.indexOf(1, row + 1)) {
    value[row] = Number.NaN;
    status[row] = STATUS.invalid;
  }
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
