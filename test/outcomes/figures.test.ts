import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomes as shipped } from '../../src/generated/all.js';
import { aggregate, contributors, indicatorSets } from '../../src/indicators/index.js';
import { formatDay } from '../../src/records/day.js';
import { caseload } from '../../src/records/make-caseload.js';
import type { OutcomeRecord, Records } from '../../src/records/record-types.js';
import { faultsOfTable } from '../property/identities.js';
import { firstJob, skills, tenancies, visits, weight } from './made-up.js';

const definitions = [visits, weight, skills, firstJob, tenancies.grace, ...shipped.filter(({ id }) => id === 'housing-status')];
const indicators = indicatorSets.wellbeing.indicators;
const START = 20089;

const SAID: Readonly<Record<string, readonly (string | number)[]>> = {
  visits: [0, 1, 6], weight: [40, 61, 74, 99], skills: ['none', 'call', 'pay;call', 'write'], 'first-job': ['not-yet', 'happened', 'retired'], tenancy: ['yes', 'no'],
  'housing-status': ['supported', 'settled-mainstream', 'sheltered-or-extra-care', 'prison'],
};

/** Records of one person; no two of an outcome are of the same day. */
const ofPerson = fc.array(
  fc.constantFrom(...definitions).chain(({ id }) => fc.record({
    outcome: fc.constant(id), after: fc.nat(150), value: fc.option(fc.constantFrom(...(SAID[id] ?? [])), { nil: null, freq: 6 }), exposureDays: fc.option(fc.constantFrom(10, 90, 365), { nil: null, freq: 6 }),
  })),
  { maxLength: 14 },
).map((list) => [...new Map(list.map((one) => [`${one.outcome} ${one.after}`, one])).values()]);

const recordsOf = (people: readonly (readonly { readonly outcome: string; readonly after: number; readonly value: string | number | null; readonly exposureDays: number | null }[])[]): Records => ({
  episodes: people.map((_, place) => ({ episodeId: `e${place}`, personId: `p${place}`, referredOn: formatDay(START), startedOn: formatDay(START + 3), closedOn: formatDay(START + 120), closure: 'planned' })),
  outcomes: people.flatMap((list, place) => list.map(({ outcome, after, value, exposureDays }): OutcomeRecord => ({ personId: `p${place}`, outcome, on: formatDay(START + after), value, exposureDays }))),
});

const tableOf = (records: Records) => aggregate({ caseload: caseload({ records, definitions }).caseload, indicators, period: { start: '2025-01-01', end: '2025-12-31' } });

describe('figures of outcomes of every kind', () => {
  it('keep the identity of their statistic, and owe nothing to the order of records', () => {
    const anyCase = fc.record({ people: fc.array(ofPerson, { maxLength: 5 }), order: fc.infiniteStream(fc.nat()) });
    fc.assert(fc.property(anyCase, ({ people, order }) => {
      const records = recordsOf(people);
      const table = tableOf(records);
      expect(faultsOfTable(table)).toEqual([]);
      const shuffled = (records.outcomes ?? []).map((record) => ({ record, place: order.next().value as number })).sort((one, other) => one.place - other.place);
      const byKey = (rows: typeof table.rows) => rows.map((row) => JSON.stringify(row)).sort();
      expect(byKey(tableOf({ ...records, outcomes: shuffled.map(({ record }) => record) }).rows)).toEqual(byKey(table.rows));
    }), { numRuns: 60 });
  });

  it('count no lateral move, and none that cannot be compared, as better; and each contributor of a level made that move', () => {
    fc.assert(fc.property(fc.array(ofPerson, { maxLength: 5 }), (people) => {
      const table = tableOf(recordsOf(people));
      for (const { measure, level, marker } of table.rows.filter(({ indicatorId }) => indicatorId === 'w7-state-change')) {
        if (marker !== '' || level === '') continue;
        const behind = contributors(table, { indicatorId: 'w7-state-change', measure, level, role: 'numerator' });
        expect(behind.filter(({ changeClass }) => changeClass !== level)).toEqual([]);
        if (level === 'unchanged') expect(behind.filter(({ baseline, followUp }) => baseline?.value !== followUp?.value)).toEqual([]);
      }
    }), { numRuns: 40 });
  });
});
