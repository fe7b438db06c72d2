import { describe, expect, it } from 'vitest';
import type { ResponsesOf } from '../../src/definitions/instrument.js';
import { statesBetterThan } from '../../src/definitions/state-order.js';
import { attainment } from '../../src/generated/attainment.js';
import { gad7 } from '../../src/generated/gad-7.js';
import { goalProgress } from '../../src/generated/goal-progress.js';
import { housingStatus } from '../../src/generated/housing-status.js';
import { ons4 } from '../../src/generated/ons4.js';
import { phq9, type Phq9 } from '../../src/generated/phq-9.js';
import { swemwbs, type Swemwbs } from '../../src/generated/swemwbs.js';
import { who5 } from '../../src/generated/who-5.js';
import { score } from '../../src/scores/score.js';
import metric from './swemwbs-metric.json' with { type: 'json' };

/** The same answer to every item. */
function all<Item extends string, Answer extends number>(items: readonly Item[], answer: Answer): Readonly<Record<Item, Answer>> {
  // Every item is a key.
  return Object.fromEntries(items.map((item) => [item, answer])) as Record<Item, Answer>;
}

describe('PHQ-9', () => {
  const items = phq9.items.map(({ id }) => id);

  it('makes 18, not 14, of seven answers of 2 and two blanks', () => {
    const responses = { ...all(items, 2), q1: null, q2: null };
    expect(score(phq9, responses, { prorate: true }).scores.total).toMatchObject({ status: 'prorated', value: 18 });
  });

  it('rounds what it makes up to the nearest whole number', () => {
    const responses: ResponsesOf<Phq9> = { ...all(items, 1), q1: null, q2: 3, q3: 3 };
    // 6 × 1 + 2 × 3 = 12 over 8 answers: 12 × 9 ÷ 8 = 13.5.
    expect(score(phq9, responses, { prorate: true }).scores.total.value).toBe(14);
  });

  it('raises its alert at any answer above 0 to question 9, and has none at 0', () => {
    expect(score(phq9, { ...all(items, 0), q9: 1 }).alerts.map(({ status }) => status)).toEqual(['raised']);
    expect(score(phq9, all(items, 0)).alerts).toEqual([]);
    expect(score(phq9, { ...all(items, 0), q9: null }).alerts.map(({ status }) => status)).toEqual(['unknown']);
  });
});

describe('numbers that commissioners compare', () => {
  it('are those of NHS Talking Therapies', () => {
    expect(phq9.scores[0]).toMatchObject({ caseness: { atLeast: 10 }, changeRules: [{ kind: 'reliable-change', points: 6, tie: 'at-least' }] });
    expect(gad7.scores[0]).toMatchObject({ caseness: { atLeast: 8 }, changeRules: [{ kind: 'reliable-change', points: 4, tie: 'at-least' }, { points: 4 }] });
  });

  it('are those of NHS England for goals and for the SWEMWBS', () => {
    expect(goalProgress.changeRules).toMatchObject([{ points: 3, tie: 'at-least', evidence: 'primary' }]);
    expect(swemwbs.scores[1]?.changeRules).toMatchObject([{ points: 3, tie: 'at-least', evidence: 'primary' }]);
  });
});

describe('SWEMWBS', () => {
  it.each([[1, 7, 7], [3, 21, 19.25], [4, 28, 25.03], [5, 35, 35]] as const)('answers of %d give raw %d and metric %d', (answer, raw, metric) => {
    const { scores } = score(swemwbs, all(swemwbs.items.map(({ id }) => id), answer));
    expect([scores.raw.value, scores.metric.value]).toEqual([raw, metric]);
  });

  it.each(metric.table)('turns the raw score %i into the metric score %f', (raw = 0, value = 0) => {
    // Seven answers from 1 to 5 that add up to the raw score.
    const answers = Object.fromEntries(swemwbs.items.map(({ id }, place) => [id, Math.floor((raw + place) / 7)]));
    const { scores } = score(swemwbs, answers as ResponsesOf<Swemwbs>);
    expect([scores.raw.value, scores.metric.value]).toEqual([raw, value]);
  });

  it('has one metric score for each of its 29 raw scores', () => {
    expect(metric.table.map(([raw]) => raw)).toEqual(Array.from({ length: 29 }, (_, place) => place + 7));
  });

  it('agrees with the three cells that stand in papers, and with four code bases where one differs', () => {
    const table = new Map(swemwbs.scores.flatMap(({ method }) => (method.kind === 'lookup' ? method.table : [])));
    expect([table.get(23), table.get(26), table.get(29), table.get(32)]).toEqual([20.73, 23.21, 26.02, 29.31]);
  });

  it('bands every raw score as the cut points say: low to 21, high from 31', () => {
    const metric = swemwbs.scores[1];
    const bandOf = (value: number) => metric?.bands?.[0]?.bands.find((band) => value >= band.minimum && value <= band.maximum)?.label['en'];
    const table = metric?.method.kind === 'lookup' ? metric.method.table : [];
    expect(table.filter(([, value]) => bandOf(value) === 'low').map(([raw]) => raw).at(-1)).toBe(21);
    expect(table.filter(([, value]) => bandOf(value) === 'high').map(([raw]) => raw)[0]).toBe(31);
    expect(table.filter(([, value]) => bandOf(value) === undefined)).toEqual([]);
  });
});

describe('WHO-5', () => {
  it.each([
    [{ q1: 2, q2: 2, q3: 3, q4: 3, q5: 2 }, 12, 48],
    [{ q1: 3, q2: 3, q3: 3, q4: 2, q5: 2 }, 13, 52],
  ] as const)('%o gives raw %d and percentage %d', (responses, raw, percentage) => {
    const { scores } = score(who5, responses);
    expect([scores.raw.value, scores.percentage.value]).toEqual([raw, percentage]);
  });
});

describe('ONS4', () => {
  it('bands 4, 5, 8 and 6 as low, medium, high and, for anxiety, high', () => {
    const labels = ons4.scores.map(({ bands }, index) => {
      const value = [4, 5, 8, 6][index] ?? -1;
      return bands?.[0]?.bands.find((band) => value >= band.minimum && value <= band.maximum)?.label['en'];
    });
    expect(labels).toEqual(['low', 'medium', 'high', 'high']);
  });

  it('has four scores and no composite, and no rule that nobody published', () => {
    expect(ons4.scores.map(({ id }) => id)).toEqual(['life-satisfaction', 'worthwhile', 'happiness', 'anxiety']);
    expect(ons4.scores.flatMap(({ changeRules = [] }) => changeRules)).toEqual([]);
  });
});

describe('states', () => {
  it('of housing are the ten, with the order that its notes describe', () => {
    const { value } = housingStatus;
    if (value.kind !== 'state') throw new Error('housing status is a list of states');
    expect(value.states.map(({ id }) => id)).toEqual([
      'rough-sleeping', 'shelter-or-sofa', 'hostel-or-temporary', 'supported', 'settled-mainstream',
      'sheltered-or-extra-care', 'hospital', 'prison', 'refuge', 'care-home',
    ]);
    expect([...statesBetterThan('supported', value)]).toEqual(['settled-mainstream', 'sheltered-or-extra-care']);
    expect(value.lateral).toEqual([['settled-mainstream', 'sheltered-or-extra-care']]);
  });

  it('of attainment each say what became of the goal', () => {
    expect(attainment.outcome).toMatchObject({ levels: { attained: 'achieved', partly: 'partly-achieved', not: 'not-achieved' } });
  });
});
