import { describe, expect, it } from 'vitest';
import { textAt } from '../../src/records/table.js';
import { caseload } from '../../src/records/make-caseload.js';
import type { Day } from '../../src/records/day.js';
import type { Episode, OutcomeRecord } from '../../src/records/record-types.js';
import { leavingTheHouse } from '../../src/generated/leaving-the-house.js';

const persons = [{ personId: 'p1' }, { personId: 'p2' }];
const closed: Episode = { episodeId: 'closed', personId: 'p1', referredOn: '2024-01-10', closedOn: '2024-03-31' };
const open: Episode = { episodeId: 'open', personId: 'p1', referredOn: '2024-06-01' };
const overlapping: Episode = { episodeId: 'overlapping', personId: 'p1', referredOn: '2024-03-01', closedOn: '2024-04-10' };
const sameDay: Episode = { episodeId: 'same-day', personId: 'p1', referredOn: '2024-03-20', closedOn: '2024-04-10' };
const another: Episode = { episodeId: 'another', personId: 'p2', referredOn: '2024-01-01' };

/** The episode that one record of p1 comes to belong to, or the code of the reason it was set aside for. */
function placed(record: Partial<OutcomeRecord>, episodes: readonly Episode[]): string | undefined {
  const outcome = { personId: 'p1', outcome: 'leaving-the-house', value: 3, ...record };
  const { caseload: held, issues } = caseload({ records: { persons, episodes, outcomes: [outcome] }, definitions: [leavingTheHouse] });
  const row = held.outcomes[0]?.episode[0];
  return row === undefined ? issues[0]?.code : textAt(held.episodes.table, 'episodeId', row);
}

describe('a record without a stated episode belongs to', () => {
  it.each<[why: string, on: Day, episodes: readonly Episode[], expected: string]>([
    ['the one open on the day', '2024-02-01', [closed, open], 'closed'],
    ['the one open since', '2024-07-01', [closed, open], 'open'],
    ['one on the day of its referral', '2024-06-01', [closed, open], 'open'],
    ['one on the day it closed', '2024-03-31', [closed, open], 'closed'],
    ['the one that closed 28 days before', '2024-04-28', [closed, open], 'closed'],
    ['none, 29 days after the last closed', '2024-04-29', [closed, open], 'no-open-episode'],
    ['the latest of those that closed in the 28 days before', '2024-04-20', [closed, overlapping], 'overlapping'],
    ['of two that closed on one day, the one referred later', '2024-04-20', [overlapping, sameDay], 'same-day'],
    ['of two that closed on one day, the one referred later, whichever stands first', '2024-04-20', [sameDay, overlapping], 'same-day'],
    ['the one still open, not the one that just closed', '2024-04-05', [closed, overlapping], 'overlapping'],
    ['none, when two are open', '2024-03-15', [closed, overlapping], 'two-open-episodes'],
    ['none, before every referral', '2024-01-09', [closed, open], 'before-referral'],
    ['none, when the person has none', '2024-02-01', [another], 'no-episode'],
  ])('%s: %s', (_, on, episodes, expected) => {
    expect(placed({ on }, episodes)).toBe(expected);
  });

  it('the only one, where its own day is not known', () => {
    expect(placed({ occasion: 'baseline' }, [open])).toBe('open');
    expect(placed({ occasion: 'baseline' }, [closed, open])).toBe('which-episode');
  });
});

describe('a record with a stated episode belongs to that one', () => {
  it('even when another is open on the day, or none is', () => {
    expect(placed({ on: '2024-07-01', episodeId: 'closed' }, [closed, open])).toBe('closed');
    expect(placed({ on: '2024-01-10', episodeId: 'closed' }, [closed])).toBe('closed');
    expect(placed({ on: '2024-03-15', episodeId: 'overlapping' }, [closed, overlapping])).toBe('overlapping');
  });

  it('unless there is none of that name, it is somebody else’s, or it had not begun', () => {
    expect(placed({ on: '2024-02-01', episodeId: 'elsewhere' }, [closed])).toBe('unknown-episode');
    expect(placed({ on: '2024-02-01', episodeId: 'another' }, [closed, another])).toBe('episode-of-another');
    expect(placed({ on: '2024-01-09', episodeId: 'closed' }, [closed])).toBe('before-referral');
  });
});

describe('goals', () => {
  it('belong to the episode open when they were set or, without that day, when their status was', () => {
    const goals = [
      { personId: 'p1', statement: 'one', scale: 's', setOn: '2024-02-01', statusOn: '2024-07-01' } as const,
      { personId: 'p1', statement: 'two', scale: 's', statusOn: '2024-07-01' } as const,
    ];
    const scale = { kind: 'goal-scale', id: 's', version: '1.0.0', title: { en: 's' }, direction: 'increase', value: { kind: 'numeric', minimum: 0, maximum: 10, step: 1, unit: { en: 'points' } }, outcome: { kind: 'by-points', achievedAtLeast: 10, targetCounts: true, points: 3, baselineLevel: false, source: 'own', evidence: 'decision' }, sources: [] } as const;
    const { caseload: held } = caseload({ records: { persons, episodes: [closed, open], goals }, definitions: [scale] });
    expect([...held.goals.episode].map((row) => textAt(held.episodes.table, 'episodeId', row))).toEqual(['closed', 'open']);
  });
});
