import { describe, expect, it } from 'vitest';
import { defineGoalScale } from '../../src/definitions/define-goal-scale.js';
import { defineIndicator } from '../../src/definitions/define-indicator.js';
import { defineInstrument } from '../../src/definitions/define-instrument.js';
import { defineOutcome } from '../../src/definitions/define-outcome.js';
import { DefinitionError } from '../../src/definitions/definition-error.js';
import { gas } from '../../src/generated/gas.js';
import { leavingTheHouse } from '../../src/generated/leaving-the-house.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { changed, deepFrozen, summaries } from './support.js';

/** A definition as its author would write it: frozen, so that changing it throws, and without `kind`. */
function inputOf<Definition extends { readonly kind: string }>({ kind: _, ...input }: Definition): Omit<Definition, 'kind'> {
  return deepFrozen(input);
}

const started = {
  id: 'started-within-28-days',
  version: '1.0.0',
  title: { en: 'Started within 28 days' },
  description: { en: 'Of the people referred, those whose support started within 28 days.' },
  unit: 'episode',
  statistic: 'proportion',
  attribution: 'referred',
  numerator: { days: ['referredOn', 'startedOn'], atMost: 28 },
  sources: [],
} as const;

describe('define*', () => {
  it('gives the definition back with its kind, and leaves the argument as it was', () => {
    expect(defineInstrument(inputOf(phq9))).toEqual(phq9);
    expect(defineGoalScale(inputOf(gas))).toEqual(gas);
    expect(defineOutcome(inputOf(leavingTheHouse))).toEqual(leavingTheHouse);
    expect(defineIndicator(deepFrozen(started))).toEqual({ kind: 'indicator', ...started });
  });

  it('sets the kind whatever the argument says of it', () => {
    const input = { ...started, kind: 'outcome' };
    expect(defineIndicator(input).kind).toBe('indicator');
  });

  it.each([
    ['Instrument PHQ', () => defineInstrument({ ...inputOf(phq9), id: 'PHQ' })],
    ['Goal scale GAS', () => defineGoalScale({ ...inputOf(gas), id: 'GAS' })],
    ['Outcome Out', () => defineOutcome({ ...inputOf(leavingTheHouse), id: 'Out' })],
    ['Indicator Started', () => defineIndicator({ ...started, id: 'Started' })],
  ])('throws for a wrong %s, which it names', (subject, define) => {
    expect(define).toThrow(DefinitionError);
    expect(define).toThrow(`${subject} has one issue:\n  id: Expected an id such as leaving-the-house`);
  });

  it('throws once, with every issue', () => {
    const wrong = changed(changed(phq9, ['version'], '1'), ['scores', 0, 'caseness', 'atLeast'], 99);
    try {
      defineInstrument(inputOf(wrong));
      expect.unreachable('a wrong instrument must throw');
    } catch (error) {
      expect(error).toBeInstanceOf(DefinitionError);
      const { issues, message } = error as DefinitionError;
      expect(summaries(issues)).toEqual(['version-not-semantic at version', 'caseness-outside-range at scores.0.caseness']);
      expect(message.split('\n')).toEqual([
        'Instrument phq-9 has 2 issues:',
        '  version: Expected a version such as 1.0.0, found "1".',
        '  scores.0.caseness: Expected 0 to 27, found 99.',
      ]);
    }
  });
});
