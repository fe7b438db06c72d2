import { describe, expect, it } from 'vitest';
import { indicatorSets } from '../../src/indicators/indicator-sets.js';
import { goalScales, instruments, outcomes } from '../../src/generated/all.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { gas } from '../../src/generated/gas.js';
import {
  instrumentSchema,
  parseDefinition,
  parseGoalScale,
  parseIndicator,
  parseIndicatorSet,
  parseInstrument,
  parseOutcome,
} from '../../src/schema/index.js';
import { changed, summaries, type Place } from '../definitions/support.js';

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a definition from JSON', () => {
  it.each([...instruments, ...goalScales, ...outcomes])('$id comes back as it was', (definition) => {
    expect(parseDefinition(asJson(definition))).toEqual({ definition, issues: [] });
  });

  it.each(Object.values(indicatorSets))('the set $id comes back as it was, with companions from the sets beside it', (set) => {
    const others = Object.values(indicatorSets).flatMap(({ indicators }) => indicators);
    expect(parseIndicatorSet(asJson(set), others)).toEqual({ definition: set, issues: [] });
  });

  it('is read by its kind, and only its own parser takes it', () => {
    expect(parseInstrument(asJson(phq9)).definition?.id).toBe('phq-9');
    expect(parseGoalScale(asJson(gas)).definition?.id).toBe('gas');
    expect(summaries(parseInstrument(asJson(gas)).issues)).toContain('shape at kind');
  });

  it.each([null, 7, 'phq-9', [], {}, { kind: 'questionnaire' }, { kind: '__proto__' }, { kind: 'constructor' }, { kind: 3 }])('of no known kind (%o) says which kinds there are', (value) => {
    const { definition, issues } = parseDefinition(value);
    expect(definition).toBeUndefined();
    expect(issues.map(({ message }) => message)).toEqual(['Expected a definition whose kind is one of instrument, goal-scale, outcome, indicator, indicator-set, code-set, code-mapping.']);
  });

  it('of the right shape that makes no sense has the issues of its check', () => {
    const { definition, issues } = parseInstrument(changed(asJson(phq9), ['scores', 0, 'range'], [0, 28]));
    expect(definition).toBeUndefined();
    expect(summaries(issues)).toEqual(['range-differs at scores.0.range']);
  });

  it('of the wrong shape is not asked whether it makes sense', () => {
    const wrong = changed(changed(asJson(phq9), ['scores', 0, 'range'], [0, 28]), ['version'], 1);
    expect(summaries(parseInstrument(wrong).issues)).toEqual(['shape at version']);
  });

  it('is a Standard Schema for others to use', () => {
    expect(instrumentSchema['~standard'].vendor).toBe('zod');
  });
});

type Fault = readonly [what: string, place: Place, value: unknown, issue: string, message: string];

const faults: readonly Fault[] = [
  ['a number for a text', ['id'], 9, 'shape at id', 'Expected a text, found a number.'],
  ['a key left out', ['licence'], undefined, 'key-missing at licence', 'Expected an object, found nothing.'],
  ['null for a key left out', ['edition'], null, 'shape at edition', 'Expected a text, found nothing.'],
  ['a key that is not one', ['reviewer'], 'me', 'key-unknown at reviewer', 'Expected no key of this name here.'],
  ['a misspelt key deep down', ['items', 2, 'wordng'], { en: 'x' }, 'key-unknown at items.2.wordng', 'Expected no key of this name here.'],
  ['one of other words', ['scores', 0, 'direction'], 'down', 'shape at scores.0.direction', 'Expected one of increase, decrease, toward-range, by-order, none, found a text.'],
  ['a list for an object', ['licence'], [], 'shape at licence', 'Expected an object, found a list of 0.'],
  ['an object for a list', ['items'], {}, 'shape at items', 'Expected a list, found an object.'],
  ['a method that is not one', ['scores', 0, 'method', 'kind'], 'median', 'shape at scores.0.method.kind', 'Expected one of sum, mean, scaled-sum, single-item, count-if, sum-of-products, lookup, classify, weights, imported, found something else.'],
  ['a range of one end', ['scores', 0, 'range'], [0], 'shape at scores.0.range', 'Expected 2 or more entries, found a list of 1.'],
  ['a range of three ends', ['scores', 0, 'range'], [0, 1, 2], 'shape at scores.0.range', 'Expected 2 or fewer entries, found a list of 3.'],
  ['no number at all', ['scores', 0, 'norms', 0, 'mean'], Number.NaN, 'shape at scores.0.norms.0.mean', 'Expected a number, found no finite number.'],
  ['a rule with a misspelt key', ['scores', 0, 'changeRules', 0, 'pionts'], 6, 'key-unknown at scores.0.changeRules.0.pionts', 'Expected no key of this name here.'],
  ['a rule with a text for its points', ['scores', 0, 'changeRules', 0, 'points'], '6', 'shape at scores.0.changeRules.0.points', 'Expected a number, found a text.'],
  ['a method of reliable change that is not one', ['scores', 0, 'changeRules', 0], { kind: 'reliable-change', method: 'edwards', standardDeviation: 5, reliability: 0.8, confidence: 0.95, mean: 9, tie: 'at-least', source: 'nhs-england', evidence: 'primary' }, 'shape at scores.0.changeRules.0.method', 'Expected one of jacobson-truax, edwards-nunnally, gulliksen-lord-novick, nunnally-kotsch, hageman-arrindell, found a text.'],
  ['true for a caseness', ['scores', 0, 'caseness', 'atLeast'], true, 'shape at scores.0.caseness.atLeast', 'Expected a number, found true or false.'],
];

describe('a wrong shape', () => {
  it.each(faults)('%s is one issue, and the value is not echoed', (_, place, value, issue, message) => {
    const { issues } = parseInstrument(changed(asJson(phq9), place, value));
    expect(summaries(issues)).toEqual([issue]);
    expect(issues[0]?.message).toBe(message);
  });

  it('of an outcome may be any of seven kinds of value', () => {
    const wrong = { ...outcomes[0], value: { kind: 'ladder' } };
    expect(parseOutcome(asJson(wrong)).issues[0]?.message).toBe('Expected one of numeric, flag, state, multi-select, count, event, sustained, found something else.');
  });
});

describe('a criterion of the wrong shape', () => {
  const indicator = {
    kind: 'indicator',
    id: 'started',
    version: '1.0.0',
    title: { en: 'Started' },
    description: { en: 'Started in time.' },
    unit: 'episode',
    statistic: 'proportion',
    attribution: 'referred',
    numerator: { all: [{ any: [{ engaged: true }] }, { not: { field: 'attribute.age_band', in: ['85+'] } }] },
    sources: [],
  };

  it.each([
    ['an unknown key', { days: ['referredOn', 'startedOn'], within: 28 }, 'key-unknown at numerator.all.0.any.0.within'],
    ['an unknown field', { field: 'episode.worker', present: true }, 'shape at numerator.all.0.any.0.field'],
    ['an attribute without a name', { field: 'attribute.', present: true }, 'shape at numerator.all.0.any.0.field'],
    ['an unknown day', { days: ['bornOn', 'startedOn'], atMost: 28 }, 'shape at numerator.all.0.any.0.days.0'],
    ['an unknown class', { measure: 'each', changeBy: 'change', in: ['cured'] }, 'shape at numerator.all.0.any.0.in.0'],
    ['nothing', {}, 'key-missing at numerator.all.0.any.0'],
  ])('%s is found where it stands', (_, criterion, issue) => {
    const { issues } = parseIndicator(changed(indicator, ['numerator', 'all', 0, 'any', 0], criterion));
    expect(summaries(issues)[0]?.startsWith(issue)).toBe(true);
    expect(issues).toHaveLength(1);
  });

  it('and one of the right shape, however deep, is none', () => {
    expect(parseIndicator(indicator).issues).toEqual([]);
  });
});
