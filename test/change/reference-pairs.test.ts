import { describe, expect, it } from 'vitest';
import type { ChangeRule, ReliableChangeMethod } from '../../src/definitions/change-rule.js';
import { change, type ObservedValue } from '../../src/change/change.js';
import { changeTogether } from '../../src/change/change-together.js';
import { clinicalChange } from '../../src/change/clinical-change.js';
import { readRows } from '../reference/read-reference.js';
import { gad7Total, madeUpMeasure, paired, phq9Total } from './measures.js';

const facts = { tie: 'more-than', source: 'invented', evidence: 'primary' } as const;

/** The rule of a row of reliable-change-methods.csv, with the numbers of its own method alone. */
function methodRule(row: Readonly<Record<string, string>>): ChangeRule {
  const number = (field: string) => Number(row[field]);
  const scale = { ...facts, kind: 'reliable-change', standardDeviation: number('standard_deviation'), reliability: number('reliability'), confidence: number('confidence') } as const;
  const [method, mean] = [row.method as ReliableChangeMethod, number('mean')];
  switch (method) {
    case 'jacobson-truax': return { ...scale, method };
    case 'edwards-nunnally':
    case 'gulliksen-lord-novick': return { ...scale, method, mean };
    case 'nunnally-kotsch': return { ...scale, method, mean, followUpReliability: number('follow_up_reliability') };
    case 'hageman-arrindell': return { ...scale, method, change: { mean: number('change_mean'), standardDeviation: number('change_sd') } };
  }
}

/** Only the norm that a type is worked out from, so that no other can be taken in its place. */
function cutoffRule(row: Readonly<Record<string, string>>): ChangeRule {
  const type = row.type as 'a' | 'b' | 'c';
  const clinical = { mean: Number(row.mean), standardDeviation: Number(row.standard_deviation) };
  const functional = { mean: Number(row.functional_mean), standardDeviation: Number(row.functional_sd) };
  return { ...facts, kind: 'clinical-cutoff', type, ...(type !== 'b' && { clinical }), ...(type !== 'a' && { functional }) };
}

describe('pairs classed by R', () => {
  it('after Jacobson and Truax fall in the same class on the same side of the cutoff', () => {
    const rows = readRows('change-jacobson-truax');
    for (const [place, row] of rows.entries()) {
      const number = (field: string) => Number(row[field]);
      const rules: readonly ChangeRule[] = [
        { ...facts, kind: 'reliable-change', standardDeviation: number('clinical_sd'), reliability: number('reliability'), confidence: number('confidence') },
        {
          ...facts,
          kind: 'clinical-cutoff',
          type: row.type as 'a' | 'b' | 'c',
          clinical: { mean: number('clinical_mean'), standardDeviation: number('clinical_sd') },
          functional: { mean: number('functional_mean'), standardDeviation: number('functional_sd') },
        },
      ];
      const found = paired(madeUpMeasure({ direction: row.direction as 'increase' | 'decrease' }), number('baseline'), number('follow_up'), rules);
      const yesNo = (value: boolean | undefined) => (value ? 'yes' : 'no');
      expect([found.reliableChange, yesNo(found.caseness?.baseline), yesNo(found.caseness?.followUp)], `row ${place + 1}`).toEqual([row.class, row.baseline_case, row.follow_up_case]);
    }
    expect(rows.length).toBe(200);
  });

  it('by every method of reliable change fall in the same class and category, by a rule of the caller and by one the measure declares', () => {
    const rows = readRows('reliable-change-methods');
    const methods = new Map<string | undefined, number>();
    const seen = new Set<string | undefined>();
    for (const [place, row] of rows.entries()) {
      const direction = row.direction as 'increase' | 'decrease';
      const rule = methodRule(row);
      const pair = [Number(row.baseline), Number(row.follow_up)] as const;
      expect(paired(madeUpMeasure({ direction }), ...pair, [rule]).reliableChange, `row ${place + 1}`).toBe(row.class);
      expect(paired(madeUpMeasure({ direction, rules: [rule] }), ...pair).reliableChange, `row ${place + 1}`).toBe(row.class);
      const [baseline, followUp] = pair.map((value) => ({ value })) as [ObservedValue, ObservedValue];
      expect(clinicalChange({ measure: madeUpMeasure({ direction }), baseline, followUp, rules: [rule, cutoffRule(row)] }), `row ${place + 1}`).toBe(row.category);
      seen.add(row.category);
      methods.set(row.method, (methods.get(row.method) ?? 0) + 1);
    }
    expect([...methods.values()]).toEqual([80, 80, 80, 80, 80]);
    expect([...seen].sort()).toEqual(['deteriorated', 'harmed', 'improved', 'recovered', 'unchanged']);
  });

  it('by the definitions of NHS Talking Therapies fall in the same class on every course', () => {
    const rows = readRows('change-pairs');
    const seen = new Set<string | undefined>();
    for (const [place, row] of rows.entries()) {
      const courseOf = (measure: typeof phq9Total, name: 'phq9' | 'gad7') => {
        const value = (side: 'first' | 'last') => (row[`${name}_${side}`] ? Number(row[`${name}_${side}`]) : null);
        const found = change({ measure, baseline: { value: value('first') }, followUp: { value: value('last') } });
        expect(found.status === 'paired' ? found.reliableChange : '', `row ${place + 1}, ${name}`).toBe(row[`${name}_class`]);
        return found;
      };
      const courses = [courseOf(phq9Total, 'phq9'), courseOf(gad7Total, 'gad7')].flatMap((found) => (found.status === 'paired' ? [found] : []));
      seen.add(row.class);
      expect(courses.length < 2 ? ['', '', ''] : together(courses), `row ${place + 1}`).toEqual([row.class, row.recovered, row.reliably_recovered]);
    }
    expect([...seen].sort()).toEqual(['', 'deteriorated', 'improved', 'mixed', 'no-reliable-change']);
    expect(rows.length).toBeGreaterThan(300);
  });

  /** The class of both measures together, recovery and reliable recovery, from what `change` says of each. */
  function together(courses: readonly ReturnType<typeof paired>[]): readonly string[] {
    const found = changeTogether({ classes: courses.map(({ reliableChange }) => reliableChange) }) ?? '';
    const recovered = courses.some(({ caseness }) => caseness?.baseline) && courses.every(({ caseness }) => !caseness?.followUp);
    return [found, recovered ? 'yes' : 'no', recovered && found === 'improved' ? 'yes' : 'no'];
  }
});
