import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseload } from '../../src/index.js';
import { referralFacts } from '../../src/indicators/referral-facts.js';
import { formatDay, NO_DAY } from '../../src/records/day.js';
import { daysIn } from '../../src/records/table.js';

const FIRST = 20_000;

interface Own {
  readonly id: string;
  readonly person: string;
  readonly referred: number;
  readonly closed: number | undefined;
  readonly source: string | undefined;
}

/** Episodes of two people, so that each has many, on few days, so that many begin on one, and some end before they begin; ids in no order. */
const episodes = fc.array(fc.record({
  person: fc.constantFrom('p1', 'p2'),
  referred: fc.integer({ min: FIRST, max: FIRST + 12 }),
  length: fc.option(fc.integer({ min: -3, max: 8 }), { nil: undefined }),
  source: fc.constantFrom('gp-practice', 'self', undefined),
}), { maxLength: 24 }).map((all) => all.map(({ length, ...own }, place): Own => ({ ...own, id: `e${10 + ((place * 7) % 24)}`, closed: length === undefined ? undefined : own.referred + length })));

const isBefore = (one: Own, other: Own) => one.referred < other.referred || (one.referred === other.referred && one.id < other.id);

it('the next referral is the first on or after the closure, and the same referral again the last from that source that was open', () => {
  fc.assert(fc.property(episodes, (all) => {
    const { caseload: held } = caseload({
      records: {
        episodes: all.map(({ id, person, referred, closed, source }) => ({
          episodeId: id, personId: person, referredOn: formatDay(referred), ...(closed !== undefined && { closedOn: formatDay(closed) }), ...(source !== undefined && { referralSource: source }),
        })),
      },
      definitions: [],
    });
    const { table } = held.episodes;
    const found = referralFacts(held, { referredOn: daysIn(table, 'referredOn'), closedOn: daysIn(table, 'closedOn') });
    const expected = all.map((own) => {
      const ofPerson = all.filter(({ person }) => person === own.person);
      const { closed = Infinity } = own;
      const next = ofPerson.filter((other) => isBefore(own, other) && other.referred >= closed).map(({ referred }) => referred);
      const open = ofPerson.filter((other) => isBefore(other, own) && other.source === own.source && (other.closed ?? Infinity) >= own.referred).map(({ referred }) => referred);
      return { next: next.length === 0 ? NO_DAY : Math.min(...next), since: open.length === 0 ? NO_DAY : own.referred - Math.max(...open) };
    });
    expect(all.map((_, row) => ({ next: found.nextReferredOn[row], since: found.sinceSameReferral[row] }))).toEqual(expected);
    expect(found.haveSeveral).toBe(all.some((own) => all.some((other) => other !== own && other.person === own.person)));
  }), { numRuns: 400 });
});
