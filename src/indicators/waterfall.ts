import type { RecordKind } from '../records/fields.js';
import { NO_DAY, parseDay } from '../records/day.js';
import type { IndicatorContext } from './context.js';
import { keeper } from './keeper.js';
import { membersOf } from './members.js';
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
function episodesOutside(context: IndicatorContext, period: Period): Steps {
  const { caseload: { madeEpisodes }, episodes: { referredOn } } = context;
  const withoutDay = kept(referredOn, '', () => referredOn.reduce((count, day) => (day === NO_DAY ? count + 1 : count), 0));
  // Of those made from records, the others are members of their figures.
  const outside = madeEpisodes ? referredOn.length - withoutDay - membersOf(context, { unit: 'episode', attribution: 'closed', period }).size : countOutside(context, period);
  return [['outside-the-period', outside], ['no-day', withoutDay]];
}

const kept = keeper<number>();

function countOutside({ episodes: { referredOn, closedOn } }: IndicatorContext, { start, end }: Period): number {
  const [first, last] = [parseDay(start) ?? 0, parseDay(end) ?? 0];
  let outside = 0;
  for (let episode = 0; episode < referredOn.length; episode += 1) {
    const closed = closedOn[episode] ?? NO_DAY;
    const referred = referredOn[episode] ?? NO_DAY;
    if (referred > last || (referred !== NO_DAY && closed !== NO_DAY && closed < first)) outside += 1;
  }
  return outside;
}
