import type { EventValue, SustainedValue } from '../definitions/recorded-value.js';
import { NO_DAY } from './day.js';
import type { EntryFault, OutcomeEntry } from './outcome-entry.js';

/** Gives the state on the day of a record, one record after the other. Places are those of `observedAs`. */
type Follow = (entry: OutcomeEntry) => number | EntryFault;

const NOT_YET = 0;
const HAPPENED = 1;
const OUTSIDE_WINDOW = 2;

const UNDONE: EntryFault = { field: 'value', code: 'event-undone', message: 'expected no other value once the waiting is over; found one' };

/** An event happens once and stays. With a window, one seen outside it does not end the waiting. */
export function followEvent({ window }: EventValue, entries: readonly OutcomeEntry[]): Follow {
  const start = entries.reduce((first, { day, recorded }) => (day === NO_DAY || Number.isNaN(recorded) ? first : Math.min(first, day)), Infinity);
  const isInside = ({ day }: OutcomeEntry) => !window || (day - start >= window.fromDay && day - start <= window.toDay);
  let ended: number | undefined;
  return (entry) => {
    const { recorded, day } = entry;
    if (ended !== undefined) return recorded === NOT_YET || (recorded === HAPPENED && ended !== HAPPENED) ? UNDONE : ended;
    if (window && day === NO_DAY) return DAY_MISSING;
    if (recorded === NOT_YET) return NOT_YET;
    if (recorded === HAPPENED && !isInside(entry)) return OUTSIDE_WINDOW;
    ended = recorded > HAPPENED && window ? recorded + 1 : recorded;
    return ended;
  };
}

const [NOT_HELD, HELD, SUSTAINED, FAILED] = [0, 1, 2, 3];
const DAYS_IN_WEEK = 7;

/** Counts the weeks from the first day on which it is seen to hold, as far as lapses allow. */
export function followSustained({ weeks, lapse }: SustainedValue): Follow {
  let [since, lapsedOn, isReached, isFailed] = [NO_DAY, NO_DAY, false, false];
  const beginAgain = () => { [since, isReached] = [NO_DAY, false]; };
  const lapsed = (day: number): number => {
    if (since === NO_DAY) return NOT_HELD;
    if (typeof lapse === 'object') lapsedOn = lapsedOn === NO_DAY ? day : lapsedOn;
    else if (lapse === 'fail' && !isReached) isFailed = true;
    else beginAgain();
    return isFailed ? FAILED : NOT_HELD;
  };
  const held = (day: number): number => {
    if (typeof lapse === 'object' && lapsedOn !== NO_DAY && day - lapsedOn > lapse.graceDays) beginAgain();
    lapsedOn = NO_DAY;
    if (since === NO_DAY) since = day;
    isReached ||= day - since >= weeks * DAYS_IN_WEEK;
    return isReached ? SUSTAINED : HELD;
  };
  return ({ recorded, day }) => {
    if (day === NO_DAY) return DAY_MISSING;
    if (isFailed) return FAILED;
    return recorded === 1 ? held(day) : lapsed(day);
  };
}

const DAY_MISSING: EntryFault = { field: 'on', code: 'day-missing', message: 'expected a day, as this outcome is followed from day to day; found none' };
