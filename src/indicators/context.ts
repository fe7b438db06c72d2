import type { GoalScope } from '../definitions/criteria.js';
import type { GoalOutcome } from '../definitions/goal-scale.js';
import type { PairingPolicy } from '../definitions/indicator.js';
import type { CompiledMeasure } from '../change/compile-measure.js';
import { compileMeasure } from '../change/compile-measure.js';
import type { GoalOutcomes } from '../change/goal-outcomes.js';
import { ENDED, goalOutcomes } from '../change/goal-outcomes.js';
import type { Pairs, SubjectDays } from '../change/pairing.js';
import { pair } from '../change/pairing.js';
import type { GoalProgress } from '../change/person-progress.js';
import { progressByEpisode } from '../change/progress-by-episode.js';
import type { Caseload } from '../records/caseload.js';
import { NO_DAY } from '../records/day.js';
import type { Observations } from '../records/observations.js';
import { rowsOf } from '../records/rows-of.js';
import { dayAt, textAt } from '../records/table.js';
import { observe } from '../scores/observe.js';
import { goalsAsOf, observationsAsOf } from './as-of.js';
import type { Owner } from './attributes.js';
import { episodeFacts, type EpisodeFacts } from './episode-facts.js';
import { lastSeenOn } from './last-seen.js';
import type { BreakdownGroups } from './group-codes.js';
import { insideTest, type Population } from './population.js';

/** Everything that indicators ask of a caseload, worked out once and kept for the run. */
export interface IndicatorContext {
  readonly caseload: Caseload;
  /** Breakdown → the codes its values are put in; others are shown as they are. */
  readonly groups: Readonly<Record<string, BreakdownGroups>>;
  /** Whether somebody belongs to this report. */
  readonly isInside: (owner: Owner) => boolean;
  readonly episodes: EpisodeFacts;
  readonly observations: ReadonlyMap<string, Observations>;
  readonly measure: (id: string) => CompiledMeasure | undefined;
  /** Pairs of a measure whose subject is the episode. */
  readonly pairs: (measure: string, policy: PairingPolicy) => Pairs | undefined;
  readonly goals: GoalOutcomes;
  /** Pairs of ratings by goal. */
  readonly goalPairs: (scale: string) => Pairs | undefined;
  readonly goalPairing: GoalPairing;
  /** The goals of an episode, as rows in order. */
  readonly goalsOf: (episode: number) => Int32Array;
  readonly progress: (episode: number, scope: GoalScope) => GoalProgress;
  readonly outcomesOfEpisode: (episode: number, scope: GoalScope) => readonly GoalOutcome[];
  /** When each episode was last seen, up to a day. */
  readonly lastSeenOn: (day: number) => Int32Array;
  /** The same as it was known on a day, for figures about people who were still open then. */
  readonly asOf: (day: number) => IndicatorContext;
}

/** Ratings of goals are paired first to last; by occasion only where the run says so. */
export type GoalPairing = Extract<PairingPolicy, 'first-last' | 'by-occasion'>;

/** How ratings are paired where measures are paired by a policy. */
export function goalPairingOf(pairing: PairingPolicy): GoalPairing {
  return pairing === 'by-occasion' ? pairing : 'first-last';
}

export interface ContextOptions {
  readonly prorate?: readonly string[];
  readonly goalPairing?: GoalPairing;
  readonly population?: Population;
  readonly groups?: Readonly<Record<string, BreakdownGroups>>;
  /** Those of the caseload when left out. */
  readonly observations?: ReadonlyMap<string, Observations>;
}

const kept = new WeakMap<Caseload, Map<string, IndicatorContext>>();

/** The context of a caseload, made once for the same options: several periods or reports ask the same of the same people. */
export function indicatorContext(caseload: Caseload, options: ContextOptions = {}): IndicatorContext {
  // Observations that somebody brings are looked up by nothing that could be kept.
  if (options.observations) return contextOf(caseload, { ...options, episodes: episodeFacts(caseload), observations: options.observations });
  const own = kept.get(caseload) ?? new Map<string, IndicatorContext>();
  kept.set(caseload, own);
  const { prorate, goalPairing, population, groups } = options;
  const key = JSON.stringify([prorate, goalPairing, population, groups]);
  const context = own.get(key) ?? contextOf(caseload, { ...options, ...workedOut(caseload, prorate ?? []) });
  own.set(key, context);
  return context;
}

const worked = new WeakMap<Caseload, Map<string, Worked>>();

/** What does not depend on whom a report is about. */
function workedOut(caseload: Caseload, prorate: readonly string[]): Worked {
  const own = worked.get(caseload) ?? new Map<string, Worked>();
  worked.set(caseload, own);
  const made = own.get(prorate.join(' ')) ?? { episodes: episodeFacts(caseload), observations: observe(caseload, { prorate }) };
  own.set(prorate.join(' '), made);
  return made;
}

interface Worked {
  readonly episodes: EpisodeFacts;
  readonly observations: ReadonlyMap<string, Observations>;
}

function contextOf(caseload: Caseload, options: ContextOptions & Worked): IndicatorContext {
  const { goalPairing = 'first-last', episodes, observations } = options;
  const measure = memoised((id: string) => {
    const own = observations.get(id);
    return own && compileMeasure(own.measure);
  });
  const pairs = memoised((key: string) => {
    const [id, policy] = key.split('\n') as [string, PairingPolicy];
    const own = observations.get(id);
    // Ratings are of goals: their pairs are not an episode's.
    return own && own.measure.group !== 'goal-scale' ? pair(own, policy, episodes) : undefined;
  });
  const goalDays = daysOfGoals(caseload);
  const goalPairs = memoised((scale: string) => {
    const own = observations.get(scale);
    return own && pair(own, goalPairing, goalDays);
  });
  const goals = goalOutcomes(caseload, goalPairs);
  const goalsOf = (episode: number) => rowsOf(caseload.goals.episode, episode);
  const allOutcomes = (episode: number) => Array.from(goalsOf(episode), (goal) => goals.outcome[goal] ?? 'not-reviewed');
  return {
    caseload,
    groups: options.groups ?? {},
    isInside: insideTest(caseload, options.population ?? {}),
    episodes,
    observations,
    measure,
    pairs: (id, policy) => pairs(`${id}\n${policy}`),
    goals,
    goalPairs,
    goalPairing,
    goalsOf,
    outcomesOfEpisode: (episode, scope) => (scope === 'all' ? allOutcomes(episode) : allOutcomes(episode).filter((outcome) => !ENDED.has(outcome))),
    progress: progressByEpisode(caseload, goals),
    lastSeenOn: memoised((day: number) => lastSeenOn(caseload, episodes.startedOn, day)),
    asOf: memoised((day: number): IndicatorContext => {
      const known = new Map([...observations].map(([id, own]) => [id, observationsAsOf(own, day)]));
      return contextOf(goalsAsOf(caseload, day), { ...options, observations: known });
    }),
  };
}

/** A goal has no referral and no closure of its own; pairing first to last asks for neither. */
function daysOfGoals({ goals }: Caseload): SubjectDays {
  const none = new Int32Array(goals.table.size).fill(NO_DAY);
  return { size: goals.table.size, referredOn: none, startedOn: none, closedOn: none };
}

function memoised<Key extends string | number, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Value;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** The first day on which a goal of the episode was set, or `NO_DAY`. */
export function firstGoalDay({ caseload, goalsOf }: IndicatorContext, episode: number): number {
  const days = Array.from(goalsOf(episode), (goal) => dayAt(caseload.goals.table, 'setOn', goal)).filter((day) => day !== NO_DAY);
  return days.length === 0 ? NO_DAY : Math.min(...days);
}

/** The theme of a goal: the first of its domains. */
export function themeOf({ goals }: Caseload, goal: number): string | undefined {
  const first = textAt(goals.table, 'domain', goal)?.split(';')[0]?.trim();
  return first === '' ? undefined : first;
}
