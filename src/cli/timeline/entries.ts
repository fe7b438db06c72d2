import type { Day } from '../../records/day.js';
import type { TimelineGoal, TimelineValue } from './timeline-goals.js';
import type { TimelineChange, TimelineMeasure } from './timeline-measures.js';

/** One thing that happened. */
export interface TimelineEntry {
  readonly on: Day | null;
  /** Where only the occasion is known. */
  readonly occasion: string | null;
  readonly kind: 'support' | 'goal' | 'rating' | 'measure' | 'outcome' | 'change' | 'life-event';
  /** The words of the goal on that day, or the name of the measure. */
  readonly about: string | null;
  readonly what: string;
}

interface Parts {
  readonly course: readonly TimelineEntry[];
  readonly goals: readonly TimelineGoal[];
  readonly measures: readonly TimelineMeasure[];
  readonly lifeEvents: readonly { readonly on: Day; readonly kind: string }[];
}

/** Everything in the order of days; of one day, support, goals, measures, then what changed, then life; without a day last. */
export function inOrder({ course, goals, measures, lifeEvents }: Parts): readonly TimelineEntry[] {
  const life = lifeEvents.map(({ on, kind }) => ({ on, occasion: null, kind: 'life-event', about: null, what: readable(kind) }) as const);
  const all = [...course, ...goals.flatMap(entriesOfGoal), ...measures.flatMap(entriesOfMeasure), ...measures.flatMap(changesOfMeasure), ...life];
  const key = ({ on }: TimelineEntry) => on ?? '9999-12-31';
  return all.sort((one, other) => (key(one) < key(other) ? -1 : Number(key(one) > key(other))));
}

function entriesOfGoal(goal: TimelineGoal): readonly TimelineEntry[] {
  const [first, ...later] = goal.words;
  const entry = (on: Day | null, what: string) => ({ on, occasion: null, kind: 'goal', about: wordsOn(goal, on), what }) as const;
  return [
    { ...entry(goal.setOn, 'Goal set'), about: first?.words ?? '' },
    ...later.map(({ from, reason }) => entry(from, `Goal in new words${because(reason)}`)),
    ...goal.targets.map(({ on, value }) => entry(on, `New level to reach: ${value}`)),
    ...goal.statuses.map(({ on, status, code, words }) => entry(on, `Goal ${readable(status)}${because([code === null ? null : readable(code), words].filter((part) => part !== null).join(': '))}`)),
    ...(goal.stated === null ? [] : [entry(goal.stated.on, `Goal ${readable(goal.stated.status)}`)]),
    ...goal.ratings.map((rating) => ({ ...valueEntry(rating, 'Rated'), kind: 'rating', about: wordsOn(goal, rating.on) }) as const),
  ];
}

/** A goal is called what it was called on the day; without a day, what it is called now. */
function wordsOn({ words }: TimelineGoal, on: Day | null): string {
  const known = words.filter(({ from }, place) => place === 0 || on === null || (from ?? '') <= on);
  return known.at(-1)?.words ?? '';
}

function entriesOfMeasure({ values, label, group }: TimelineMeasure): readonly TimelineEntry[] {
  return values.map((value) => ({ ...valueEntry(value, ''), kind: group === 'instrument' ? 'measure' : 'outcome', about: label }) as const);
}

function changesOfMeasure({ changes, label }: TimelineMeasure): readonly TimelineEntry[] {
  return changes.map((change) => ({ on: change.to.on, occasion: change.to.occasion, kind: 'change', about: label, what: changeInWords(change) }));
}

/** From where to where, and what the measure's own rule makes of it. */
export function changeInWords({ from, to, changeClass }: TimelineChange): string {
  const moved = `From ${from.value ?? ''} to ${to.value ?? ''}`;
  return changeClass === null ? moved : `${moved}: ${readable(changeClass)}`;
}

function valueEntry({ on, occasion, value, reason }: TimelineValue, verb: string) {
  const what = value === null ? `No value: ${readable(reason ?? '')}` : `${verb} ${value}`.trim();
  return { on, occasion, what };
}

/** A code as words. */
export function readable(code: string): string {
  return code.replaceAll('-', ' ');
}

function because(reason: string | null): string {
  return reason === null || reason === '' ? '' : ` (${reason})`;
}
