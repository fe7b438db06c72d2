import type { Issue } from '../../definitions/issue.js';
import { writtenReadings } from './config-of.js';
import type { WrittenConfig, WrittenReading } from './config-schema.js';

type Placed = ReturnType<typeof writtenReadings>[number];

/**
 * Goals that stand beside each other are told apart by a number. Ratings of one number that are read from the column of
 * another would be those of another goal, and nothing in the data would show it.
 */
export function checkGoalNumbers({ data }: WrittenConfig): readonly Issue[] {
  const numbered = writtenReadings(data).filter(({ reading }) => reading.goal !== undefined);
  const goals = numbered.filter(({ kind }) => kind === 'goals');
  const ratings = numbered.filter(({ kind }) => kind === 'goalRatings');
  return [...unknownNumbers(ratings, goals), ...[goals, ratings].flatMap((own) => own.flatMap((one, place) => takenTwice(one, own.slice(0, place))))];
}

function unknownNumbers(ratings: readonly Placed[], goals: readonly Placed[]): readonly Issue[] {
  const known = [...new Set(goals.map(({ reading }) => reading.goal))];
  const expected = known.length === 0 ? 'a goal with this number under data.goals' : `the number of a goal under data.goals (${known.join(', ')})`;
  return ratings
    .filter(({ reading }) => !known.includes(reading.goal))
    .map(({ reading, path }) => ({ code: 'goal-number-unknown', path: [...path, 'goal'], message: `expected ${expected}; found ${reading.goal ?? 'none'}` }));
}

/** A column that is read for two goals, or a goal that is read twice for one time. */
function takenTwice({ kind, reading, path }: Placed, earlier: readonly Placed[]): readonly Issue[] {
  const field = kind === 'goals' ? 'statement' : 'value';
  const beside = earlier.map((one) => one.reading).filter((other) => rowsOf(other) === rowsOf(reading));
  const headers = headersOf(reading, field);
  const shared = beside.find((other) => other.goal !== reading.goal && shareOne(headersOf(other, field), headers));
  if (shared) return [{ code: 'goal-column-twice', path: [...path, 'goal'], message: `expected columns of goal ${reading.goal ?? ''} alone; found "${headers.join('", "')}" read for goal ${shared.goal ?? ''} too` }];
  const again = beside.some((other) => other.goal === reading.goal && (kind === 'goals' || shareOne(occasionsOf(other), occasionsOf(reading)) || shareOne(headersOf(other, field), headers)));
  const once = kind === 'goals' ? 'each goal of a sheet once' : 'the ratings of a goal once for each occasion';
  return again ? [{ code: 'goal-number-twice', path: [...path, 'goal'], message: `expected ${once}; found goal ${reading.goal ?? ''} again` }] : [];
}

/** The rows that a reading is of. */
function rowsOf({ file, sheet, only }: WrittenReading): string {
  return JSON.stringify([file, sheet, only]);
}

function headersOf({ columns = {}, time_points: points }: WrittenReading, field: string): readonly string[] {
  const header = columns[field] ?? field;
  return points?.map(({ prefix = '', suffix = '' }) => `${prefix}${header}${suffix}`) ?? [header];
}

function occasionsOf({ occasion, time_points: points = [] }: WrittenReading): readonly string[] {
  return [occasion, ...points.map((point) => point.occasion)].filter((one) => one !== undefined);
}

function shareOne(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}
