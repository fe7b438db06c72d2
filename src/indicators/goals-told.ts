import { dayAt, textAt } from '../records/table.js';
import type { Caseload } from '../records/caseload.js';
import type { Day } from '../records/day.js';
import { rowsWhere } from '../records/rows-where.js';
import type { IndicatorTable } from './aggregate.js';
import { EXCLUDED, type Evaluation } from './evaluate.js';
import { dayOf, eventsOfGoal } from './goal-history.js';
import { memberAt, type Member } from './member.js';
import type { Period } from './period.js';
import { themeOf } from './theme.js';
import { traceOf } from './trace.js';

/**
 * A goal of the report with what was agreed about showing its words, and the words that were approved: no others are
 * needed to choose. It is plain JSON, with no key for what is not known, so that a part of a caseload can hold it.
 */
export interface ToldGoal {
  readonly goalId: string;
  readonly personId: string;
  readonly theme?: string;
  readonly setOn?: Day;
  /** Days on which the goal was put in other words, where it was agreed that they may be shown; `null` for one that is not known. */
  readonly rewordedOn: readonly (Day | null)[];
  readonly quoteConsent?: string;
  readonly quoteConsentOn?: Day;
  readonly quoteScope?: string;
  /** Only where it was agreed that they may be shown. */
  readonly approvedText?: string;
  /** The approved text is what the person said, then or later, letter by letter. */
  readonly isVerbatim: boolean;
}

/** The figure that tells what people wanted: every goal on an episode that closed in the period. */
export const GOALS_TOLD = 'g4-goal-status';

// Of tables that were put together from parts, which have no records behind them.
const toldByParts = new WeakMap<IndicatorTable, readonly ToldGoal[]>();

export function keepGoalsTold(table: IndicatorTable, goals: readonly ToldGoal[]): void {
  toldByParts.set(table, goals);
}

/**
 * The goals behind the figure of what people wanted, for the whole period; none where the run does not hold it. Each is
 * made as it is come to: there may be millions, and few whose words anybody agreed to.
 *
 * @throws {RangeError} for a table that was not made in this run
 */
export function goalsTold(table: IndicatorTable): Iterable<ToldGoal> {
  const trace = traceOf(table);
  const told = trace ? toldIn(trace.evaluations, table.settings.period) : toldByParts.get(table);
  if (!told) throw new RangeError('goalsTold: expected a table that aggregate made in this run');
  return told;
}

/** The goals that were told of among figures, where the one that tells of goals is there. */
export function toldIn(evaluations: readonly Evaluation[], { start, end }: Period): Iterable<ToldGoal> {
  const found = evaluations.find(({ indicator, period }) => indicator.id === GOALS_TOLD && period.start === start && period.end === end);
  if (!found) return [];
  const { caseload } = found.context;
  const { members, role } = found;
  // Goals are many more than days.
  const known = new Map<number, Day | undefined>();
  const nameOf = (day: number) => {
    if (!known.has(day)) known.set(day, dayOf(day));
    return known.get(day);
  };
  const places = rowsWhere(members.size, (place) => role[place] !== EXCLUDED);
  return {
    *[Symbol.iterator]() {
      for (const place of places) yield toldOf(caseload, memberAt(members, place), nameOf);
    },
  };
}

function toldOf(caseload: Caseload, { goal, person }: Member, nameOf: (day: number) => Day | undefined): ToldGoal {
  const { table: goals } = caseload.goals;
  const quoteConsent = textAt(goals, 'quoteConsent', goal);
  const reworded = quoteConsent === 'yes' ? eventsOfGoal(caseload, goal).filter(({ kind }) => kind === 'reworded') : [];
  const approved = quoteConsent === 'yes' ? textAt(goals, 'approvedText', goal) : undefined;
  const told: Told = { goalId: textAt(goals, 'goalId', goal) ?? '', personId: textAt(caseload.persons, 'personId', person) ?? '' };
  // Only what is known: a stored part has no key for the rest.
  const add = <Key extends keyof Told>(key: Key, value: Told[Key]) => {
    if (value !== undefined) told[key] = value;
  };
  add('theme', themeOf(caseload, goal));
  add('setOn', nameOf(dayAt(goals, 'setOn', goal)));
  add('rewordedOn', reworded.map(({ on }) => on ?? null));
  add('quoteConsent', quoteConsent);
  add('quoteConsentOn', nameOf(dayAt(goals, 'quoteConsentOn', goal)));
  add('quoteScope', textAt(goals, 'quoteScope', goal));
  add('approvedText', approved);
  add('isVerbatim', approved !== undefined && [textAt(goals, 'statement', goal), ...reworded.map(({ value }) => value)].some((text) => oneLine(text ?? '') === oneLine(approved)));
  // All that a goal must have was added.
  return told as ToldGoal;
}

type Told = { -readonly [Key in keyof ToldGoal]?: ToldGoal[Key] | undefined };

/** Words without the line breaks and doubled spaces that two ways of writing down may differ in. */
export function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
