import type { Measure } from '../definitions/measure.js';
import { measuresOf } from '../definitions/measures-of.js';
import type { Caseload } from '../records/caseload.js';
import type { Observations } from '../records/observations.js';
import { STATUS_CODE } from '../records/observations.js';
import type { Valued } from '../records/valued.js';
import { observeScores } from './observe-scores.js';
import { timesOf, type Times } from './times-of.js';

export interface ObserveOptions {
  /** Instruments whose published rule for unanswered items is applied. */
  readonly prorate?: readonly string[];
}

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

function observeValues(measure: Measure, times: Times, subject: Int32Array, values: Valued): Observations {
  const { codes } = values;
  const status = new Uint8Array(codes.length);
  for (let row = 0; row < status.length; row += 1) status[row] = codes[row] === 0 ? STATUS_CODE.absent : STATUS_CODE.complete;
  return { measure, size: codes.length, subject, ...times, values, status };
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
