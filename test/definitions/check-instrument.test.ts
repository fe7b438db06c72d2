import { describe, expect, it } from 'vitest';
import { checkInstrument } from '../../src/definitions/check-instrument.js';
import type { Instrument } from '../../src/definitions/instrument.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { swemwbs } from '../../src/generated/swemwbs.js';
import { who5 } from '../../src/generated/who-5.js';
import { changed, deepFrozen, summaries, type Place } from './support.js';

/** One change to a sound instrument, and the one issue that it must raise. */
type Mutation = readonly [what: string, place: Place, value: unknown, issue: string];

const total: Place = ['scores', 0];
const rule = { kind: 'reliable-change', points: 5, tie: 'at-least', source: 'nhs-england', evidence: 'primary' };
const cutoff = { kind: 'clinical-cutoff', type: 'c', tie: 'at-least', source: 'nhs-england', evidence: 'primary' };
const jacobsonTruax = { kind: 'reliable-change', tie: 'more-than', source: 'nhs-england', evidence: 'primary' };

const ofPhq9: readonly Mutation[] = [
  ['an id that is not kebab case', ['id'], 'PHQ9', 'id-not-kebab-case at id'],
  ['a version without three parts', ['version'], '1.0', 'version-not-semantic at version'],
  ['a title with no words', ['title', 'en'], '  ', 'text-empty at title'],
  ['a title in no language', ['title'], {}, 'text-empty at title'],
  ['a topic with no words', ['items', 3, 'topic', 'en'], '', 'text-empty at items.3.topic'],
  ['a fact from a source that is not listed', [...total, 'caseness', 'source'], 'kroenke-2002', 'source-unknown at scores.0.caseness.source'],
  ['a choice without its reason', ['alerts', 0, 'note'], undefined, 'decision-without-reason at alerts.0'],
  ['the same source twice', ['sources', phq9.sources.length], { id: 'kroenke-2001', citation: 'Again' }, `not-unique at sources.${phq9.sources.length}.id`],
  ['the same option twice', ['options', 4], { value: 3 }, 'not-unique at options.4.value'],
  ['the same answer twice in one item', ['items', 0, 'options'], [{ value: 0 }, { value: 3 }, { value: 3 }], 'not-unique at items.0.options.2.value'],
  ['options that cannot be turned round', ['items', 0], { id: 'q1', topic: { en: 'interest' }, reverse: true, options: [{ value: 0 }, { value: 1 }, { value: 3 }] }, 'reverse-not-an-option at items.0.reverse'],
  ['a code for an item that is not there', ['codes'], { loinc: { items: { Q1: '44250-9' } } }, 'code-for-unknown at codes.loinc.items.Q1'],
  ['a code for a score that is not there', ['codes'], { loinc: { scores: { raw: '44261-6' } } }, 'code-for-unknown at codes.loinc.scores.raw'],
  ['a score on an item that is not there', [...total, 'method', 'items', 8], 'q10', 'item-unknown at scores.0.method.items.8'],
  ['a score of nothing', [...total, 'method', 'items'], [], 'score-items-empty at scores.0.method.items'],
  ['a range that the items do not give', [...total, 'range'], [0, 28], 'range-differs at scores.0.range'],
  ['a mean declared as a sum', [...total, 'method', 'kind'], 'mean', 'range-differs at scores.0.range'],
  ['an item left out of the sum', [...total, 'method', 'items'], ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'], 'range-differs at scores.0.range'],
  ['a step that goes nowhere', [...total, 'step'], 0, 'step-not-positive at scores.0.step'],
  ['a gap between bands', [...total, 'bands', 0, 'bands', 1, 'minimum'], 6, 'bands-gap at scores.0.bands.0.bands.1'],
  ['an overlap of bands', [...total, 'bands', 0, 'bands', 1, 'minimum'], 4, 'bands-overlap at scores.0.bands.0.bands.1'],
  ['bands that start below the range', [...total, 'bands', 0, 'bands', 0, 'minimum'], -1, 'band-outside-range at scores.0.bands.0.bands.0'],
  ['bands that end above the range', [...total, 'bands', 0, 'bands', 4, 'maximum'], 28, 'band-outside-range at scores.0.bands.0.bands'],
  ['bands that end below the range', [...total, 'bands', 0, 'bands', 4, 'maximum'], 26, 'bands-gap at scores.0.bands.0.bands'],
  ['no bands', [...total, 'bands', 0, 'bands'], [], 'bands-gap at scores.0.bands.0.bands'],
  ['a cut-off beyond the range', [...total, 'caseness', 'atLeast'], 28, 'caseness-outside-range at scores.0.caseness'],
  ['a cut-off at the better end', [...total, 'caseness'], { atMost: 9, source: 'kroenke-2001', evidence: 'primary' }, 'caseness-at-better-end at scores.0.caseness'],
  ['two rules of one kind', [...total, 'changeRules', 1], rule, 'not-unique at scores.0.changeRules.1.kind'],
  ['a change of no points', [...total, 'changeRules', 0, 'points'], 0, 'change-rule-number at scores.0.changeRules.0.points'],
  ['a change wider than the scale', [...total, 'changeRules', 0, 'points'], 28, 'change-rule-number at scores.0.changeRules.0.points'],
  ['no spread', [...total, 'changeRules', 0], { ...jacobsonTruax, standardDeviation: 0, reliability: 0.8, confidence: 0.95 }, 'change-rule-number at scores.0.changeRules.0.standardDeviation'],
  ['perfect reliability', [...total, 'changeRules', 0], { ...jacobsonTruax, standardDeviation: 6, reliability: 1, confidence: 0.95 }, 'change-rule-number at scores.0.changeRules.0.reliability'],
  ['a method without its mean', [...total, 'changeRules', 0], { ...jacobsonTruax, method: 'edwards-nunnally', standardDeviation: 6, reliability: 0.8, confidence: 0.95 }, 'change-rule-number at scores.0.changeRules.0.mean'],
  ['a mean of some other scale', [...total, 'changeRules', 0], { ...jacobsonTruax, method: 'edwards-nunnally', mean: 50, standardDeviation: 6, reliability: 0.8, confidence: 0.95 }, 'change-rule-number at scores.0.changeRules.0.mean'],
  ['confidence in per cent', [...total, 'changeRules', 0], { ...jacobsonTruax, standardDeviation: 6, reliability: 0.8, confidence: 95 }, 'change-rule-number at scores.0.changeRules.0.confidence'],
  ['a cutoff without the norm it needs', [...total, 'changeRules', 1], { ...cutoff, clinical: { mean: 14, standardDeviation: 6 } }, 'cutoff-norm-missing at scores.0.changeRules.1.functional'],
  ['a cutoff of a norm without spread', [...total, 'changeRules', 1], { ...cutoff, type: 'a', clinical: { mean: 14, standardDeviation: 0 } }, 'change-rule-number at scores.0.changeRules.1.clinical.standardDeviation'],
  ['a rule where neither way is better', [...total, 'direction'], 'none', 'change-rule-without-direction at scores.0.changeRules'],
  ['an order of states on a number', [...total, 'direction'], 'by-order', 'direction-not-for-value at scores.0.direction'],
  ['a missing rule that leaves nothing answered', [...total, 'missing', 'maximumMissing'], 9, 'missing-rule-number at scores.0.missing.maximumMissing'],
  ['a missing rule that allows none', [...total, 'missing', 'maximumMissing'], 0, 'missing-rule-number at scores.0.missing.maximumMissing'],
  ['a missing rule about an unknown item', [...total, 'missing', 'never', 0], 'q10', 'item-unknown at scores.0.missing.never.0'],
  ['a reliability above 1', [...total, 'reliability', 0, 'value'], 86, 'reliability-outside-range at scores.0.reliability.0.value'],
  ['a mean beyond the scale', [...total, 'norms', 0, 'mean'], 138.6, 'norm-impossible at scores.0.norms.0'],
  ['half a person', [...total, 'norms', 0, 'n'], 0.5, 'norm-impossible at scores.0.norms.0'],
  ['an alert on an item that is not there', ['alerts', 0, 'item'], 'q10', 'item-unknown at alerts.0.item'],
  ['an alert that nobody raises', ['alerts', 0, 'atLeast'], 4, 'alert-unreachable at alerts.0.atLeast'],
  ['an alert that everybody raises', ['alerts', 0, 'atLeast'], 0, 'alert-unreachable at alerts.0.atLeast'],
  ['a condition on a later item', ['items', 0, 'askedWhen'], { item: 'q2', atLeast: 1 }, 'item-unknown at items.0.askedWhen.item'],
  ['a condition that is never met', ['items', 1, 'askedWhen'], { item: 'q1', atLeast: 4 }, 'answer-unreachable at items.1.askedWhen.atLeast'],
];

describe('a sound instrument', () => {
  it.each([phq9, swemwbs, who5] as readonly Instrument[])('$id has no issues, and is not changed by looking', (instrument) => {
    expect(checkInstrument(deepFrozen(instrument))).toEqual([]);
  });
});

describe('one change to the PHQ-9 raises one issue', () => {
  it.each(ofPhq9)('%s', (_, place, value, issue) => {
    expect(summaries(checkInstrument(changed<Instrument>(phq9, place, value)))).toEqual([issue]);
  });
});

const table: Place = ['scores', 1, 'method', 'table'];
const cells = swemwbs.scores.flatMap(({ method }) => (method.kind === 'lookup' ? method.table : []));

const ofSwemwbs: readonly Mutation[] = [
  ['wording under a licence that does not allow it', ['items', 2, 'wording'], { en: 'Invented' }, 'wording-not-licensed at items.2.wording'],
  ['a stem under a licence that does not allow it', ['stem'], { en: 'Invented' }, 'wording-not-licensed at stem'],
  ['a score looked up that is not there', ['scores', 1, 'method', 'score'], 'total', 'score-unknown at scores.1.method.score'],
  ['a score looked up from itself', ['scores', 1, 'method', 'score'], 'metric', 'score-unknown at scores.1.method.score'],
  ['a raw score without an entry', table, cells.filter(([raw]) => raw !== 21), 'lookup-incomplete at scores.1.method.table'],
  ['an entry for a raw score that nobody has', [...table, 29], [36, 35], 'lookup-unreachable at scores.1.method.table'],
  ['a raw score with two entries', [...table, 29], [35, 35], 'not-unique at scores.1.method.table.29'],
  ['a metric score that falls where the raw one rises', [...table, 22], [29, 24.99], 'lookup-not-monotone at scores.1.method.table'],
  ['a metric range that the table does not give', ['scores', 1, 'range'], [7, 36], 'range-differs at scores.1.range'],
  ['a rule for unanswered items on a looked-up score', ['scores', 1, 'missing'], { maximumMissing: 1, rounding: 'none', source: 'mack-2024', evidence: 'primary' }, 'missing-rule-not-for-method at scores.1.missing'],
];

describe('one change to the SWEMWBS raises one issue', () => {
  it.each(ofSwemwbs)('%s', (_, place, value, issue) => {
    expect(summaries(checkInstrument(changed<Instrument>(swemwbs, place, value)))).toEqual([issue]);
  });

  it('a gap of a hundredth between bands is a gap, although 0.01 does not add up exactly', () => {
    const bands = changed<Instrument>(swemwbs, ['scores', 1, 'bands', 0, 'bands', 1, 'minimum'], 19.52);
    expect(summaries(checkInstrument(bands))).toEqual(['bands-gap at scores.1.bands.0.bands.1']);
  });
});

describe('several faults', () => {
  it('are all listed', () => {
    const wrong = changed<Instrument>(changed<Instrument>(phq9, ['id'], 'PHQ'), ['alerts', 0, 'atLeast'], 9);
    expect(summaries(checkInstrument(wrong))).toEqual(['id-not-kebab-case at id', 'alert-unreachable at alerts.0.atLeast']);
  });

  it('that follow from a wrong range wait until the range is right', () => {
    const wrong = changed<Instrument>(changed<Instrument>(phq9, [...total, 'range'], [0, 5]), [...total, 'changeRules', 0, 'points'], 6);
    expect(summaries(checkInstrument(wrong))).toEqual(['range-differs at scores.0.range']);
  });

  it('of empty lists are named, not stumbled over', () => {
    const empty = { ...phq9, options: [], items: [], scores: [], alerts: [], codes: {} } as unknown as Instrument;
    expect(summaries(checkInstrument(empty))).toEqual(['items-empty at items', 'scores-empty at scores']);
    const noAnswers = changed<Instrument>(who5, ['options'], []);
    expect(summaries(checkInstrument(noAnswers))).toEqual(['options-empty at options']);
  });
});

it('a message says what was expected and what was found', () => {
  const [issue] = checkInstrument(changed<Instrument>(phq9, [...total, 'range'], [0, 28]));
  expect(issue?.message).toBe('Expected 0 to 27, as items and options give, found "0 to 28".');
});
