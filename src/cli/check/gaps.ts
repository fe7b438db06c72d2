import type { Caseload, LinkedAssessments } from '../../records/caseload.js';
import { remembered } from '../../definitions/remembered.js';
import { rowsWhere } from '../../records/rows-where.js';
import type { Valued } from '../../records/valued.js';

/** How many of something lack something. */
export interface Lacking {
  readonly without: number;
  readonly of: number;
}

/** People with a single assessment of an instrument, of all who have any. */
export interface OnlyOnce {
  readonly instrument: string;
  readonly people: number;
  readonly of: number;
}

export function onlyOnce({ assessments, persons }: Caseload): readonly OnlyOnce[] {
  return assessments.map((own) => {
    // The last are those of nobody in the data.
    const times = new Uint32Array(persons.size + 1);
    for (const row of rowsWithAnswers(own)) times[placeIn(times, own.person[row])] = (times[placeIn(times, own.person[row])] ?? 0) + 1;
    return { instrument: own.instrument.id, people: times.filter((count) => count === 1).length, of: times.filter((count) => count > 0).length };
  });
}

function placeIn({ length }: Uint32Array, owner = -1): number {
  return owner < 0 ? length - 1 : owner;
}

/** Episodes about which no questionnaire and no outcome says anything. */
export function unmeasuredEpisodes({ assessments, outcomes, episodes }: Caseload): Lacking {
  const isMeasured = new Uint8Array(episodes.table.size);
  for (const own of assessments) for (const row of rowsWithAnswers(own)) isMeasured[own.episode[row] ?? -1] = 1;
  for (const { episode, values } of outcomes) markValued(isMeasured, episode, values);
  return lacking(isMeasured);
}

/** Goals without a single rating. */
export function unratedGoals({ goals, goalRatings }: Caseload): Lacking {
  const isRated = new Uint8Array(goals.table.size);
  markValued(isRated, goalRatings.goal, goalRatings.values);
  return lacking(isRated);
}

function markValued(marked: Uint8Array, owners: Int32Array, { codes }: Valued): void {
  for (let row = 0; row < codes.length; row += 1) if (codes[row] !== 0) marked[owners[row] ?? -1] = 1;
}

function lacking(marked: Uint8Array): Lacking {
  return { without: marked.filter((mark) => mark === 0).length, of: marked.length };
}

/** Assessments that are used and hold an answer or a score: a form that was not filled in says nothing. */
export const rowsWithAnswers = remembered(({ instrument, table, setAside }: LinkedAssessments): Int32Array => {
  const isFilled = new Uint8Array(table.size);
  for (const { id } of [...instrument.items, ...instrument.scores]) {
    const column = table.columns[id];
    if (column?.type !== 'number') continue;
    const { codes, numbers } = column;
    for (let row = 0; row < isFilled.length; row += 1) if (Number.isFinite(numbers[codes[row] ?? 0])) isFilled[row] = 1;
  }
  return rowsWhere(table.size, (row) => isFilled[row] === 1 && setAside[row] === 0);
});
