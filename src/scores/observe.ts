import type { GoalScale } from '../definitions/goal-scale.js';
import type { Measure } from '../definitions/measure.js';
import { measuresOf } from '../definitions/measures-of.js';
import type { Caseload, LinkedAssessments } from '../records/caseload.js';
import { cellOf } from '../records/column.js';
import type { Observations } from '../records/observations.js';
import { OBSERVATION_STATUSES } from '../records/observations.js';
import type { Table } from '../records/table.js';
import { dayAt, numberAt, textAt } from '../records/table.js';
import { answersIn } from './answers-in.js';
import type { CompiledInstrument } from './compile-instrument.js';
import { compileInstrument } from './compile-instrument.js';
import { occasionPlace } from './occasion-place.js';
import { scoreAnswers, scoreWork } from './score-kernel.js';

export interface ObserveOptions {
  /** Instruments whose published rule for unanswered items is applied. */
  readonly prorate?: readonly string[];
}

const STATUS = Object.fromEntries(OBSERVATION_STATUSES.map((status, place) => [status, place])) as Record<(typeof OBSERVATION_STATUSES)[number], number>;

/** Every observation of a caseload, by measure: scores of instruments, ratings of goals, values of outcomes. */
export function observe(caseload: Caseload, options: ObserveOptions = {}): ReadonlyMap<string, Observations> {
  const observations = [
    ...caseload.assessments.flatMap((assessments) => observeScores(assessments, options.prorate?.includes(assessments.instrument.id) ?? false)),
    ...caseload.outcomes.flatMap(({ outcome, table, episode, values }) =>
      measuresOf(outcome).map((measure) => observeValues(measure, table, episode, values))),
    ...usedScales(caseload).flatMap((scale) => measuresOf(scale).map((measure) => observeRatings(caseload, measure))),
  ];
  return new Map(observations.map((own) => [own.measure.id, own]));
}

function observeScores(assessments: LinkedAssessments, prorate: boolean): readonly Observations[] {
  const { instrument, table, episode, setAside } = assessments;
  const compiled = compileInstrument(instrument);
  const answersAt = answersIn(table, instrument);
  const made = measuresOf(instrument).map((measure) => empty(measure, table, episode));
  const work = scoreWork(compiled);
  for (let row = 0; row < table.size; row += 1) {
    scoreAnswers(compiled, answersAt(row), prorate, work);
    made.forEach((own, place) => {
      const result = work[place];
      if (setAside[row] === 1) own.status[row] = STATUS.invalid;
      else if (result?.answered === 0) take(own, row, totalOf(compiled, place, table, row));
      else if (result) {
        own.status[row] = STATUS[result.status];
        own.value[row] = result.value;
      }
    });
  }
  return made.filter((_, place) => isKept(compiled, place, table));
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
  if (!lookup || Number.isFinite(stated)) return stated;
  return lookup.table.get(totalOf(compiled, lookup.score, table, row)) ?? Number.NaN;
}

function take(own: Writable, row: number, total: number): void {
  if (!Number.isFinite(total)) return;
  own.status[row] = STATUS.complete;
  own.value[row] = total;
}

function observeValues(measure: Measure, table: Table, subject: Int32Array, values: Float64Array): Observations {
  const made = empty(measure, table, subject);
  values.forEach((value, row) => {
    made.value[row] = value;
    made.status[row] = Number.isNaN(value) ? STATUS.absent : STATUS.complete;
  });
  return made;
}

/** A scale that no goal is rated on was not asked. */
function usedScales({ goals, goalScales }: Caseload): readonly GoalScale[] {
  const column = goals.table.columns['scale'];
  const used = new Set(column?.type === 'code' ? column.names : []);
  return goalScales.filter(({ id }) => used.has(id));
}

/** Ratings of goals on this scale: the subject is the goal, so that a replaced goal is never paired with its successor. */
function observeRatings({ goals, goalRatings }: Caseload, measure: Measure): Observations {
  const scales = goals.table.columns['scale'];
  const subject = goalRatings.goal.map((goal) => (cellOf(scales, goal) === measure.id ? goal : -1));
  return observeValues(measure, goalRatings.table, subject, goalRatings.values);
}

type Writable = Observations;

function empty(measure: Measure, table: Table, subject: Int32Array): Writable {
  return {
    measure,
    size: table.size,
    subject,
    day: Int32Array.from({ length: table.size }, (_, row) => dayAt(table, 'on', row)),
    occasion: Float64Array.from({ length: table.size }, (_, row) => occasionPlace(textAt(table, 'occasion', row))),
    value: new Float64Array(table.size).fill(Number.NaN),
    status: new Uint8Array(table.size).fill(STATUS.absent),
    table,
    row: Int32Array.from({ length: table.size }, (_, row) => row),
  };
}
