import { describe, expect, it } from 'vitest';
import { contributors, indicatorSets } from '../../src/indicators/index.js';
import { foldMixed } from '../../src/indicators/fold-mixed.js';
import type { Assessment, Day, Records } from '../../src/records/index.js';
import { attended, figuresOf, numbersOf, total } from './support.js';

type Scores = readonly [first: number | null, last: number | null];

/*
 * One course per line: PHQ-9 first and last, GAD-7 first and last, and the figures it is to be counted in.
 * Caseness is PHQ-9 of 10 or GAD-7 of 8; reliable change is 6 and 4 points. Everybody is a finished course
 * (two attended contacts) unless it says otherwise.
 */
interface Course {
  readonly phq: Scores;
  readonly gad: Scores;
  readonly contacts?: number;
  /** Figures whose numerator it is in; of recovery also whether it is in the denominator. */
  readonly counted: readonly string[];
  readonly atCaseness?: false;
}

const courses: Readonly<Record<string, Course>> = {
  // 12 → 5 and 10 → 4: below on both, better by 7 and 6.
  'recovered-reliably': { phq: [12, 5], gad: [10, 4], counted: ['tt-paired-completeness', 'tt-recovery', 'tt-reliable-recovery', 'tt-reliable-improvement'] },
  // 10 → 9 and 5 → 5: over the line by a point.
  'recovered-by-a-point': { phq: [10, 9], gad: [5, 5], counted: ['tt-paired-completeness', 'tt-recovery', 'tt-no-reliable-change'] },
  // Caseness by GAD-7 alone: 4 → 4 and 8 → 4 (exactly four points).
  'case-by-gad-alone': { phq: [4, 4], gad: [8, 4], counted: ['tt-paired-completeness', 'tt-recovery', 'tt-reliable-recovery', 'tt-reliable-improvement'] },
  // Exactly six points on PHQ-9 count; still a case on both.
  'better-and-still-a-case': { phq: [20, 14], gad: [15, 13], counted: ['tt-paired-completeness', 'tt-reliable-improvement'] },
  // Five and three points do not.
  'better-by-too-little': { phq: [20, 15], gad: [15, 12], counted: ['tt-paired-completeness', 'tt-no-reliable-change'] },
  // Below on PHQ-9 only: 15 → 5, but 12 → 9 on GAD-7 is a case still.
  'below-on-one': { phq: [15, 5], gad: [12, 9], counted: ['tt-paired-completeness', 'tt-reliable-improvement'] },
  // Better by 8 on PHQ-9 and worse by 4 on GAD-7: mixed, in no other numerator.
  mixed: { phq: [18, 10], gad: [8, 12], counted: ['tt-paired-completeness', 'tt-mixed'] },
  // Mixed and yet below caseness on both at the end: 14 → 4, 1 → 5. Recovered, and not reliably.
  'mixed-and-recovered': { phq: [14, 4], gad: [1, 5], counted: ['tt-paired-completeness', 'tt-recovery', 'tt-mixed'] },
  // Worse by exactly six.
  worse: { phq: [12, 18], gad: [9, 9], counted: ['tt-paired-completeness', 'tt-reliable-deterioration'] },
  // Not at caseness at the start: out of recovery's denominator, in all others.
  'not-a-case': { phq: [9, 2], gad: [7, 2], counted: ['tt-paired-completeness', 'tt-reliable-improvement'], atCaseness: false },
  'not-a-case-and-worse': { phq: [2, 11], gad: [3, 3], counted: ['tt-paired-completeness', 'tt-reliable-deterioration'], atCaseness: false },
  // Seen once only: no pair, in no numerator, and in every denominator.
  'case-without-pair': { phq: [16, null], gad: [12, null], counted: [] },
  // Not at caseness and seen once: known not to be a case, so out of recovery.
  'not-a-case-without-pair': { phq: [3, null], gad: [2, null], counted: [], atCaseness: false },
  // GAD-7 never given and PHQ-9 below 10: caseness is not known, so it stays in recovery's denominator.
  'caseness-unknown': { phq: [5, 5], gad: [null, null], counted: [] },
  // No score at all.
  'never-measured': { phq: [null, null], gad: [null, null], counted: [] },
  // Better on PHQ-9, and nothing known of GAD-7: whether it got worse there is not known.
  'better-with-the-other-unknown': { phq: [20, 8], gad: [12, null], counted: [] },
  // One attended contact: not a finished course.
  'one-contact': { phq: [20, 2], gad: [18, 2], contacts: 1, counted: [] },
};

const names = Object.keys(courses);
const finished = names.filter((name) => courses[name]?.contacts === undefined);

function scored(instrument: 'phq-9' | 'gad-7', personId: string, [first, last]: Scores): readonly Assessment[] {
  return [
    ...(first === null ? [] : [total(instrument, personId, '2025-01-10', first)]),
    ...(last === null ? [] : [total(instrument, personId, '2025-03-01', last)]),
  ];
}

const records: Records = {
  episodes: names.map((name) => ({ episodeId: name, personId: name, referredOn: '2025-01-02', startedOn: '2025-01-10', closedOn: '2025-03-03', closure: 'planned' })),
  contacts: names.flatMap((name) => attended(name, ...(['2025-01-10', '2025-02-01'] as const).slice(0, courses[name]?.contacts ?? 2))),
  assessments: Object.entries(courses).flatMap(([name, { phq, gad }]) => [...scored('phq-9', name, phq), ...scored('gad-7', name, gad)]),
};

const table = figuresOf(records, { indicators: indicatorSets['nhs-talking-therapies'].indicators });
const inNumerator = (indicatorId: string) => contributors(table, { indicatorId, role: 'numerator' }).map(({ episodeId }) => episodeId);

describe('NHS Talking Therapies outcomes', () => {
  it.each(['tt-paired-completeness', 'tt-recovery', 'tt-reliable-recovery', 'tt-reliable-improvement', 'tt-reliable-deterioration', 'tt-no-reliable-change', 'tt-mixed'])(
    '%s counts exactly the courses it should', (indicatorId) => {
      expect(inNumerator(indicatorId)).toEqual(names.filter((name) => courses[name]?.counted.includes(indicatorId)));
    });

  it('finished courses are those with two attended contacts', () => {
    expect(inNumerator('tt-finished-courses')).toEqual(finished);
    expect(numbersOf(table, { indicatorId: 'tt-finished-courses' })).toMatchObject({ numerator: 16, initialPopulation: 17, exclusions: { 'fewer-than-two-contacts': 1 } });
  });

  it.each(['tt-paired-completeness', 'tt-reliable-improvement', 'tt-reliable-deterioration', 'tt-no-reliable-change', 'tt-mixed'])(
    '%s is of all finished courses, those without a pair too', (indicatorId) => {
      expect(numbersOf(table, { indicatorId })).toMatchObject({ denominator: 16, initialPopulation: 17, exclusions: { 'fewer-than-two-contacts': 1 } });
    });

  it.each(['tt-recovery', 'tt-reliable-recovery'])('%s leaves out the three known not to be cases, and nobody else', (indicatorId) => {
    const excluded = contributors(table, { indicatorId, role: 'excluded' }).filter(({ reason }) => reason === 'not-at-caseness-at-start');
    expect(excluded.map(({ episodeId }) => episodeId)).toEqual(finished.filter((name) => courses[name]?.atCaseness === false));
    expect(numbersOf(table, { indicatorId })).toMatchObject({ denominator: 13, excluded: 4 });
  });

  it.each([
    ['neither', 'tt-no-reliable-change'],
    ['deterioration', 'tt-reliable-deterioration'],
  ] as const)('mixed courses by the rule %s are counted in %s too, and nothing else is', (rule, into) => {
    const { indicators } = foldMixed(indicatorSets['nhs-talking-therapies'], rule);
    const other = figuresOf(records, { indicators });
    const counted = (id: string) => contributors(other, { indicatorId: id, role: 'numerator' }).map(({ episodeId }) => episodeId);
    for (const { id } of indicators) {
      const expected = names.filter((name) => courses[name]?.counted.some((figure) => figure === id || (id === into && figure === 'tt-mixed')));
      if (id !== 'tt-finished-courses') expect(counted(id), id).toEqual(expected);
    }
    expect(numbersOf(other, { indicatorId: into })).toMatchObject({ denominator: 16, initialPopulation: 17 });
    // What it says and where it is from goes with it.
    const [told, apart] = [indicators, indicatorSets['nhs-talking-therapies'].indicators].map((list) => list.find(({ id }) => id === into));
    expect([told?.description.en?.includes('mixed'), apart?.description.en?.includes('mixed')]).toEqual([true, false]);
    expect(told?.sources).toEqual(expect.arrayContaining([...(apart?.sources ?? [])]));
  });

  it('a course that is worse on one measure and has no pair on the other is deterioration by the rule that asks for any, and not known otherwise', () => {
    const worse: Records = {
      episodes: [{ episodeId: 'e', personId: 'p', referredOn: '2025-01-02', startedOn: '2025-01-10', closedOn: '2025-03-03' }],
      contacts: attended('e', '2025-01-10', '2025-02-01'),
      assessments: [...scored('phq-9', 'p', [5, 15]), ...scored('gad-7', 'p', [9, null])],
    };
    const counted = (['apart', 'neither', 'deterioration'] as const).map((rule) =>
      numbersOf(figuresOf(worse, { indicators: foldMixed(indicatorSets['nhs-talking-therapies'], rule).indicators }), { indicatorId: 'tt-reliable-deterioration' }).numerator);
    expect(counted).toEqual([0, 0, 1]);
  });

  it('a rule that a set does not have is refused', () => {
    expect(foldMixed(indicatorSets.core, 'apart')).toBe(indicatorSets.core);
    expect(() => foldMixed(indicatorSets.core, 'neither')).toThrow('a set with the rule neither, found core');
  });

  it('improvement, deterioration, no change and mixed do not overlap', () => {
    const counted = ['tt-reliable-improvement', 'tt-reliable-deterioration', 'tt-no-reliable-change', 'tt-mixed'].flatMap(inNumerator);
    expect(new Set(counted).size).toBe(counted.length);
    expect(counted).toHaveLength(11);
  });

  it('is of courses, not people: two of one person are both counted', () => {
    const again = (episodeId: string, referredOn: Day, closedOn: Day) => ({ episodeId, personId: 'p', referredOn, startedOn: referredOn, closedOn });
    const two = figuresOf(
      {
        episodes: [again('one', '2025-01-01', '2025-01-25'), again('two', '2025-03-01', '2025-03-25')],
        contacts: [...attended('one', '2025-01-01', '2025-01-10'), ...attended('two', '2025-03-01', '2025-03-10')],
        assessments: [...scored('phq-9', 'p', [null, null]), total('phq-9', 'p', '2025-01-01', 12), total('gad-7', 'p', '2025-01-01', 3)],
      },
      { indicators: indicatorSets['nhs-talking-therapies'].indicators },
    );
    expect(numbersOf(two, { indicatorId: 'tt-finished-courses' }).numerator).toBe(2);
  });

  it('keeps to its own first and last scores whatever pairing the run or the set chooses', () => {
    const chosen = indicatorSets['nhs-talking-therapies'].indicators.map((indicator) => ({ indicator, pairing: 'closure-window' as const }));
    const again = figuresOf(records, { indicators: chosen, pairing: 'by-occasion' });
    expect(again.rows).toEqual(table.rows);
    expect(again.rows.every(({ method, statistic }) => statistic === 'count' || method === 'Wilson; pairing: first-last')).toBe(true);
  });
});
