import { describe, expect, it } from 'vitest';
import { caseload } from '../../src/records/make-caseload.js';
import type { Records } from '../../src/records/record-types.js';
import { definitions } from './arbitrary-records.js';

const persons = [{ personId: 'p1' }];
const episode = { episodeId: 'e1', personId: 'p1', referredOn: '2024-01-01' } as const;
const read = (records: Records) => caseload({ records, definitions, asAt: '2024-06-30' });
const reasons = (result: ReturnType<typeof read>, wanted: string) => result.caseload.counts.find(({ kind }) => kind === wanted)?.setAside;

describe('what was recorded after the as-at day', () => {
  it('is ignored and counted, and nothing is wrong with it', () => {
    const outcome = { personId: 'p1', outcome: 'leaving-the-house', on: '2024-05-01' } as const;
    const result = read({ persons, episodes: [episode], outcomes: [{ ...outcome, value: 2, recordedOn: '2024-06-30' }, { ...outcome, value: 900, recordedOn: '2024-07-01' }] });
    expect(reasons(result, 'outcomes')).toEqual({ 'recorded-after-as-at': 1 });
    expect(result.caseload.outcomes[0]?.table.size).toBe(1);
    expect(result.issues).toEqual([]);
  });

  it('takes with it what belongs to it', () => {
    const contact = { episodeId: 'e1', on: '2024-02-01', attended: 'yes' } as const;
    const result = read({ persons, episodes: [{ ...episode, recordedOn: '2024-07-01' }], contacts: [contact] });
    expect(reasons(result, 'contacts')).toEqual({ 'recorded-after-as-at': 1 });
    expect(result.issues).toEqual([]);
  });

  it('makes no duplicate of what was known then', () => {
    const result = read({ persons, episodes: [{ ...episode, closedOn: '2024-07-02', recordedOn: '2024-07-02' }, episode] });
    expect(result.issues).toEqual([]);
    expect(result.caseload.episodes.table.size).toBe(1);
  });

  it('is read where no as-at day is given, or records do not say', () => {
    const late = { persons: [{ personId: 'p1', recordedOn: '2099-01-01' } as const] };
    expect(caseload({ records: late, definitions }).caseload.persons.size).toBe(1);
    expect(read({ persons }).caseload.persons.size).toBe(1);
  });
});
