import type { Criterion } from '../definitions/criteria.js';
import type { Indicator, IndicatorLevels } from '../definitions/indicator.js';
import type { InternalRow } from '../indicators/row.js';
import type { CountField } from './count-field.js';

/** What a count is of by definition: counts of one meaning are of the same members. `undefined` where the definition does not say. */
export interface Meanings {
  readonly count: (row: InternalRow, field: CountField) => string | undefined;
  readonly reason: (row: InternalRow, reason: string) => string | undefined;
  /** The classes that a numerator is of, such as those who are better: classes of one kind leave nobody out and count nobody twice. */
  readonly classes: (row: InternalRow) => Classes | undefined;
}

export interface Classes {
  readonly kind: string;
  readonly classes: readonly string[];
}

/**
 * Names what counts are of by the conditions that their members meet: whom the figure begins with, no reason for
 * exclusion, the numerator or the level. The order, and what is asked by which of these, do not matter: those with a pair
 * in a figure of completeness are those that a figure of change is about.
 */
export function meaningsOf(indicators: readonly Indicator[]): Meanings {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const named = (row: InternalRow, conditions: readonly string[] | undefined) => conditions && JSON.stringify([row.unit, row.attribution, ...[...new Set(conditions)].sort()]);
  const of = (row: InternalRow) => byId.get(row.indicatorId);
  return {
    count: oncePerFigure((row, field: CountField) => named(row, conditionsOf(of(row), row, field))),
    reason: oncePerFigure((row, reason: string) => named(row, conditionsOfReason(of(row), row, reason))),
    classes: (row) => classesOf(of(row), row),
  };
}

/** What is the same for all groups and parts of the period is worked out once. */
function oncePerFigure<Asked extends string>(meaning: (row: InternalRow, asked: Asked) => string | undefined): (row: InternalRow, asked: Asked) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (row, asked) => {
    const { indicatorId, measure, pairing, rule, statistic, level, caution, ratio } = row;
    const key = JSON.stringify([indicatorId, measure, pairing, rule, statistic, level, caution.includes('folded-levels'), ratio !== undefined, asked]);
    if (!known.has(key)) known.set(key, meaning(row, asked));
    return known.get(key);
  };
}

function conditionsOf(indicator: Indicator | undefined, row: InternalRow, field: CountField): readonly string[] | undefined {
  // A side of a ratio counts others.
  if (!indicator || row.ratio) return undefined;
  const { exclusions = [] } = indicator;
  const begin = beginningOf(indicator, row);
  if (field === 'initialPopulation') return begin;
  const kept = [...begin, ...exclusions.flatMap(({ when }) => remaining(when, row))];
  if (field === 'excluded') return ['excluded', ...kept];
  if (field === 'denominator' || row.statistic === 'count') return kept;
  const own = numeratorOf(indicator, row);
  return own && [...kept, ...own];
}

/** Whom a figure begins with. */
function beginningOf({ events, initialPopulation }: Indicator, row: InternalRow): readonly string[] {
  return [...(events ? [literal({ events: events.measure, measure: 'each' }, row)] : []), ...(initialPopulation ? literals(initialPopulation, row) : [])];
}

/** Those whom no earlier reason takes out, and this one does. What is missing of a pair is told in detail. */
function conditionsOfReason(indicator: Indicator | undefined, row: InternalRow, reason: string): readonly string[] | undefined {
  if (!indicator || row.ratio) return undefined;
  const { exclusions = [] } = indicator;
  const place = exclusions.findLastIndex((own) => own.reason === reason || (own.reason === 'unpaired' && /^no-(?:baseline|follow-up)/.test(reason)));
  const own = exclusions[place];
  return own && [...beginningOf(indicator, row), ...exclusions.slice(0, place).filter((one) => one.reason !== reason).flatMap(({ when }) => remaining(when, row)), literal({ reason, ...own.when }, row)];
}

function classesOf(indicator: Indicator | undefined, row: InternalRow): Classes | undefined {
  const own = row.statistic === 'distribution' ? indicator?.levels && levelCriterion(indicator.levels, row) : row.statistic === 'proportion' ? indicator?.numerator : undefined;
  if (own === undefined) return undefined;
  const [name, classes] = Object.entries(own).find(([, value]) => Array.isArray(value) && value.every((one) => typeof one === 'string')) ?? [];
  return name === undefined ? undefined : { kind: literal({ ...own, [name]: [] }, row), classes: classes as readonly string[] };
}

function numeratorOf({ numerator, levels }: Indicator, row: InternalRow): readonly string[] | undefined {
  if (row.statistic === 'proportion') return numerator && literals(numerator, row);
  return levels && row.level !== '' ? [literal(levelCriterion(levels, row), row)] : undefined;
}

/** A level as a criterion would ask for it. */
function levelCriterion(levels: IndicatorLevels, row: InternalRow): object {
  const own = row.caution.split(';').includes('folded-levels') ? [`folded: ${row.level}`] : [row.level];
  if ('goalOutcome' in levels) return { goalOutcome: own };
  if ('goalProgress' in levels) return { goals: levels.goalProgress, progress: own };
  return { ...levels, in: own };
}

/** The conditions that have to be true together. */
function literals(criterion: Criterion, row: InternalRow): readonly string[] {
  if ('all' in criterion) return criterion.all.flatMap((own) => literals(own, row));
  if ('not' in criterion && 'any' in criterion.not) return criterion.not.any.flatMap((own) => literals({ not: own }, row));
  if ('not' in criterion && 'not' in criterion.not) return literals(criterion.not.not, row);
  return [literal(criterion, row)];
}

/** What is true of those whom a reason does not take out. What may be unknown does not exclude. */
function remaining(when: Criterion, row: InternalRow): readonly string[] {
  if ('any' in when) return when.any.flatMap((own) => remaining(own, row));
  if ('not' in when && isNeverUnknown(when.not)) return literals(when.not, row);
  return [`unless ${literal(when, row)}`];
}

function isNeverUnknown(criterion: Criterion): boolean {
  return 'paired' in criterion || 'present' in criterion || 'count' in criterion || 'reviewed' in criterion || 'engaged' in criterion;
}

/**
 * With keys and values in one order, the measure by its name, and the pairs it is about. Whether there is a value is the
 * same for all scores of one set of answers, or nearly: there the instrument is named.
 */
function literal(own: object, row: InternalRow): string {
  const named = JSON.stringify(sorted(own)).replaceAll('"each"', JSON.stringify(row.measure));
  if (!('measure' in own)) return named;
  const isOfPresence = 'paired' in own || 'present' in own || 'absentReason' in own;
  return `${row.pairing} ${'changeBy' in own ? row.rule : ''} ${isOfPresence ? named.replace(/("measure":"[^"/]+)\/[^"]*/, '$1') : named}`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? [...value].sort() : value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, own]) => [key, sorted(own)]));
}
