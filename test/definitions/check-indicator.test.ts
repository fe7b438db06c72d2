import { describe, expect, it } from 'vitest';
import { checkIndicator } from '../../src/definitions/check-indicator.js';
import { checkIndicatorSet } from '../../src/definitions/check-indicator-set.js';
import type { Indicator, IndicatorSet } from '../../src/definitions/indicator.js';
import { changed, deepFrozen, summaries, type Place } from './support.js';

const better: Indicator = {
  kind: 'indicator',
  id: 'reliably-better',
  version: '1.0.0',
  title: { en: 'Reliably better' },
  description: { en: 'Of the people with both scores, those whose change is a reliable improvement.' },
  unit: 'person',
  statistic: 'proportion',
  attribution: 'closed',
  overMeasures: { group: ['instrument'], value: ['numeric'], changeBy: 'reliable-change' },
  exclusions: [
    { reason: 'unpaired', when: { not: { measure: 'each', paired: true } } },
    { reason: 'died', when: { field: 'episode.closure', in: ['died'] } },
  ],
  numerator: { all: [{ measure: 'each', changeBy: 'reliable-change', in: ['improved'] }, { any: [{ engaged: true }, { days: ['startedOn', 'closedOn'], atLeast: 28 }] }] },
  accompanies: ['completeness'],
  sources: [],
};

const goals: Indicator = {
  kind: 'indicator',
  id: 'goals-achieved',
  version: '1.0.0',
  title: { en: 'Goals achieved' },
  description: { en: 'Of the goals of people who closed, those achieved.' },
  unit: 'goal',
  statistic: 'proportion',
  attribution: 'closed',
  numerator: { goalOutcome: ['achieved'] },
  sources: [],
};

const waiting: Indicator = {
  kind: 'indicator',
  id: 'waiting',
  version: '1.0.0',
  title: { en: 'Days to the first contact' },
  description: { en: 'Days from referral to start.' },
  unit: 'episode',
  statistic: 'median',
  attribution: 'started',
  maturityDays: 0,
  value: { days: ['referredOn', 'startedOn'] },
  sources: [],
};

const known: Indicator = {
  kind: 'indicator',
  id: 'attribute-known',
  version: '1.0.0',
  title: { en: 'Known' },
  description: { en: 'Whether an attribute is known.' },
  unit: 'person',
  statistic: 'distribution',
  attribution: 'referred',
  overAttributes: true,
  levels: { attribute: 'each' },
  sources: [],
};

type Mutation = readonly [what: string, indicator: Indicator, place: Place, value: unknown, issue: string];

const second: Place = ['numerator', 'all', 1, 'any', 1];

const mutations: readonly Mutation[] = [
  ['an id with a capital', better, ['id'], 'W4', 'id-not-kebab-case at id'],
  ['no description', better, ['description', 'en'], '', 'text-empty at description'],
  ['a proportion of nothing', better, ['numerator'], undefined, 'part-missing at numerator'],
  ['a proportion with levels', goals, ['levels'], { goalOutcome: true }, 'part-not-for-statistic at levels'],
  ['a median of nothing', waiting, ['value'], undefined, 'part-missing at value'],
  ['a median with a numerator', waiting, ['numerator'], { engaged: true }, 'part-not-for-statistic at numerator'],
  ['a reason with a space', better, ['exclusions', 0, 'reason'], 'not paired', 'id-not-kebab-case at exclusions.0.reason'],
  ['all of nothing', better, ['numerator', 'all', 1], { all: [] }, 'criterion-empty at numerator.all.1.all'],
  ['one of nothing', better, ['exclusions', 1, 'when', 'in'], [], 'criterion-empty at exclusions.1.when.in'],
  ['a nested criterion of nothing', better, ['exclusions', 0, 'when'], { not: { goals: 'all', some: [] } }, 'criterion-empty at exclusions.0.when.not.some'],
  ['days without a bound', better, [...second, 'atLeast'], undefined, 'bound-missing at numerator.all.1.any.1'],
  ['days between crossed bounds', better, [...second, 'atMost'], 7, 'bounds-crossed at numerator.all.1.any.1'],
  ['days from a day to itself', better, [...second, 'days'], ['startedOn', 'startedOn'], 'days-same at numerator.all.1.any.1.days'],
  ['a score at baseline without a bound', better, second, { measure: 'each', at: 'baseline' }, 'bound-missing at numerator.all.1.any.1'],
  ['a class that the rule never gives', better, ['numerator', 'all', 0, 'in', 0], 'worsened', 'change-class-never at numerator.all.0.in.0'],
  ['a goal\'s outcome of a person', better, second, { goalOutcome: ['achieved'] }, 'criterion-not-for-unit at numerator.all.1.any.1'],
  ['a goal\'s words of a person', better, second, { field: 'goal.statement', present: true }, 'criterion-not-for-unit at numerator.all.1.any.1'],
  ['each measure of none', better, ['overMeasures'], undefined, 'each-without-over at overMeasures'],
  ['measures that nothing asks about', goals, ['overMeasures'], { group: ['instrument'] }, 'each-without-over at overMeasures'],
  ['each attribute of none', known, ['overAttributes'], undefined, 'each-without-over at overAttributes'],
  ['days that are not whole', waiting, ['maturityDays'], 27.5, 'maturity-days at maturityDays'],
  ['a wait from a day to itself', waiting, ['value', 'days'], ['startedOn', 'startedOn'], 'days-same at value.days'],
  ['company for itself', better, ['accompanies', 0], 'reliably-better', 'accompanies-itself at accompanies.0'],
  ['the same company twice', better, ['accompanies', 1], 'completeness', 'not-unique at accompanies.1'],
];

describe('an indicator', () => {
  it.each([better, goals, waiting, known])('$id is sound, and is not changed by looking', (indicator) => {
    expect(checkIndicator(deepFrozen(indicator))).toEqual([]);
  });

  it.each(mutations)('%s raises one issue', (_, indicator, place, value, issue) => {
    expect(summaries(checkIndicator(changed(indicator, place, value)))).toEqual([issue]);
  });

  it('counts its members and nothing else', () => {
    const { numerator: _, ...rest } = goals;
    expect(checkIndicator({ ...rest, statistic: 'count' })).toEqual([]);
    expect(summaries(checkIndicator({ ...goals, statistic: 'count' }))).toEqual(['part-not-for-statistic at numerator']);
  });

  it('sorts goals by their outcome and people by their progress, not the other way round', () => {
    const { numerator: _, ...rest } = goals;
    const sorted = { ...rest, statistic: 'distribution' } as const;
    expect(checkIndicator({ ...sorted, levels: { goalOutcome: true } })).toEqual([]);
    expect(checkIndicator({ ...sorted, unit: 'person', levels: { goalProgress: 'standing' } })).toEqual([]);
    expect(summaries(checkIndicator({ ...sorted, levels: { goalProgress: 'all' } }))).toEqual(['levels-not-for-unit at levels']);
    expect(summaries(checkIndicator({ ...sorted, unit: 'person', levels: { goalOutcome: true } }))).toEqual(['levels-not-for-unit at levels']);
  });

  it('may ask for any class where the rule is whichever the measure has', () => {
    const any = { measure: 'each', changeBy: 'change', in: ['improved', 'worsened', 'no-reliable-change'] };
    expect(checkIndicator(changed(better, ['numerator', 'all', 0], any))).toEqual([]);
  });

  it('may give several exclusions one reason', () => {
    expect(checkIndicator(changed(better, ['exclusions', 1, 'reason'], 'unpaired'))).toEqual([]);
  });
});

describe('a set of indicators', () => {
  const { exclusions: _, accompanies: __, ...alone } = better;
  const completeness: Indicator = { ...alone, id: 'completeness', overMeasures: { group: ['instrument'] }, numerator: { measure: 'each', paired: true } };
  const worse: Indicator = { ...better, id: 'worse', numerator: { measure: 'each', changeBy: 'reliable-change', in: ['deteriorated'] } };
  const both = ['completeness', 'worse'];
  const set: IndicatorSet = { kind: 'indicator-set', id: 'ours', title: { en: 'Ours' }, indicators: [{ ...better, accompanies: both }, completeness, worse] };
  const faultsOf = (own: Partial<Indicator>) => checkIndicatorSet({ ...set, indicators: [{ ...better, accompanies: both, ...own }] }, [completeness, worse]).map(({ message }) => message);

  it('has companions of its own, or of the sets it is shown with', () => {
    expect(checkIndicatorSet(set)).toEqual([]);
    expect(summaries(checkIndicatorSet({ ...set, indicators: [better] }))).toEqual(['indicator-unknown at indicators.0.accompanies.0']);
    expect(faultsOf({})).toEqual([]);
  });

  it('shows nobody as better without who got worse, and no outcome without how many have one', () => {
    expect(faultsOf({ accompanies: ['completeness'] })).toEqual(['Expected an indicator that tells who got worse on the same measure, such as w4-reliably-worse, found "completeness".']);
    // What is named by what is named is shown too: worse names its completeness.
    expect(faultsOf({ accompanies: ['worse'] })).toEqual([]);
    expect(checkIndicatorSet({ ...set, indicators: [{ ...better, accompanies: ['worse'] }] }, [completeness, { ...worse, accompanies: [] }]).map(({ message }) => message))
      .toEqual(['Expected an indicator that tells how many were measured on the same measure, such as w2-paired-completeness, found "worse".']);
    const { accompanies: ___, ...bare } = better;
    expect(checkIndicatorSet({ ...set, indicators: [bare] }).map(({ code }) => code)).toEqual(['company-missing', 'company-missing']);
  });

  it('is not talked out of it by other words for better', () => {
    const numerators: readonly NonNullable<Indicator['numerator']>[] = [
      { not: { measure: 'each', changeBy: 'change', in: ['deteriorated', 'worsened'] } },
      { any: [{ engaged: true }, { all: [{ measure: 'each', changeBy: 'change', in: ['improved', 'no-reliable-change'] }] }] },
      { measure: 'each', at: 'followUp', caseness: false },
      { not: { measure: 'each', at: 'followUp', caseness: true } },
    ];
    for (const numerator of numerators) expect(faultsOf({ numerator, accompanies: ['completeness'] }), JSON.stringify(numerator)).toHaveLength(1);
    for (const goal of [{ progress: ['forward'] }, { some: ['achieved'] }, { everyReviewed: ['achieved', 'maintained'] }] as const) {
      expect(faultsOf({ numerator: { goals: 'all', ...goal } }), JSON.stringify(goal)).toEqual([expect.stringContaining('g8-goal-review-completeness'), expect.stringContaining('g7-going-backwards')]);
    }
    // A count of whoever got better says the same.
    const { numerator: _n, ...counted } = better;
    expect(checkIndicatorSet({ ...set, indicators: [{ ...counted, statistic: 'count', initialPopulation: { measure: 'each', changeBy: 'change', in: ['improved'] }, accompanies: [] }] }).map(({ code }) => code)).toEqual(['company-missing', 'company-missing']);
  });

  it('does not take the company of closed episodes for that of open ones, nor of another measure', () => {
    const { numerator: _n, overMeasures: _o, exclusions: _e, ...own } = better;
    const named = (measure: string, numerator: NonNullable<Indicator['numerator']>, id: string): Indicator => ({ ...own, id, exclusions: [], numerator, title: { en: measure } });
    const phq = named('phq', { measure: 'phq-9/total', changeBy: 'change', in: ['improved'] }, 'phq-better');
    const gad = named('gad', { measure: 'gad-7/total', changeBy: 'change', in: ['deteriorated'] }, 'gad-worse');
    expect(checkIndicatorSet({ ...set, indicators: [{ ...phq, accompanies: ['gad-worse', 'completeness'] }] }, [{ ...gad, accompanies: ['completeness'] }, completeness]).map(({ message }) => message))
      .toEqual(['Expected an indicator that tells who got worse on phq-9/total, such as w4-reliably-worse, found "gad-worse, completeness".']);
    expect(faultsOf({ attribution: 'open-at-end' })).toEqual([expect.stringContaining('w2-paired-completeness-open'), expect.stringContaining('w4-reliably-worse-open')]);
  });

  it('lists the issues of its indicators where they stand', () => {
    const wrong = changed(set, ['indicators', 1, 'version'], '1');
    expect(summaries(checkIndicatorSet(wrong))).toEqual(['version-not-semantic at indicators.1.version']);
  });

  it('has one indicator of an id', () => {
    const twice = { ...set, id: 'Ours', indicators: [...set.indicators, completeness] };
    expect(summaries(checkIndicatorSet(twice))).toEqual(['id-not-kebab-case at id', 'not-unique at indicators.3.id']);
  });
});
