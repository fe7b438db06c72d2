import type { Records } from '../../src/records/index.js';
import { attended, total } from './support.js';

/*
 * Invented. Twelve people, small enough to work every core indicator out by hand, for the first quarter of 2025.
 *
 * person | episode | referred   | triage        | started    | closed              | attended contacts       | goals (what became of them)
 * p1     | e1      | 2025-01-02 | accepted      | 2025-01-06 | 2025-03-10 planned  | 3                       | g1 2 → 6 partly; g1b to be kept up, 8 → 8 maintained
 * p2     | e2      | 2025-01-10 | accepted      | 2025-02-01 | 2025-03-20 planned  | 2                       | g2 5 → 1 moved away; g3 stated achieved
 * p3     | e3      | 2025-01-15 | declined      | –          | 2025-02-01 not-started | 0                    | –
 * p4     | e4      | 2025-02-01 | not right     | –          | 2025-02-05 not-started | 0                    | –
 * p4     | e12     | 2025-03-15 | accepted      | –          | open                | 0                       | –
 * p5     | e5      | 2024-11-01 | accepted      | 2024-11-10 | 2025-02-15 died     | 2, both in 2024         | g4 one rating
 * p6     | e6      | 2025-02-10 | accepted      | 2025-02-20 | 2025-03-05 unplanned | 1; one missed, one cancelled | g5 one rating
 * p7     | e7      | 2024-12-01 | accepted      | 2024-12-10 | 2025-01-31 planned  | 2                       | g6 stated achieved
 * p7     | e8      | 2025-02-15 | accepted      | 2025-02-25 | 2025-03-25 planned  | 2                       | g7 no longer relevant
 * p8     | e9      | 2025-03-01 | pending       | –          | open                | one cancelled           | –
 * p9     | e10     | 2024-12-20 | accepted      | 2025-03-25 | open                | 1                       | –
 * p10    | e11     | 2025-03-05 | accepted      | 2025-03-02 | open                | 2                       | g8 one rating
 * p11    | e13     | 2024-06-01 | accepted      | 2024-06-10 | 2025-01-15 (way not recorded) | 2, in 2024    | –
 * p12    | e14     | 2024-10-01 | accepted      | 2024-10-05 | 2025-02-28 planned  | 2, in 2024              | g10 one rating
 *
 * p10's start is dated before the referral. PHQ-9 totals, leaving the house and housing stand below.
 */
export const handCaseload: Records = {
  persons: [
    { personId: 'p1', attributes: { sex: 'Female', imd_quintile: '1' } },
    { personId: 'p2', attributes: { sex: 'Prefer not to say', imd_quintile: '5' } },
    { personId: 'p3', attributes: { sex: 'Female', imd_quintile: null } },
    { personId: 'p4', attributes: { sex: 'Male', imd_quintile: '1' } },
    { personId: 'p5', attributes: { sex: 'Male', imd_quintile: '2' } },
    { personId: 'p6', attributes: { sex: 'Female', imd_quintile: '3' } },
    { personId: 'p7', attributes: { sex: 'Male', imd_quintile: 'Not known' } },
    { personId: 'p8', attributes: { sex: 'Female', imd_quintile: '2' } },
    { personId: 'p9', attributes: { sex: 'Male', imd_quintile: '1' } },
    { personId: 'p10', attributes: { sex: null, imd_quintile: '4' } },
    { personId: 'p11', attributes: { sex: 'Male', imd_quintile: '3' } },
    { personId: 'p12', attributes: { sex: 'Female', imd_quintile: '2' } },
  ],
  episodes: [
    { episodeId: 'e1', personId: 'p1', referredOn: '2025-01-02', triage: 'accepted', startedOn: '2025-01-06', closedOn: '2025-03-10', closure: 'planned', attributes: { team: 'north' } },
    { episodeId: 'e2', personId: 'p2', referredOn: '2025-01-10', triage: 'accepted', startedOn: '2025-02-01', closedOn: '2025-03-20', closure: 'planned', attributes: { team: 'south' } },
    { episodeId: 'e3', personId: 'p3', referredOn: '2025-01-15', triage: 'declined-by-person', closedOn: '2025-02-01', closure: 'not-started', attributes: { team: 'north' } },
    { episodeId: 'e4', personId: 'p4', referredOn: '2025-02-01', triage: 'not-appropriate', closedOn: '2025-02-05', closure: 'not-started', attributes: { team: 'south' } },
    { episodeId: 'e12', personId: 'p4', referredOn: '2025-03-15', triage: 'accepted', attributes: { team: 'north' } },
    { episodeId: 'e5', personId: 'p5', referredOn: '2024-11-01', triage: 'accepted', startedOn: '2024-11-10', closedOn: '2025-02-15', closure: 'died', attributes: { team: 'north' } },
    { episodeId: 'e6', personId: 'p6', referredOn: '2025-02-10', triage: 'accepted', startedOn: '2025-02-20', closedOn: '2025-03-05', closure: 'unplanned', attributes: { team: 'south' } },
    { episodeId: 'e7', personId: 'p7', referredOn: '2024-12-01', triage: 'accepted', startedOn: '2024-12-10', closedOn: '2025-01-31', closure: 'planned', attributes: { team: 'south' } },
    { episodeId: 'e8', personId: 'p7', referredOn: '2025-02-15', triage: 'accepted', startedOn: '2025-02-25', closedOn: '2025-03-25', closure: 'planned', attributes: { team: 'north' } },
    { episodeId: 'e9', personId: 'p8', referredOn: '2025-03-01', triage: 'pending', attributes: { team: 'north' } },
    { episodeId: 'e10', personId: 'p9', referredOn: '2024-12-20', triage: 'accepted', startedOn: '2025-03-25', attributes: { team: 'north' } },
    { episodeId: 'e11', personId: 'p10', referredOn: '2025-03-05', triage: 'accepted', startedOn: '2025-03-02', attributes: { team: null } },
    { episodeId: 'e13', personId: 'p11', referredOn: '2024-06-01', triage: 'accepted', startedOn: '2024-06-10', closedOn: '2025-01-15', attributes: { team: 'south' } },
    { episodeId: 'e14', personId: 'p12', referredOn: '2024-10-01', triage: 'accepted', startedOn: '2024-10-05', closedOn: '2025-02-28', closure: 'planned', attributes: { team: 'south' } },
  ],
  contacts: [
    ...attended('e1', '2025-01-06', '2025-01-20', '2025-02-03'),
    ...attended('e2', '2025-02-01', '2025-02-20'),
    ...attended('e5', '2024-11-10', '2024-12-01'),
    ...attended('e6', '2025-02-20'),
    { episodeId: 'e6', on: '2025-02-27', attended: 'no' }, { episodeId: 'e6', on: '2025-03-01', attended: 'cancelled' },
    { episodeId: 'e9', on: '2025-03-10', attended: 'cancelled' },
    ...attended('e7', '2024-12-10', '2025-01-07'),
    ...attended('e8', '2025-02-25', '2025-03-11'),
    ...attended('e10', '2025-03-25'),
    ...attended('e11', '2025-03-06', '2025-03-07'),
    ...attended('e13', '2024-06-10', '2024-07-01'),
    ...attended('e14', '2024-10-05', '2024-11-01'),
  ],
  assessments: [
    // p1: 15 → 7, better by 8. p2: 12 → 20, worse by 8.
    total('phq-9', 'p1', '2025-01-06', 15), total('phq-9', 'p1', '2025-03-10', 7),
    total('phq-9', 'p2', '2025-02-01', 12), total('phq-9', 'p2', '2025-03-18', 20),
    total('phq-9', 'p5', '2024-11-10', 10), total('phq-9', 'p6', '2025-02-20', 14),
    // p7: measured in the second episode, and declined at its end.
    total('phq-9', 'p7', '2025-02-25', 9), { personId: 'p7', instrument: 'phq-9', on: '2025-03-25', absentReason: 'asked-declined' },
    total('phq-9', 'p10', '2025-03-06', 11),
    { personId: 'p11', instrument: 'phq-9', on: '2024-06-10', absentReason: 'not-applicable' },
    // p12: the second one is 44 days before closure, outside the window of 28.
    total('phq-9', 'p12', '2024-10-05', 16), total('phq-9', 'p12', '2025-01-15', 8),
  ],
  goals: [
    { goalId: 'g1', personId: 'p1', episodeId: 'e1', statement: 'Walk to the shop on my own', scale: 'goal-progress', domain: 'getting-out;health', setOn: '2025-01-06' },
    { goalId: 'g1b', personId: 'p1', episodeId: 'e1', statement: 'Keep cooking my own meals', scale: 'goal-progress', intent: 'maintain', setOn: '2025-01-06' },
    { goalId: 'g2', personId: 'p2', episodeId: 'e2', statement: 'Sleep through the night', scale: 'goal-progress', domain: 'sleep', setOn: '2025-02-01' },
    { goalId: 'g3', personId: 'p2', episodeId: 'e2', statement: 'Join a choir', scale: 'goal-progress', domain: 'people', setOn: '2025-02-01', status: 'achieved', statusOn: '2025-03-01' },
    { goalId: 'g4', personId: 'p5', episodeId: 'e5', statement: 'See my sister', scale: 'goal-progress', domain: 'people', setOn: '2024-11-10' },
    { goalId: 'g5', personId: 'p6', episodeId: 'e6', statement: 'Sort out my debts', scale: 'goal-progress', domain: 'money', setOn: '2025-02-20' },
    { goalId: 'g6', personId: 'p7', episodeId: 'e7', statement: 'Get my heating mended', scale: 'attainment', domain: 'home', setOn: '2024-12-10', status: 'achieved', statusOn: '2025-01-31' },
    { goalId: 'g7', personId: 'p7', episodeId: 'e8', statement: 'Find a new flat', scale: 'goal-progress', domain: 'home', setOn: '2025-02-25', status: 'no-longer-relevant', statusOn: '2025-03-11' },
    { goalId: 'g8', personId: 'p10', episodeId: 'e11', statement: 'Learn to swim', scale: 'goal-progress', domain: 'health', setOn: '2025-03-06' },
    { goalId: 'g10', personId: 'p12', episodeId: 'e14', statement: 'Play with my grandchildren', scale: 'goal-progress', domain: 'people', setOn: '2024-10-05' },
  ],
  goalRatings: [
    { goalId: 'g1', on: '2025-01-06', value: 2 }, { goalId: 'g1', on: '2025-03-10', value: 6 },
    { goalId: 'g1b', on: '2025-01-06', value: 8 }, { goalId: 'g1b', on: '2025-03-10', value: 8 },
    { goalId: 'g2', on: '2025-02-01', value: 5 }, { goalId: 'g2', on: '2025-03-18', value: 1 },
    { goalId: 'g4', on: '2024-11-10', value: 3 }, { goalId: 'g5', on: '2025-02-20', value: 4 },
    { goalId: 'g8', on: '2025-03-06', value: 1 }, { goalId: 'g10', on: '2024-10-05', value: 2 },
  ],
  outcomes: [
    // Days out of the house: p1 1 → 3, p2 4 → 4. Housing: p1 from a shelter to a hostel, p2 from prison to a mainstream tenancy.
    { personId: 'p1', outcome: 'leaving-the-house', on: '2025-01-06', value: 1 }, { personId: 'p1', outcome: 'leaving-the-house', on: '2025-03-10', value: 3 },
    { personId: 'p2', outcome: 'leaving-the-house', on: '2025-02-01', value: 4 }, { personId: 'p2', outcome: 'leaving-the-house', on: '2025-03-20', value: 4 },
    { personId: 'p1', outcome: 'housing-status', on: '2025-01-06', value: 'shelter-or-sofa' }, { personId: 'p1', outcome: 'housing-status', on: '2025-03-10', value: 'hostel-or-temporary' },
    { personId: 'p2', outcome: 'housing-status', on: '2025-02-01', value: 'prison' }, { personId: 'p2', outcome: 'housing-status', on: '2025-03-20', value: 'settled-mainstream' },
  ],
};
