import type { Caseload } from '../records/caseload.js';
import { NO_DAY } from '../records/day.js';
import { rowsOf } from '../records/rows-of.js';
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

type Days = Readonly<Record<'referredOn' | 'closedOn', Int32Array>>;

/** Compares the referrals of each person, in the order of their days and, on one day, of their ids. */
export function referralFacts({ episodes: { table, person }, madeEpisodes }: Caseload, { referredOn, closedOn }: Days): ReferralFacts {
  const nextReferredOn = new Int32Array(table.size).fill(NO_DAY);
  const sinceSameReferral = new Int32Array(table.size).fill(NO_DAY);
  const day = (days: Int32Array, episode: number) => days[episode] ?? NO_DAY;
  const idOf = (episode: number) => textAt(table, 'episodeId', episode) ?? '';
  const sourceOf = (episode: number) => textAt(table, 'referralSource', episode);
  let haveSeveral = false;
  // Of episodes made from records, everybody has one.
  for (const own of madeEpisodes ? [] : severalByPerson(person)) {
    haveSeveral = true;
    own.sort((one, other) => day(referredOn, one) - day(referredOn, other) || (idOf(one) < idOf(other) ? -1 : 1));
    own.forEach((episode, place) => {
      const closed = day(closedOn, episode);
      const next = own.slice(place + 1).find((other) => closed !== NO_DAY && day(referredOn, other) >= closed);
      if (next !== undefined) nextReferredOn[episode] = day(referredOn, next);
      const earlier = own.slice(0, place).findLast((other) =>
        sourceOf(other) === sourceOf(episode) && (day(closedOn, other) === NO_DAY || day(closedOn, other) >= day(referredOn, episode)));
      if (earlier !== undefined) sinceSameReferral[episode] = day(referredOn, episode) - day(referredOn, earlier);
    });
  }
  // Those of nobody are nobody's only ones.
  return { nextReferredOn, sinceSameReferral, haveSeveral: haveSeveral || person.includes(-1) };
}

/** The episodes of each person who has several. */
function* severalByPerson(person: Int32Array): Generator<number[]> {
  let people = 0;
  for (let row = 0; row < person.length; row += 1) people = Math.max(people, (person[row] ?? -1) + 1);
  const counts = new Int32Array(people);
  for (let row = 0; row < person.length; row += 1) {
    const own = person[row] ?? -1;
    if (own >= 0) counts[own] = (counts[own] ?? 0) + 1;
  }
  for (let own = 0; own < people; own += 1) if ((counts[own] ?? 0) > 1) yield [...rowsOf(person, own)];
}
