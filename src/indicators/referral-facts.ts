import type { Caseload } from '../records/caseload.js';
import { NO_DAY } from '../records/day.js';
import { firstPlace } from '../records/first-place.js';
import { rowsOf, threadsOf } from '../records/rows-of.js';
import { textAt } from '../records/table.js';

/** How the referrals of one person follow each other, by the row of the episode. */
export interface ReferralFacts {
  /** The person's next referral on or after the closure; `NO_DAY` where there is none. */
  readonly nextReferredOn: Int32Array;
  /** Days since an earlier referral of the same person from the same source whose episode was still open; `NO_DAY` for none. */
  readonly sinceSameReferral: Int32Array;
  /** Whether anybody has several. */
  readonly haveSeveral: boolean;
}

/** Whether an episode is the same referral sent again, within some days of one that was still open. */
export function isRepeated({ sinceSameReferral }: Pick<ReferralFacts, 'sinceSameReferral'>, episode: number, withinDays: number): boolean {
  const since = sinceSameReferral[episode] ?? NO_DAY;
  return since !== NO_DAY && since <= withinDays;
}

type Days = Readonly<Record<'referredOn' | 'closedOn', Int32Array>>;

/** Compares the referrals of each person, in the order of their days and, on one day, of their ids. */
export function referralFacts({ episodes: { table, person }, madeEpisodes }: Caseload, { referredOn, closedOn }: Days): ReferralFacts {
  const nextReferredOn = new Int32Array(table.size).fill(NO_DAY);
  const sinceSameReferral = new Int32Array(table.size).fill(NO_DAY);
  const day = (days: Int32Array, episode: number) => days[episode] ?? NO_DAY;
  const idOf = (episode: number) => textAt(table, 'episodeId', episode) ?? '';
  const endOf = (episode: number) => (day(closedOn, episode) === NO_DAY ? Infinity : day(closedOn, episode));
  let haveSeveral = false;
  // Of episodes made from records, everybody has one.
  for (const own of madeEpisodes ? [] : severalByPerson(person)) {
    haveSeveral = true;
    own.sort((one, other) => day(referredOn, one) - day(referredOn, other) || (idOf(one) < idOf(other) ? -1 : 1));
    const days = own.map((episode) => day(referredOn, episode));
    // By source. What is over when somebody is referred is over at every later referral.
    const openBySource = new Map<string | undefined, number[]>();
    own.forEach((episode, place) => {
      const [referred, end] = [day(referredOn, episode), endOf(episode)];
      nextReferredOn[episode] = days[Math.max(place + 1, firstPlace(days.length, (other) => (days[other] ?? NO_DAY) >= end))] ?? NO_DAY;
      const source = textAt(table, 'referralSource', episode);
      const open = openBySource.get(source) ?? [];
      while (endOf(open.at(-1) ?? -1) < referred) open.pop();
      const earlier = open.at(-1);
      if (earlier !== undefined) sinceSameReferral[episode] = referred - day(referredOn, earlier);
      openBySource.set(source, open);
      open.push(episode);
    });
  }
  // Those of nobody are nobody's only ones.
  return { nextReferredOn, sinceSameReferral, haveSeveral: haveSeveral || person.includes(-1) };
}

/** The episodes of each person who has several. */
function* severalByPerson(person: Int32Array): Generator<number[]> {
  const { last, before } = threadsOf(person);
  for (let own = 0; own < last.length; own += 1) if ((before[(last[own] ?? 0) - 1] ?? 0) > 0) yield [...rowsOf(person, own)];
}
