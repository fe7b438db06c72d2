import { expect, it } from 'vitest';
import type { ChangeRule } from '../../src/definitions/change-rule.js';
import { ruleText } from '../../src/report/measure-names.js';
import { en } from '../../src/report/messages/en.js';
import { importantBy, madeUpMeasure, moreThan, reliableBy } from '../change/measures.js';

const words = (rule: ChangeRule | undefined) => ruleText(rule, madeUpMeasure(), { text: en, language: 'en' });
const scale = { kind: 'reliable-change', standardDeviation: 7.5, reliability: 0.8, confidence: 0.95, tie: 'at-least', source: 'invented', evidence: 'primary' } as const;

it('says by how much somebody must change, also where that is worked out, and which method expects what', () => {
  expect(words(undefined)).toBe('[z]');
  expect(words(reliableBy(6))).toBe('6 points or more');
  expect(words(importantBy(1))).toBe('1 point or more');
  expect(words(scale)).toBe('9.3 points or more');
  expect(words(moreThan(scale))).toBe('more than 9.3 points');
  expect(words({ ...scale, method: 'jacobson-truax' })).toBe('9.3 points or more');
  expect(words({ ...scale, method: 'edwards-nunnally', mean: 40 })).toBe('6.57 points or more from what was expected (Edwards and Nunnally)');
  expect(words({ ...scale, method: 'hageman-arrindell', change: { mean: 6, standardDeviation: 9 } })).toBe('9.18 points or more from what was expected (Hageman and Arrindell)');
});
