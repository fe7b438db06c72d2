import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOf } from '../../src/change/answers.js';
import { classify } from '../../src/change/classify.js';
import { compileMeasure } from '../../src/change/compile-measure.js';
import { gasT } from '../../src/change/gas-t.js';
import { reviewGoal } from '../../src/change/review-goal.js';
import { measuresOf } from '../../src/definitions/measures-of.js';
import type { Measure } from '../../src/definitions/measure.js';
import type { Outcome } from '../../src/definitions/outcome.js';
import { outcomes } from '../../src/generated/all.js';
import { attainment } from '../../src/generated/attainment.js';
import { goalProgress } from '../../src/generated/goal-progress.js';
import { caseload } from '../../src/records/make-caseload.js';
import type { Goal, GoalRating, OutcomeRecord } from '../../src/records/record-types.js';
import { formatDay } from '../../src/records/day.js';
import { observeOutcome } from '../../src/records/observe-outcome.js';
import { valueFromScale } from '../../src/records/value-on-scale.js';
import { valueIn } from '../../src/records/valued.js';
import { observe } from '../../src/scores/observe.js';
import { daysOut, firstJob, fourWeeks, hasKey, hours, skills, tenancies, visits, weight } from './made-up.js';

const madeUp: readonly Outcome[] = [visits, daysOut, weight, skills, firstJob, fourWeeks, hasKey, hours, ...Object.values(tenancies)];
const every: readonly Outcome[] = [...madeUp, ...outcomes];
const measures = every.flatMap((outcome) => measuresOf(outcome));

/** Any value on a measure's scale, ends and middle. */
function valueOf({ value }: Measure): fc.Arbitrary<number> {
  if (value.kind === 'numeric') return fc.oneof(fc.integer({ min: Math.ceil(value.minimum), max: Math.min(200, Math.floor(value.maximum)) }), fc.constantFrom(value.minimum, value.maximum));
  return fc.nat(value.kind === 'flag' ? 1 : value.kind === 'state' ? value.states.length - 1 : 2 ** value.items.length - 1);
}

const anyPair = fc.constantFrom(...measures).chain((measure) => fc.record({ measure: fc.constant(measure), baseline: valueOf(measure), followUp: valueOf(measure) }));
const OPPOSITE = new Map([['improved', 'worsened'], ['worsened', 'improved'], ['deteriorated', 'improved']]);

describe('of every outcome, shipped or made up', () => {
  it('swapping baseline and follow-up turns better into worse, and leaves all else as it is', () => {
    fc.assert(fc.property(anyPair, ({ measure, baseline, followUp }) => {
      const compiled = compileMeasure(measure);
      const [there, back] = [classify(compiled, 'change', { baseline, followUp }), classify(compiled, 'change', { baseline: followUp, followUp: baseline })];
      const opposite = there === 'improved' && back === 'deteriorated' ? 'deteriorated' : (OPPOSITE.get(there ?? '') ?? there);
      expect(back).toBe(opposite);
      const [gain, loss] = [compiled.goodness(followUp) - compiled.goodness(baseline), compiled.goodness(baseline) - compiled.goodness(followUp)];
      if (!Number.isNaN(gain)) expect(gain + loss).toBe(0);
    }), { numRuns: 2000 });
  });

  it('only a better move is improvement: never one between equals, one that cannot be compared, or none', () => {
    fc.assert(fc.property(anyPair, ({ measure, baseline, followUp }) => {
      const compiled = compileMeasure(measure);
      const move = classify(compiled, 'change', { baseline, followUp });
      const { improved } = answersOf(compiled, { baseline, followUp });
      expect(improved === true).toBe(move === 'improved');
      if (baseline === followUp) expect(improved).not.toBe(true);
    }), { numRuns: 2000 });
  });

  it('what may be achieved may be reached: some value of each counts, where the definition says that any does', () => {
    for (const measure of measures) {
      const { isAchieved } = compileMeasure(measure);
      const { value } = measure;
      const some = value.kind === 'numeric' ? [value.minimum, value.maximum, value.range?.low ?? 0] : value.kind === 'multi-select' ? [2 ** value.items.length - 1] : [0, 1, 2, 3, 4, 5];
      if (isAchieved) expect([some.some(isAchieved), measure.id]).toEqual([true, measure.id]);
    }
  });

  it('is observed the same whatever the order of its records, one by one or in a caseload', () => {
    const said = fc.record({ on: fc.nat(400), value: fc.constantFrom('yes', 'no', 'happened', 'not-yet', 'retired', 'moved', 'call', 'call;pay', 'none', '3', '7', '61', null), exposureDays: fc.option(fc.integer({ min: 1, max: 400 }), { nil: null }) });
    const series = fc.record({ outcome: fc.constantFrom(...madeUp), records: fc.uniqueArray(said, { maxLength: 8, selector: ({ on }) => on }), order: fc.infiniteStream(fc.nat()) });
    fc.assert(fc.property(series, ({ outcome, records, order }) => {
      const told = records.map(({ on, ...rest }): OutcomeRecord => ({ personId: 'p1', outcome: outcome.id, on: formatDay(20000 + on), ...rest }));
      const shuffled = told.map((record) => ({ record, place: order.next().value as number })).sort((one, other) => one.place - other.place).map(({ record }) => record);
      const alone = (list: readonly OutcomeRecord[]) => {
        const found = observeOutcome(outcome, list.map(({ on, value, exposureDays }) => ({ on, value: value as string | null, exposureDays })));
        return new Map(found.map((one) => [one.on, one.issue?.code ?? one.value]));
      };
      const { caseload: held, issues } = caseload({ records: { outcomes: shuffled }, definitions: [outcome] });
      const own = observe(held).get(outcome.id);
      const together = new Map(issues.map(({ path, code }) => [shuffled[Number(path[1])]?.on, code as string | number | null]));
      own?.day.forEach((day, place) => {
        const value = valueIn(own.values, place);
        together.set(formatDay(day), Number.isNaN(value) ? null : valueFromScale(own.measure.value, value));
      });
      expect(alone(shuffled)).toEqual(new Map([...alone(shuffled)].map(([on]) => [on, alone(told).get(on)])));
      expect(together).toEqual(alone(told).size === 0 ? new Map() : new Map([...together].map(([on]) => [on, alone(told).get(on)])));
      expect(together.size).toBe(told.length);
    }), { numRuns: 300 });
  });
});

it('a rate is judged the same when both are counted over so many times the days', () => {
  const counts = fc.record({ from: fc.nat(60), to: fc.nat(60), first: fc.integer({ min: 90, max: 400 }), last: fc.integer({ min: 90, max: 400 }), times: fc.integer({ min: 1, max: 9 }) });
  const measure = measuresOf(visits)[0];
  if (!measure) throw new RangeError('expected a measure');
  const compiled = compileMeasure(measure);
  const rates = ({ from, to, first, last }: { readonly from: number; readonly to: number; readonly first: number; readonly last: number }) => {
    const [baseline, followUp] = observeOutcome(visits, [{ value: from, exposureDays: first }, { value: to, exposureDays: last }]).map(({ value }) => Number(value));
    return { baseline: baseline ?? Number.NaN, followUp: followUp ?? Number.NaN };
  };
  fc.assert(fc.property(counts, ({ times, ...one }) => {
    const [plain, scaled] = [rates(one), rates({ ...one, first: one.first * times, last: one.last * times })];
    expect(scaled.followUp * plain.baseline).toBeCloseTo(plain.followUp * scaled.baseline, 4);
    expect(classify(compiled, 'change', scaled)).toBe(classify(compiled, 'change', plain));
  }), { numRuns: 500 });
});

describe('goals', () => {
  const rating = fc.record({ on: fc.nat(300), value: fc.nat(10) });
  const ratings = fc.uniqueArray(rating, { maxLength: 5, selector: ({ on }) => on }).map((list) => list.map(({ on, value }): Omit<GoalRating, 'goalId'> => ({ on: formatDay(20000 + on), value })));

  it('that were replaced have no change of their own, whatever their ratings and those of the next one say', () => {
    fc.assert(fc.property(ratings, ratings, fc.boolean(), (old, next, byStatus) => {
      const goal: Omit<Goal, 'personId' | 'scale'> = byStatus ? { statement: 'made up', status: 'replaced' } : { statement: 'made up', supersededBy: 'g2' };
      const replaced = reviewGoal({ scale: goalProgress, goal, ratings: old });
      expect(replaced).toMatchObject({ outcome: 'replaced', answers: { achieved: null, improved: null, maintained: null } });
      // The next goal is read from its own ratings alone, however the two lie in one file.
      const alone = reviewGoal({ scale: goalProgress, goal: { statement: 'made up' }, ratings: next });
      const held = caseload({
        records: {
          goals: [{ personId: 'p', goalId: 'g1', scale: 'goal-progress', ...goal }, { personId: 'p', goalId: 'g2', scale: 'goal-progress', statement: 'made up' }],
          goalRatings: [...old.map((one) => ({ ...one, goalId: 'g1' })), ...next.map((one) => ({ ...one, goalId: 'g2' }))],
        },
        definitions: [goalProgress],
      }).caseload;
      const values = observe(held).get('goal-progress');
      const own = [...(values?.subject ?? [])].filter((subject) => subject === 1);
      expect(own).toHaveLength(next.length);
      expect(alone.outcome).toBe(reviewGoal({ scale: goalProgress, goal: { statement: 'made up' }, ratings: [...next].reverse() }).outcome);
    }), { numRuns: 150 });
  });

  it('three answers: what improved and was not achieved, and what was achieved and did not improve', () => {
    const of = (from: number, to: number) => reviewGoal({ scale: goalProgress, goal: { statement: 'made up' }, ratings: [{ on: '2025-01-06', value: from }, { on: '2025-04-07', value: to }] }).answers;
    expect(of(2, 6)).toEqual({ achieved: false, improved: true, maintained: false });
    expect(of(10, 10)).toEqual({ achieved: true, improved: false, maintained: true });
    expect(of(9, 5)).toEqual({ achieved: false, improved: false, maintained: false });
    // A stated status answers the first question alone.
    expect(reviewGoal({ scale: attainment, goal: { statement: 'made up', status: 'achieved' } }).answers).toEqual({ achieved: true, improved: null, maintained: null });
  });

  it('T does not depend on the order of goals, and 50 plus the change is where everybody would be who began as expected', () => {
    const goals = fc.array(fc.record({ level: fc.constantFrom(-2, -1, -0.5, 0, 1, 2), baselineLevel: fc.constantFrom(-2, -1, 0), weight: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(goals, (list) => {
      const [found, reversed] = [gasT(list), gasT([...list].reverse())];
      expect(found.t).toBeCloseTo(reversed.t ?? Number.NaN, 9);
      const began = gasT(list.map(({ level, baselineLevel, weight }) => ({ level: level - baselineLevel, weight })));
      expect((began.t ?? 0) - 50).toBeCloseTo(found.changeInT ?? Number.NaN, 6);
      // The same goals the other way round turn the sign.
      expect(gasT(list.map(({ level, baselineLevel, weight }) => ({ level: baselineLevel, baselineLevel: level, weight }))).changeInT).toBeCloseTo(-(found.changeInT ?? Number.NaN), 6);
    }), { numRuns: 300 });
  });
});
