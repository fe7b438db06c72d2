import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../src/definitions/instrument.js';
import { gad7 } from '../../src/generated/gad-7.js';
import { goalProgress } from '../../src/generated/goal-progress.js';
import { attainment } from '../../src/generated/attainment.js';
import { housingStatus } from '../../src/generated/housing-status.js';
import { leavingTheHouse } from '../../src/generated/leaving-the-house.js';
import { ons4 } from '../../src/generated/ons4.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { swemwbs } from '../../src/generated/swemwbs.js';
import type { Observations } from '../../src/records/observations.js';
import { OBSERVATION_STATUSES } from '../../src/records/observations.js';
import { caseload, type CaseloadInput } from '../../src/records/make-caseload.js';
import type { Assessment, Records } from '../../src/records/record-types.js';
import { numbersIn, valueIn } from '../../src/records/valued.js';
import { alertsOf } from '../../src/scores/alerts.js';
import { answersIn } from '../../src/scores/answers-in.js';
import { compileInstrument } from '../../src/scores/compile-instrument.js';
import { observe, type ObserveOptions } from '../../src/scores/observe.js';
import { score } from '../../src/scores/score.js';
import { anyInstrument, form, type Responses } from './forms.js';
import { optionsOf, toyInstrument } from './toy-instrument.js';

const episodes = [{ episodeId: 'e1', personId: 'p1', referredOn: '2025-01-06' }] as const;
const definitions = [phq9, gad7, ons4, swemwbs, goalProgress, attainment, leavingTheHouse, housingStatus];

function held(records: Records, own: CaseloadInput['definitions'] = definitions) {
  return caseload({ records: { persons: [{ personId: 'p1' }], episodes, ...records }, definitions: own }).caseload;
}

function observed(records: Records, measure: string, options?: ObserveOptions): Observations {
  const found = observe(held(records), options).get(measure);
  if (!found) throw new RangeError(`nothing was observed of ${measure}`);
  return found;
}

/** Status and value of every observation, in file order. */
function results({ size, status, values }: Observations) {
  return Array.from({ length: size }, (_, place) => [OBSERVATION_STATUSES[status[place] ?? -1], valueIn(values, place)] as const);
}

const assessment = (instrument: string, rest: Partial<Assessment>): Assessment => ({ personId: 'p1', instrument, on: '2025-02-03', ...rest });
const phqForm = (answer: number | null, q9: number | null = answer) =>
  Object.fromEntries(phq9.items.map(({ id }) => [id, id === 'q9' ? q9 : answer]));

describe('many forms at once', () => {
  const anyForms = anyInstrument.chain((instrument) => fc.tuple(fc.constant(instrument), fc.array(form(instrument), { minLength: 1, maxLength: 20 }), fc.boolean()));

  /** What one form says of each score on its own, in the words of observations: nothing answered is absent, and a wrong answer sets the whole form aside. */
  function alone(instrument: Instrument, responses: Responses, prorate: boolean) {
    const { scores, issues } = score(instrument, responses, { prorate });
    return instrument.scores.map(({ id }) => {
      const { status, value, answered } = scores[id] ?? { status: 'invalid', value: null, answered: 0 };
      if (issues.length > 0) return ['invalid', Number.NaN];
      return [status === 'insufficient' && answered === 0 ? 'absent' : status, value ?? Number.NaN];
    });
  }

  /** Of each form what many together say. */
  function together(instrument: Instrument, forms: readonly Responses[], prorate: boolean) {
    const caseloadOf = held({ assessments: forms.map((responses) => assessment(instrument.id, { responses })) }, [instrument]);
    const observations = observe(caseloadOf, { prorate: prorate ? [instrument.id] : [] });
    const byScore = instrument.scores.map(({ id }) => {
      const own = observations.get(`${instrument.id}/${id}`);
      return own ? results(own) : [];
    });
    return forms.map((_, row) => byScore.map((own) => own[row]));
  }

  it('give what each gives alone', () => {
    const seen = new Set<unknown>();
    fc.assert(fc.property(anyForms, ([instrument, forms, prorate]) => {
      const found = together(instrument, forms, prorate);
      found.flat().forEach((result) => seen.add(result?.[0]));
      expect(found).toEqual(forms.map((responses) => alone(instrument, responses, prorate)));
    }), { numRuns: 300 });
    expect([...seen].sort()).toEqual([...OBSERVATION_STATUSES].sort());
  });

  // Rows whose answers add up alike are scored once: what must not pass for alike is an item that no rule stands in for, less than 0, and fractions.
  it('give what each gives alone where many add up to nearly the same', () => {
    const instrument = toyInstrument({
      id: 'nearly-alike',
      options: [0, 1, 2],
      items: { q1: {}, q2: {}, q3: { options: optionsOf([-1, 0]) }, q4: { options: optionsOf([0, 0.5, 1]) } },
      scores: [
        { id: 'kept', method: { kind: 'sum', items: ['q1', 'q2'] }, range: [0, 4], missing: { maximumMissing: 1, rounding: 'none', never: ['q2'] } },
        { id: 'below', method: { kind: 'mean', items: ['q1', 'q3'] }, range: [-0.5, 1], step: 0.5, missing: { maximumMissing: 1, rounding: 'none' } },
        { id: 'halves', method: { kind: 'mean', items: ['q1', 'q4'] }, range: [0, 1.5], step: 0.25, missing: { maximumMissing: 1, rounding: 'none' } },
      ],
    });
    const answer = (...values: readonly number[]) => fc.constantFrom(null, ...values);
    const forms = fc.array(fc.record({ q1: answer(0, 1, 2), q2: answer(0, 1, 2), q3: answer(-1, 0), q4: answer(0, 0.5, 1) }), { minLength: 20, maxLength: 40 });
    fc.assert(fc.property(forms, fc.boolean(), (all, prorate) => {
      expect(together(instrument, all, prorate)).toEqual(all.map((responses) => alone(instrument, responses, prorate)));
    }));
  });

  it('keep every risk answer, on those that are set aside too', () => {
    fc.assert(fc.property(fc.array(form(phq9), { minLength: 1, maxLength: 20 }), (forms) => {
      const [kept] = held({ assessments: forms.map((responses) => assessment('phq-9', { responses })) }).assessments;
      if (!kept) throw new RangeError('the forms are kept');
      const answersAt = answersIn(kept.table, phq9);
      forms.forEach((responses, row) => {
        expect(alertsOf(compileInstrument(phq9), answersAt(row))).toEqual(score(phq9 as Instrument, responses).alerts);
      });
    }));
  });

  it('prorate only the instruments that are named', () => {
    const records = { assessments: [assessment('phq-9', { responses: { ...phqForm(2), q1: null } })] };
    expect(results(observed(records, 'phq-9/total'))).toEqual([['insufficient', Number.NaN]]);
    expect(results(observed(records, 'phq-9/total', { prorate: ['gad-7'] }))).toEqual([['insufficient', Number.NaN]]);
    expect(results(observed(records, 'phq-9/total', { prorate: ['phq-9'] }))).toEqual([['prorated', 18]]);
  });

  it('never carry anything from one form to the next', () => {
    const full = Object.fromEntries(swemwbs.items.map(({ id }) => [id, 5]));
    const records = { assessments: [full, { ...full, q1: null }, full, { q1: 99 }].map((responses) => assessment('swemwbs', { responses })) };
    expect(results(observed(records, 'swemwbs/metric'))).toEqual([['complete', 35], ['insufficient', Number.NaN], ['complete', 35], ['invalid', Number.NaN]]);
  });

  it('of different instruments stay apart, though their items are called the same', () => {
    const gadForm = Object.fromEntries(gad7.items.map(({ id }) => [id, 1]));
    const records = { assessments: [assessment('phq-9', { responses: phqForm(2) }), assessment('gad-7', { responses: gadForm }), assessment('phq-9', { responses: phqForm(1) })] };
    expect(results(observed(records, 'phq-9/total'))).toEqual([['complete', 18], ['complete', 9]]);
    expect(results(observed(records, 'gad-7/total'))).toEqual([['complete', 7]]);
  });
});

describe('a form that is set aside', () => {
  it('gives no observation, whatever its total would be', () => {
    const records = { assessments: [assessment('phq-9', { on: '2024-12-31', responses: phqForm(2) }), assessment('phq-9', { responses: phqForm(1) })] };
    expect(results(observed(records, 'phq-9/total'))).toEqual([['invalid', Number.NaN], ['complete', 9]]);
  });

  it('for one wrong answer gives none of its scores, as nobody knows which other answer slipped with it', () => {
    const records = { assessments: [assessment('ons4', { responses: { q1: 11, q2: 5, q3: 8, q4: 0 } })] };
    for (const { id } of ons4.scores) expect(results(observed(records, `ons4/${id}`))).toEqual([['invalid', Number.NaN]]);
  });
});

describe('where only totals are kept', () => {
  it('the total is the score', () => {
    expect(results(observed({ assessments: [assessment('phq-9', { scores: { total: 0 } }), assessment('phq-9', { scores: { total: 27 } })] }, 'phq-9/total'))).toEqual([
      ['complete', 0],
      ['complete', 27],
    ]);
  });

  it('a total that the instrument cannot have is set aside', () => {
    expect(results(observed({ assessments: [assessment('phq-9', { scores: { total: 28 } })] }, 'phq-9/total'))).toEqual([['invalid', Number.NaN]]);
  });

  it('nothing at all is absent, and not 0', () => {
    const records = { assessments: [assessment('phq-9', { absentReason: 'asked-declined' }), assessment('phq-9', { responses: phqForm(null) })] };
    expect(results(observed(records, 'phq-9/total'))).toEqual([['absent', Number.NaN], ['absent', Number.NaN]]);
  });

  it('answers come before a total, so that a total cannot hide that some are missing', () => {
    const responses = { ...phqForm(2), q1: null };
    expect(results(observed({ assessments: [assessment('phq-9', { responses, scores: { total: 16 } })] }, 'phq-9/total'))).toEqual([['insufficient', Number.NaN]]);
    expect(results(observed({ assessments: [assessment('phq-9', { responses: phqForm(2), scores: { total: 3 } })] }, 'phq-9/total'))).toEqual([['complete', 18]]);
  });

  it('a raw total of SWEMWBS is looked up, and a metric one stands', () => {
    const records = { assessments: [assessment('swemwbs', { scores: { raw: 21 } }), assessment('swemwbs', { scores: { metric: 20.73 } })] };
    expect(results(observed(records, 'swemwbs/metric'))).toEqual([['complete', 19.25], ['complete', 20.73]]);
    expect(results(observed(records, 'swemwbs/raw'))).toEqual([['complete', 21], ['absent', Number.NaN]]);
  });
});

describe('ratings of goals', () => {
  const goals = [
    { personId: 'p1', goalId: 'g1', statement: 'made up', scale: 'goal-progress', status: 'replaced', supersededBy: 'g2' },
    { personId: 'p1', goalId: 'g2', statement: 'made up', scale: 'goal-progress' },
    { personId: 'p1', goalId: 'g3', statement: 'made up', scale: 'attainment' },
  ] as const;
  const goalRatings = [
    { goalId: 'g2', on: '2025-02-03', value: 0 },
    { goalId: 'g1', on: '2025-01-20', value: 4 },
    { goalId: 'g3', on: '2025-03-03', value: 'not' },
    { goalId: 'g2', on: '2025-03-03' },
  ] as const;

  it('are about the goal, so that a replaced goal is not compared with its successor', () => {
    const { subject, values, status } = observed({ goals, goalRatings }, 'goal-progress');
    expect([...subject]).toEqual([1, 0, -1, 1]);
    expect([...numbersIn(values)]).toEqual([0, 4, 2, Number.NaN]);
    expect(status[3]).toBe(OBSERVATION_STATUSES.indexOf('absent'));
  });

  it('belong to the scale of their goal and to no other', () => {
    expect([...observed({ goals, goalRatings }, 'attainment').subject]).toEqual([-1, -1, 2, -1]);
  });
});

describe('custom outcomes', () => {
  const outcomes = [
    { personId: 'p1', outcome: 'leaving-the-house', on: '2025-02-03', value: 0 },
    { personId: 'p1', outcome: 'leaving-the-house', on: '2025-02-10', absentReason: 'not-asked' },
    { personId: 'p1', outcome: 'housing-status', on: '2025-02-03', value: 'supported' },
    { personId: 'p1', outcome: 'leaving-the-house', on: '2025-02-17', value: 8 },
  ] as const;

  it('are values of their own measure: a number, the place of a state, or nothing', () => {
    expect(results(observed({ outcomes }, 'leaving-the-house'))).toEqual([['complete', 0], ['absent', Number.NaN]]);
    expect(results(observed({ outcomes }, 'housing-status'))).toEqual([['complete', housingStatus.value.kind === 'state' ? housingStatus.value.states.findIndex(({ id }) => id === 'supported') : -1]]);
  });
});

describe('occasions', () => {
  it('stand in order: baseline, numbers by size, review, final, and none for a record that has only a day', () => {
    const order = ['baseline', 1, 2, 10, 'review', 'final'] as const;
    const assessments = [...order.map((occasion) => assessment('phq-9', { on: null, occasion, responses: phqForm(1) })), assessment('phq-9', { responses: phqForm(1) })];
    const places = [...observed({ assessments }, 'phq-9/total').occasion];
    expect(places.slice(0, -1)).toEqual([...places.slice(0, -1)].sort((one, other) => one - other));
    expect(new Set(places).size).toBe(7);
    expect(places.at(-1)).toBeNaN();
  });
});
