import type { Indicator } from '../definitions/indicator.js';
import type { IndicatorTable } from './aggregate.js';
import { categoriesOf } from './categories.js';
import { contributorOf, type Contributor, type Role } from './contributor.js';
import { EXCLUDED, NUMERATOR, type Evaluation } from './evaluate.js';
import { memberAt } from './member.js';
import { nameAt, NO_NAMES } from './named.js';
import type { Period } from './period.js';
import { traceOf } from './trace.js';

export type { Contributor, ContributorGoal, ContributorObservation, Role } from './contributor.js';

/** Which figure is asked about. What is left out means everybody, the whole period, every role. */
export interface ContributorQuery {
  readonly indicatorId: string;
  readonly measure?: string;
  readonly period?: Period;
  readonly breakdown?: string;
  readonly category?: string;
  readonly level?: string;
  readonly role?: Role;
  /** So many at most; everybody when left out. */
  readonly first?: number;
}

/**
 * Everybody behind a figure: as many with the role `numerator` as the numerator says, and every goal with its words.
 * Members of the denominator that are also in the numerator have the role `numerator`.
 *
 * @throws {RangeError} if the table was not made in this run, or not exactly one figure of it answers to the query
 */
export function contributors(table: IndicatorTable, query: ContributorQuery): readonly Contributor[] {
  const trace = traceOf(table);
  if (!trace) throw new RangeError('contributors: expected a table that aggregate made in this run');
  const evaluation = evaluationOf(table, trace.evaluations, query);
  const own = side(evaluation, query, evaluation);
  return [...own, ...(evaluation.over ? side(evaluation.over, { ...query, first: (query.first ?? Infinity) - own.length }, evaluation) : [])];
}

/** Who is on one side of a figure: its own members or, of a ratio, those they are counted over. */
function side(evaluation: Evaluation, query: ContributorQuery, figure: Evaluation): readonly Contributor[] {
  const { first = Infinity } = query;
  const found: Contributor[] = [];
  const isIn = categoryTest(evaluation, query);
  for (let place = 0; place < evaluation.members.size && found.length < first; place += 1) {
    const role = evaluation === figure ? roleOf(evaluation, place, query.level) : 'denominator';
    if (isIn(place) && isWanted(role, query.role, figure.indicator)) found.push(contributorOf(evaluation, { member: memberAt(evaluation.members, place), place, role }));
  }
  return found;
}

/** The denominator of a share is everybody asked, so asking for it gives the numerator too. The sides of a ratio are apart. */
export function isWanted(role: Role, wanted: Role | undefined, { statistic }: Pick<Indicator, 'statistic'>): boolean {
  if (wanted === undefined || role === wanted) return true;
  return wanted === 'denominator' && role === 'numerator' && statistic !== 'ratio' && statistic !== 'rate';
}

/** The one figure that is asked about. A slip of the pen must not be answered with somebody else's figure, or with nobody. */
function evaluationOf({ rows, settings }: IndicatorTable, evaluations: readonly Evaluation[], query: ContributorQuery): Evaluation {
  const { indicatorId, measure, period = settings.period, breakdown = 'all', category = 'all', level } = query;
  const found = rows.filter((row) =>
    row.indicatorId === indicatorId && (measure === undefined || row.measure === measure) && row.periodStart === period.start && row.periodEnd === period.end
    && row.breakdown === breakdown && row.category === category && (level === undefined || row.level === level));
  const measures = new Set(found.map((row) => row.measure));
  if (measures.size > 1) throw new RangeError(`contributors: expected one measure of ${indicatorId}; found ${[...measures].join(', ')}`);
  const evaluation = evaluations.find((candidate) =>
    candidate.indicator.id === indicatorId && measures.has(candidate.measure ?? '') && candidate.period.start === period.start && candidate.period.end === period.end);
  if (!evaluation) throw new RangeError(`contributors: no figure of ${indicatorId} is available as asked`);
  return evaluation;
}

/** Whether the member at a place is in one cell. */
function categoryTest(evaluation: Evaluation, { breakdown = 'all', category = 'all' }: ContributorQuery): (place: number) => boolean {
  const categories = categoriesOf(evaluation.context, breakdown, evaluation) ?? NO_NAMES;
  // Everybody is in a category, so that nobody has the code of none.
  const wanted = categories.names.indexOf(category) + 1;
  return (place) => categories.codes[place] === wanted;
}

function roleOf({ role, level, indicator }: Evaluation, place: number, wanted: string | undefined): Role {
  return roleIn(indicator, { role: role[place], isAtLevel: wanted !== undefined && nameAt(level, place) === wanted });
}

/** Of a distribution, the members at the level are the numerator; of a count, everybody counted is. */
export function roleIn({ statistic, amount }: Pick<Indicator, 'statistic' | 'amount'>, { role, isAtLevel }: { readonly role: number | undefined; readonly isAtLevel: boolean }): Role {
  if (role === EXCLUDED) return 'excluded';
  if (statistic === 'count') return 'numerator';
  if (statistic === 'ratio' || statistic === 'rate') return amount ? 'denominator' : 'numerator';
  if (statistic === 'distribution') return isAtLevel ? 'numerator' : 'denominator';
  return role === NUMERATOR ? 'numerator' : 'denominator';
}
