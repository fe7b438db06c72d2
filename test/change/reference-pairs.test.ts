import { describe, expect, it } from 'vitest';
import type { ChangeRule } from '../../src/definitions/change-rule.js';
import { change } from '../../src/change/change.js';
import { readRows } from '../reference/read-reference.js';
import { gad7Total, madeUpMeasure, paired, phq9Total } from './measures.js';

const facts = { tie: 'more-than', source: 'invented', evidence: 'primary' } as const;

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
    const better = courses.some(({ reliableChange }) => reliableChange === 'improved');
    const worse = courses.some(({ reliableChange }) => reliableChange === 'deteriorated');
    const recovered = courses.some(({ caseness }) => caseness?.baseline) && courses.every(({ caseness }) => !caseness?.followUp);
    const oneWay = better ? 'improved' : worse ? 'deteriorated' : 'no-reliable-change';
    return [better && worse ? 'mixed' : oneWay, recovered ? 'yes' : 'no', recovered && better && !worse ? 'yes' : 'no'];
  }
});
