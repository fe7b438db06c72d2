import type { GoalScope } from '../definitions/criteria.js';
import type { PairingPolicy } from '../definitions/indicator.js';
import type { CompiledMeasure } from '../change/compile-measure.js';
import { compileMeasure } from '../change/compile-measure.js';
import type { GoalOutcomes } from '../change/goal-outcomes.js';
import { goalOutcomes } from '../change/goal-outcomes.js';
import { goalsByEpisode, type EpisodeGoals } from '../change/goals-by-episode.js';
import type { Pairs } from '../change/pairing.js';
import { noDays, pair } from '../change/pairing.js';
import type { Caseload } from '../records/caseload.js';
import { NO_DAY } from '../records/day.js';
import type { Observations } from '../records/observations.js';
import { rowsOf } from '../records/rows-of.js';
import { daysIn } from '../records/table.js';
import { observe } from '../scores/observe.js';
import { episodesAsOf, goalsAsOf, observationsAsOf } from './as-of.js';
import { episodeFacts, episodeFactsAsOf, type EpisodeFacts } from './episode-facts.js';
import { lastSeenOn } from './last-seen.js';
import type { BreakdownGroups } from './group-codes.js';
import type { Owners } from './member.js';
import { keeper } from './keeper.js';
import { outsideOf, type Population } from './population.js';
import type { Truths } from './truth.js';

/** Everything that indicators ask of a caseload, worked out once and kept for the run. */
export interface IndicatorContext {
  readonly caseload: Caseload;
  /** Breakdown → the codes its values are put in; others are shown as they are. */
  readonly groups: Readonly<Record<string, BreakdownGroups>>;
  /** Whether people are outside this report. */
  readonly outside: (owners: Owners) => Truths;
  readonly episodes: EpisodeFacts;
  readonly observations: ReadonlyMap<string, Observations>;
  readonly measure: (id: string) => CompiledMeasure | undefined;
  /** Pairs of a measure whose subject is the episode. */
  readonly pairs: (measure: string, policy: PairingPolicy) => Pairs | undefined;
  readonly goals: () => GoalOutcomes;
  /** Pairs of ratings by goal. */
  readonly goalPairs: (scale: string) => Pairs | undefined;
  readonly goalPairing: GoalPairing;
  /** The goals of an episode, as rows in order. */
  readonly goalsOf: (episode: number) => readonly number[];
  /** What the goals of each episode come to. */
  readonly goalsByEpisode: (scope: GoalScope) => EpisodeGoals;
  /** The first day on which a goal of each episode was set, or `NO_DAY`. */
  readonly firstGoalOn: () => Int32Array;
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

const kept = keeper<IndicatorContext>();

/** The context of a caseload, made once for the same options: several periods or reports ask the same of the same people. */
export function indicatorContext(caseload: Caseload, options: ContextOptions = {}): IndicatorContext {
  // Observations that somebody brings are looked up by nothing that could be kept.
  if (options.observations) return contextOf(caseload, { ...options, episodes: episodeFacts(caseload), observations: options.observations });
  const { prorate = [], goalPairing, population, groups } = options;
  return kept(caseload, JSON.stringify([prorate, goalPairing, population, groups]), () => contextOf(caseload, { ...options, ...workedOut(caseload, prorate) }));
}

const keptWork = keeper<Worked>();

/** What does not depend on whom a report is about. */
function workedOut(caseload: Caseload, prorate: readonly string[]): Worked {
  return keptWork(caseload, prorate.join(' '), () => ({ episodes: episodeFacts(caseload), observations: observe(caseload, { prorate }) }));
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
  const goalPairs = memoised((scale: string) => {
    const own = observations.get(scale);
    return own && pair(own, goalPairing, noDays(caseload.goals.table.size));
  });
  const goals = once(() => goalOutcomes(caseload, goalPairs));
  return {
    caseload,
    groups: options.groups ?? {},
    outside: (owners) => outsideOf(caseload, options.population ?? {}, owners),
    episodes,
    observations,
    measure,
    pairs: (id, policy) => pairs(`${id}\n${policy}`),
    goals,
    goalPairs,
    goalPairing,
    goalsOf: (episode) => rowsOf(caseload.goals.episode, episode),
    goalsByEpisode: memoised((scope: GoalScope) => goalsByEpisode(caseload, goals(), scope)),
    firstGoalOn: once(() => firstGoalOn(caseload)),
    lastSeenOn: memoised((day: number) => lastSeenOn(caseload, episodes.startedOn, day)),
    asOf: memoised((day: number): IndicatorContext => {
      const known = new Map([...observations].map(([id, own]) => [id, observationsAsOf(own, day)]));
      const then = { ...goalsAsOf(caseload, day), episodes: episodesAsOf(caseload, day) };
      return contextOf(then, { ...options, episodes: episodeFactsAsOf(episodes, caseload, day), observations: known });
    }),
  };
}

function memoised<Key extends string | number, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const [keptHere, own] = [keeper<Value>(), {}];
  return (key) => keptHere(own, String(key), () => make(key));
}

function once<Value>(make: () => Value): () => Value {
  const made = memoised(make);
  return () => made('');
}

function firstGoalOn({ goals: { table, episode: owners }, episodes }: Caseload): Int32Array {
  const first = new Int32Array(episodes.table.size).fill(NO_DAY);
  daysIn(table, 'setOn').forEach((day, goal) => {
    const episode = owners[goal] ?? -1;
    const before = first[owners[goal] ?? -1] ?? NO_DAY;
    if (day !== NO_DAY && (before === NO_DAY || day < before)) first[episode] = day;
  });
  return first;
}
