import type { Measure } from '../definitions/measure.js';
import { measuresOf } from '../definitions/measures-of.js';
import type { Caseload, LinkedAssessments } from '../records/caseload.js';
import type { Observations } from '../records/observations.js';
import { OBSERVATION_STATUSES } from '../records/observations.js';
import type { Table } from '../records/table.js';
import { daysIn, numberAt } from '../records/table.js';
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
  const [ofRatings, used] = [timesOf(caseload.goalRatings.table), usedScales(caseload)];
  const observations = [
    ...caseload.assessments.flatMap((assessments) => observeScores(assessments, options.prorate?.includes(assessments.instrument.id) ?? false)),
    ...caseload.outcomes.flatMap(({ outcome, table, episode, values }) =>
      measuresOf(outcome).map((measure) => observeValues(measure, timesOf(table), episode, values))),
    ...caseload.goalScales.filter(({ id }) => used.has(id)).flatMap((scale) => measuresOf(scale).map((measure) => observeRatings(caseload, measure, { times: ofRatings, used }))),
  ];
  return new Map(observations.map((own) => [own.measure.id, own]));
}

function observeScores(assessments: LinkedAssessments, prorate: boolean): readonly Observations[] {
  const { instrument, table, episode, setAside } = assessments;
  const compiled = compileInstrument(instrument);
  const answersAt = answersIn(table, instrument);
  const times = timesOf(table);
  const made = measuresOf(instrument).map((measure) => empty(measure, times, episode));
  const work = scoreWork(compiled);
  for (let row = 0; row < table.size; row += 1) {
    scoreAnswers(compiled, answersAt(row), prorate, work);
    for (let place = 0; place < made.length; place += 1) {
      const own = made[place];
      const result = work[place];
      if (!own || !result) continue;
      if (setAside[row] === 1) own.status[row] = STATUS.invalid;
      else if (result.answered === 0) take(own, row, totalOf(compiled, place, table, row));
      else {
        own.status[row] = STATUS[result.status];
        own.value[row] = result.value;
      }
    }
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

function observeValues(measure: Measure, times: Times, subject: Int32Array, values: Float64Array): Observations {
  const status = new Uint8Array(values.length);
  for (let row = 0; row < status.length; row += 1) status[row] = Number.isNaN(values[row]) ? STATUS.absent : STATUS.complete;
  return { measure, size: values.length, subject, ...times, value: values, status };
}

/** The scales of goals: one that no goal is rated on was not asked. */
function usedScales({ goals }: Caseload): ReadonlySet<string | number | undefined> {
  const column = goals.table.columns['scale'];
  if (column?.type !== 'code') return new Set();
  const isUsed = new Uint8Array(column.names.size);
  for (let row = 0; row < column.codes.length; row += 1) isUsed[column.codes[row] ?? 0] = 1;
  return new Set(Array.from(isUsed).flatMap((used, code) => (used === 1 ? [column.names.at(code)] : [])));
}

interface RatingsRead {
  readonly times: Times;
  readonly used: ReadonlySet<unknown>;
}

/** Ratings of goals on this scale: the subject is the goal, so that a replaced goal is never paired with its successor. */
function observeRatings({ goals, goalRatings }: Caseload, measure: Measure, { times, used }: RatingsRead): Observations {
  // Where all goals are on it, so are all ratings.
  if (used.size === 1) return observeValues(measure, times, goalRatings.goal, goalRatings.values);
  const scales = goals.table.columns['scale'];
  const isOwn = scales?.type === 'code' ? Array.from({ length: scales.names.size }, (_, code) => scales.names.at(code) === measure.id) : [];
  const subject = goalRatings.goal.slice();
  for (let row = 0; row < subject.length; row += 1) if (isOwn[scales?.codes[subject[row] ?? -1] ?? 0] !== true) subject[row] = -1;
  return observeValues(measure, times, subject, goalRatings.values);
}

type Writable = Observations;

/** When the records of a table were made; the same for every measure read from it. */
type Times = Pick<Observations, 'table' | 'day' | 'occasion'>;

function timesOf(table: Table): Times {
  const column = table.columns['occasion'];
  const places = column && 'names' in column ? Float64Array.from({ length: column.names.size }, (_, code) => occasionPlace(nameOf(column.names.at(code)))) : undefined;
  // Where nobody states one, there is no list of none.
  const occasion = new Float64Array(places ? table.size : 0);
  for (let row = 0; places && row < occasion.length; row += 1) occasion[row] = places[column?.codes[row] ?? 0] ?? Number.NaN;
  return { table, day: daysIn(table, 'on'), occasion };
}

function nameOf(name: string | number | undefined): string | undefined {
  return name === undefined ? undefined : String(name);
}

function empty(measure: Measure, times: Times, subject: Int32Array): Writable {
  const { size } = times.table;
  return { measure, size, subject, ...times, value: new Float64Array(size).fill(Number.NaN), status: new Uint8Array(size).fill(STATUS.absent) };
}
