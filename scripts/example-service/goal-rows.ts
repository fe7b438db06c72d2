import { between, chance, pick, stream, weighted } from './random.js';
import { FIRST_DAY, isoDay, LAST_DAY, type Day } from './days.js';
import { successorOf, type Goal } from './goals.js';
import { redactions, rewordings, rewordReasons } from './reasons.js';
import type { Row } from './records.js';
import { lastDayOf } from './visits.js';

const dayOrNothing = (on: Day | null): string | null => (on === null ? null : isoDay(on));

const supports = { none: 88, 'read-aloud': 5, interpreter: 4, helped: 2, symbols: 1 };

/** The words a person allowed to be shown, with who and when taken out. */
const approved = (words: string): string =>
  redactions.reduce((text, { find, put }) => text.replace(find, put), words);

const noQuote = { quote_consent: null, quote_consent_on: null, quote_scope: null, approved_text: null };

const quote = (goal: Goal, always: boolean): Row => {
  const random = stream('quote', goal.id);
  const consent = weighted(random, { yes: 22, no: 14, withdrawn: 0.4, '': 63 });
  const on = Math.min((goal.setOn ?? FIRST_DAY) + between(random, { from: 0, to: 90 }), lastDayOf(goal.episode));
  const given = { quote_consent_on: isoDay(on), quote_scope: 'report' };
  if (always) return { quote_consent: 'yes', ...given, approved_text: goal.words };
  if (consent === '' || goal.setOn === null) return noQuote;
  if (consent === 'no') return { ...noQuote, quote_consent: 'no', quote_consent_on: isoDay(on) };
  const text = chance(random, 0.6) || consent === 'withdrawn' ? approved(goal.words) : null;
  return { quote_consent: consent, ...given, approved_text: text };
};

const levels = ({ guide }: Goal): Row => ({
  level_minus_2: guide?.levels[0] ?? null,
  level_minus_1: guide?.levels[1] ?? null,
  level_0: guide?.levels[2] ?? null,
  level_plus_1: guide?.levels[3] ?? null,
  level_plus_2: guide?.levels[4] ?? null,
  baseline_level: guide?.baseline ?? null,
});

const goalRow = (goal: Goal, supersededBy: string | null, quoted: boolean): Row => {
  const random = stream('goal-row', goal.id);
  const weeks = between(random, { from: 8, to: 22 });
  const targetOn = chance(random, 0.6) && goal.setOn !== null ? goal.setOn + 7 * weeks : null;
  return {
    goal_id: goal.id,
    person_id: goal.episode.personId,
    episode_id: goal.episode.id,
    statement: goal.words,
    scale: goal.scale,
    domain: goal.domain,
    set_on: dayOrNothing(goal.setOn),
    set_by: goal.setBy,
    support: weighted(random, supports),
    intent: goal.intent,
    importance: between(random, { from: 5, to: 10 }),
    confidence: between(random, { from: 1, to: 9 }),
    target: goal.path.target,
    target_on: dayOrNothing(targetOn),
    status: goal.end?.status ?? 'active',
    status_on: dayOrNothing(goal.end?.on ?? null),
    status_reason: goal.end?.reason ?? null,
    superseded_by: supersededBy,
    ...levels(goal),
    ...quote(goal, quoted),
  };
};

/** `quoted`: ids of goals whose words may be shown as they are. */
export const goalRows = (goals: readonly Goal[], quoted: ReadonlySet<string>): readonly Row[] =>
  goals.map((goal) => goalRow(goal, successorOf(goal, goals), quoted.has(goal.id)));

interface GoalEvent {
  readonly on: Day;
  readonly kind: 'status' | 'reworded' | 'target';
  readonly value: string | number;
  readonly reason: string | null;
}

/** Things that happened on the way: said again in other words, paused for a while, another target. */
const eventsOnTheWay = (goal: Goal, setOn: Day): readonly GoalEvent[] => {
  const random = stream('goal-events', goal.id);
  const on = setOn + between(random, { from: 21, to: 56 });
  const back = on + between(random, { from: 14, to: 42 });
  const what = weighted(random, { nothing: 88, reworded: 6, paused: 4, target: goal.path.target === null ? 0 : 12 });
  if (what === 'reworded') {
    return [{ on, kind: 'reworded', value: pick(random, rewordings[goal.theme]), reason: pick(random, rewordReasons) }];
  }
  if (what === 'target') return [{ on, kind: 'target', value: (goal.path.target ?? 0) - 1, reason: 'smaller steps' }];
  if (what === 'nothing') return [];
  return [
    { on, kind: 'status', value: 'on-hold', reason: 'unwell' },
    { on: back, kind: 'status', value: 'active', reason: null },
  ];
};

const eventsOf = (goal: Goal): readonly GoalEvent[] => {
  if (goal.setOn === null) return [];
  const last = Math.min(goal.end?.on ?? lastDayOf(goal.episode), LAST_DAY);
  const onTheWay = eventsOnTheWay(goal, goal.setOn);
  const end: readonly GoalEvent[] =
    goal.end === null ? [] : [{ on: goal.end.on, kind: 'status', value: goal.end.status, reason: goal.end.reason }];
  return onTheWay.every(({ on }) => on < last) ? [...onTheWay, ...end] : end;
};

export const goalEventRows = (goals: readonly Goal[]): readonly Row[] =>
  goals
    .flatMap((goal) => eventsOf(goal).map((event) => ({ goal, ...event })))
    .sort((one, other) => one.on - other.on)
    .map(({ goal, on, kind, value, reason }) => ({ goal_id: goal.id, on: isoDay(on), kind, value, reason }));
