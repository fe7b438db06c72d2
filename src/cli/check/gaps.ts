import { numberAt } from '../../records/table.js';
import type { Caseload, LinkedAssessments } from '../../records/caseload.js';

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

export function onlyOnce({ assessments }: Caseload): readonly OnlyOnce[] {
  return assessments.map((own) => {
    const times = new Map<number, number>();
    for (const row of rowsWithAnswers(own)) {
      const person = own.person[row] ?? -1;
      times.set(person, (times.get(person) ?? 0) + 1);
    }
    return { instrument: own.instrument.id, people: [...times.values()].filter((count) => count === 1).length, of: times.size };
  });
}

/** Episodes about which no questionnaire and no outcome says anything. */
export function unmeasuredEpisodes(caseload: Caseload): Lacking {
  const measured = new Set([
    ...caseload.assessments.flatMap((own) => rowsWithAnswers(own).map((row) => own.episode[row])),
    ...caseload.outcomes.flatMap(({ episode, values }) => [...episode].filter((_, row) => !Number.isNaN(values[row]))),
  ]);
  return lacking(caseload.episodes.table.size, measured);
}

/** Goals without a single rating. */
export function unratedGoals({ goals, goalRatings }: Caseload): Lacking {
  return lacking(goals.table.size, new Set([...goalRatings.goal].filter((_, row) => !Number.isNaN(goalRatings.values[row]))));
}

function lacking(size: number, having: ReadonlySet<number | undefined>): Lacking {
  return { without: Array.from({ length: size }, (_, row) => row).filter((row) => !having.has(row)).length, of: size };
}

/** Assessments that are used and hold an answer or a score: a form that was not filled in says nothing. */
export function rowsWithAnswers({ instrument, table, setAside }: LinkedAssessments): readonly number[] {
  const fields = [...instrument.items, ...instrument.scores].map(({ id }) => id);
  const isFilled = (row: number) => fields.some((field) => Number.isFinite(numberAt(table, field, row)));
  return Array.from({ length: table.size }, (_, row) => row).filter((row) => setAside[row] === 0 && isFilled(row));
}
