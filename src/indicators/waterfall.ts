import type { RecordKind } from '../records/fields.js';
import { NO_DAY, parseDay } from '../records/day.js';
import type { IndicatorContext } from './context.js';
import { keeper } from './keeper.js';
import type { Period } from './period.js';

/** One line of the way from records read to records used. */
export interface WaterfallStep {
  readonly kind: RecordKind;
  /** `read` (or `made`), `used`, `outside-the-period`, `no-day`, or the reason why records were set aside. */
  readonly step: string;
  readonly count: number;
}

/** From records read, by every reason for which some are not used, to records used. Each record is counted once. */
export function waterfall(context: IndicatorContext, period: Period): readonly WaterfallStep[] {
  const { counts, madeEpisodes } = context.caseload;
  const outside = episodesOutside(context, period);
  const read = counts.flatMap(({ kind, read: all, used, setAside }) => {
    const reasons = Object.entries(setAside).sort(([one], [other]) => (one < other ? -1 : 1));
    return stepsOf(kind, [['read', all], ...reasons], kind === 'episodes' ? outside : [], used);
  });
  // Episodes made from records were never read; whom they leave out is told all the same.
  return madeEpisodes ? [...read, ...stepsOf('episodes', [['made', context.episodes.size]], outside, context.episodes.size)] : read;
}

type Steps = readonly (readonly [step: string, count: number])[];

function stepsOf(kind: RecordKind, before: Steps, outside: Steps, used: number): readonly WaterfallStep[] {
  const left = outside.reduce((sum, [, count]) => sum + count, 0);
  const steps: Steps = [...before, ...outside.filter(([, count]) => count > 0), ['used', used - left]];
  return steps.map(([step, count]) => ({ kind, step, count }));
}

/** Episodes that had ended before the period or were referred after it; of those made from records, with the last one outside it. */
function episodesOutside(context: IndicatorContext, { start, end }: Period): Steps {
  const [first, last] = [parseDay(start) ?? 0, parseDay(end) ?? 0];
  const { beginnings, endings, withoutDay, turned } = kept(context, '', () => spansOf(context));
  const twice = turned.filter(([begins, ends]) => begins > last && ends < first).length;
  return [['outside-the-period', beginnings(NEVER) - beginnings(last) + endings(first - 1) - twice], ['no-day', withoutDay]];
}

const kept = keeper<ReturnType<typeof spansOf>>();

/** The days from and up to which episodes can be in a period, counted once for all periods. */
function spansOf({ caseload: { madeEpisodes }, episodes: { size, referredOn, closedOn } }: IndicatorContext) {
  const [begins, ends] = [new Int32Array(size), new Int32Array(size)];
  const turned: (readonly [number, number])[] = [];
  let withoutDay = 0;
  for (let episode = 0; episode < size; episode += 1) {
    const [referred, closed] = [referredOn[episode] ?? NO_DAY, closedOn[episode] ?? NO_DAY];
    const begin = madeEpisodes && referred !== NO_DAY ? closed : referred;
    begins[episode] = begin;
    ends[episode] = referred === NO_DAY ? NO_DAY : closed;
    if (referred === NO_DAY) withoutDay += 1;
    // One that ends before it begins may lie after a period and before it.
    else if (closed !== NO_DAY && closed < begin) turned.push([begin, closed]);
  }
  return { beginnings: countedBy(begins), endings: countedBy(ends), withoutDay, turned };
}

const NEVER = 0x7fffffff;

/** How many of some days are no later than another. */
function countedBy(days: Int32Array): (day: number) => number {
  let [first, last] = [NEVER, NO_DAY];
  for (const day of days) {
    if (day > last) last = day;
    if (day < first && day !== NO_DAY) first = day;
  }
  const counts = new Int32Array(Math.max(last - first + 1, 0));
  for (let place = 0; place < days.length; place += 1) {
    const day = (days[place] ?? NO_DAY) - first;
    if (day >= 0) counts[day] = (counts[day] ?? 0) + 1;
  }
  for (let day = 1; day < counts.length; day += 1) counts[day] = (counts[day] ?? 0) + (counts[day - 1] ?? 0);
  return (day) => counts[Math.min(day, last) - first] ?? 0;
}
