import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gad7 } from '../../src/generated/gad-7.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { readCsv } from '../../src/readers/read-csv.js';
import { caseload } from '../../src/records/make-caseload.js';
import type { Assessment, Person } from '../../src/records/record-types.js';
import { score } from '../../src/scores/score.js';
import { waitingAlerts } from '../../src/scores/waiting-alerts.js';
import { form, type Responses } from './forms.js';

const episodes = [{ episodeId: 'e1', personId: 'p1', referredOn: '2025-01-06' }] as const;

function waiting(assessments: readonly Partial<Assessment>[], person: Partial<Person> = {}) {
  const records = {
    persons: [{ personId: 'p1', ...person }],
    episodes,
    assessments: assessments.map((one): Assessment => ({ personId: 'p1', instrument: 'phq-9', on: '2025-02-03', ...one })),
  };
  return waitingAlerts(caseload({ records, definitions: [phq9, gad7] }).caseload);
}

const low = { q1: 0, q2: 0, q3: 0, q4: 0, q5: 0, q6: 0, q7: 0, q8: 0 } as const;

describe('risk answers that wait', () => {
  it('are counted whatever the total, and apart from those that are not known', () => {
    expect(waiting([{ responses: { ...low, q9: 1 } }, { responses: { ...low, q9: 0 } }, { responses: low }])).toEqual({ raised: 1, unknown: 1 });
  });

  it('are counted on a form that is set aside for another problem', () => {
    expect(waiting([{ responses: { ...low, q1: 9, q9: 3 } }, { on: '2024-01-01', responses: { ...low, q9: 2 } }])).toEqual({ raised: 2, unknown: 0 });
  });

  it('of which nobody can say what was meant are unknown', () => {
    expect(waiting([{ responses: { ...low, q9: 9 } }])).toEqual({ raised: 0, unknown: 1 });
  });

  it('no longer wait when they were handled', () => {
    expect(waiting([{ responses: { ...low, q9: 3 }, alertHandledOn: '2025-02-04' }, { responses: { ...low, q9: 3 } }])).toEqual({ raised: 1, unknown: 0 });
  });

  it.each([
    ['a comma without quotation marks', 'tired, sad,1,1,1,1,1,1,1,0,3', { raised: 0, unknown: 1 }],
    ['a quotation mark out of place', '"no" said,1,1,1,1,1,1,1,1,0', { raised: 0, unknown: 1 }],
    ['a comma, where what stands in its column is one', 'tired, sad,1,1,1,1,1,1,1,2,0', { raised: 1, unknown: 0 }],
    ['a comma, where no answer is left in its column', 'tired, sad,,,,,,,,,2', { raised: 0, unknown: 1 }],
  ])('are not "no" in a row whose cells may have moved: %s', (_, rest, expected) => {
    const { tables } = readCsv(`person_id,on,alert_handled_on,note,q1,q2,q3,q4,q5,q6,q7,q8,q9\np1,2025-02-03,2025-02-04,${rest}\n`, { kind: 'assessments', instrument: phq9 });
    expect(waitingAlerts(caseload({ records: { persons: [{ personId: 'p1' }], episodes }, tables, definitions: [phq9] }).caseload)).toEqual(expected);
  });

  it('are none where no form was filled in, where there is no risk question, and of people who objected', () => {
    expect(waiting([{ absentReason: 'asked-declined' }, { responses: {} }])).toEqual({ raised: 0, unknown: 0 });
    expect(waiting([{ instrument: 'gad-7', responses: { q1: 3 } }])).toEqual({ raised: 0, unknown: 0 });
    expect(waiting([{ responses: { ...low, q9: 3 } }], { reportingUse: 'objected' })).toEqual({ raised: 0, unknown: 0 });
  });

  it('are as many as the forms raise one by one', () => {
    fc.assert(fc.property(fc.array(form(phq9), { maxLength: 20 }), (forms: readonly Responses[]) => {
      const filledIn = forms.filter((responses) => Object.values(responses).some((answer) => answer !== null && answer !== undefined));
      const statuses = filledIn.flatMap((responses) => score(phq9, responses as object).alerts.map(({ status }) => status));
      const countOf = (status: string) => statuses.filter((one) => one === status).length;
      expect(waiting(forms.map((responses) => ({ responses })))).toEqual({ raised: countOf('raised'), unknown: countOf('unknown') });
    }));
  });
});
